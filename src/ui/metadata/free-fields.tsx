import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { tidyName } from '../../domain/article-fields.ts';
import { heldFields, removeField, setField } from '../../state/metadata-draft.ts';
import { compareNames } from '../../state/name-order.ts';
import { Button } from '../shared/button.tsx';
import { TextField } from '../shared/text-field.tsx';
import { emptyInWords, type FormProps } from './form-props.ts';
import classes from './metadata.module.css';

/** Whatever else is known, by name. Each becomes a column that the library can show. */
export function FreeFields({ articles, state, draft, onDraft }: FormProps) {
  const fields = heldFields(articles, draft);
  return (
    <section className={classes['fields']} aria-label="Further fields">
      <h3 className={classes['heading']}>Further fields</h3>
      {fields.map(({ name, held }) => (
        <div key={name} className={classes['fieldRow']}>
          <TextField
            label={name}
            value={held.kind === 'same' ? held.value : ''}
            placeholder={emptyInWords(held)}
            autoComplete="off"
            onChange={(event) => onDraft(setField(draft, name, event.currentTarget.value))}
          />
          <Button aria-label={`Remove ${name}`} onClick={() => onDraft(removeField(draft, name))}>
            Remove
          </Button>
        </div>
      ))}
      <NewField
        known={[
          ...new Set([...state.articles.values()].flatMap((article) => Object.keys(article.fields ?? {}))),
        ].toSorted(compareNames)}
        taken={fields.map(({ name }) => name)}
        onAdd={(name, value) => onDraft(setField(draft, name, value))}
      />
    </section>
  );
}

interface NewFieldProps {
  readonly known: readonly string[];
  readonly taken: readonly string[];
  onAdd(name: string, value: string): void;
}

function NewField({ known, taken, onAdd }: NewFieldProps) {
  const listId = useId();
  const [name, setName] = useState('');
  const [value, setValue] = useState('');
  const row = useRef<HTMLDivElement>(null);
  const isTaken = taken.includes(tidyName(name));
  const ready = tidyName(name) !== '' && value.trim() !== '' && !isTaken;
  const add = () => {
    if (!ready) return;
    onAdd(tidyName(name), value);
    setName('');
    setValue('');
    row.current?.querySelector('input')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    if (!(event.target instanceof HTMLInputElement)) return;
    // The form is sent by its button: here Enter adds.
    event.preventDefault();
    add();
  };
  return (
    <div ref={row} className={classes['newField']} onKeyDown={onKeyDown}>
      <TextField
        label="Name of a new field"
        value={name}
        list={listId}
        placeholder="Agency"
        problem={isTaken ? 'It stands above already' : null}
        autoComplete="off"
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <datalist id={listId}>
        {known
          .filter((one) => !taken.includes(one))
          .map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
      </datalist>
      <TextField
        label="Its value"
        value={value}
        placeholder="dpa"
        autoComplete="off"
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <Button look="outlined" aria-disabled={!ready} onClick={add}>
        Add field
      </Button>
    </div>
  );
}
