import { useState, type FormEvent } from 'react';
import { freestColour } from '../../domain/colour/check-tag-colour.ts';
import type { TagId } from '../../domain/ids.ts';
import { lineStyles } from '../../domain/records/codebook.ts';
import { useActions, useTags } from '../keys/use-actions.ts';
import { sentenceOf } from '../sentences/failure.ts';
import { Button } from '../shared/button.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { TextField } from '../shared/text-field.tsx';
import { useWorkspace } from '../shared/workspace-context.tsx';
import classes from './change-form.module.css';
import { choose } from './codebook-store.ts';
import { freeDigit, holdersOf } from './hotkey-conflicts.ts';
import { SelectField } from './select-field.tsx';
import { useTagChoices } from './use-tag-choices.ts';

interface NewTagProps {
  readonly parentId: TagId | null;
  onDone(): void;
  onClose(): void;
}

const NEW = { id: '' as TagId };

/** A new tag: its name, where it stands, and its key. Colour, letter and line follow; all can be changed at once after. */
export function NewTag({ parentId, onDone, onClose }: NewTagProps) {
  const { run } = useWorkspace();
  const tags = useTags();
  const actions = useActions();
  const choices = useTagChoices(null);
  const [name, setName] = useState('');
  const [parent, setParent] = useState<string>(parentId ?? '');
  const [key, setKey] = useState(() => freeDigit(tags) ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const [taken] = key === '' ? [] : holdersOf(NEW, key, actions);
  const create = async (event: FormEvent) => {
    event.preventDefault();
    if (taken !== undefined) return;
    const result = await run('createTag', {
      name,
      parentId: parent === '' ? null : (parent as TagId),
      hotkey: key === '' ? null : key,
      colour: freestColour(tags),
      lineStyle: lineStyles[tags.length % lineStyles.length] ?? 'solid',
    });
    if (!result.ok) return setProblem(sentenceOf(result.reason));
    const created = result.value.entries.find(({ before, after }) => before === null && after.type === 'tag');
    if (created) choose({ kind: 'tag', id: created.after.id as TagId });
    onDone();
  };
  return (
    <Dialog title="New tag" onClose={onClose}>
      <form className={classes.form} onSubmit={(event) => void create(event)}>
        <TextField
          label="Name"
          data-autofocus=""
          value={name}
          problem={problem}
          autoComplete="off"
          onChange={(event) => {
            setName(event.currentTarget.value);
            setProblem(null);
          }}
        />
        <SelectField
          label="Under"
          value={parent}
          choices={[{ value: '', label: 'Nothing: at the top level' }, ...choices]}
          onChange={setParent}
        />
        <TextField
          label="Key, or nothing"
          value={key}
          maxLength={1}
          autoComplete="off"
          problem={taken === undefined ? null : `${key} already does “${taken}”. Choose another key.`}
          onChange={(event) => setKey(event.currentTarget.value.trim().toLowerCase())}
        />
        <div className={classes.buttons}>
          <Button type="submit" look="primary" aria-disabled={name.trim() === '' || taken !== undefined}>
            Create the tag
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}
