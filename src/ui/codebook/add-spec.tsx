import { useRef, useState, type FormEvent } from 'react';
import type { AttributeSpec } from '../../domain/records/codebook.ts';
import type { Result } from '../../domain/result.ts';
import type { Failure } from '../../workspace/workspace.ts';
import { sentenceOf } from '../sentences/failure.ts';
import { Button } from '../shared/button.tsx';
import { TextField } from '../shared/text-field.tsx';
import classes from './editor.module.css';
import { SelectField } from './select-field.tsx';
import { hasValues, newSpec, type SpecKind } from './spec-edits.ts';
import { KINDS } from './spec-words.ts';
import { TextArea } from './text-area.tsx';

interface AddSpecProps {
  readonly specs: readonly AttributeSpec[];
  readonly withLevel: boolean;
  onAdd(spec: AttributeSpec): Promise<Result<unknown, Failure>>;
}

/** A new field: its name, its kind and, for a choice, its values, one a line. One undoable step. */
export function AddSpec({ specs, withLevel, onAdd }: AddSpecProps) {
  const [isOpen, setOpen] = useState(false);
  const [label, setLabel] = useState('');
  const [kind, setKind] = useState<SpecKind>('choice');
  const [values, setValues] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    setLabel('');
    setValues('');
    setProblem(null);
    requestAnimationFrame(() => opener.current?.focus());
  };
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (label.trim() === '') return setProblem('Give the field a name first.');
    const result = await onAdd(newSpec({ label, kind, values }, specs, withLevel));
    if (result.ok) close();
    else setProblem(sentenceOf(result.reason));
  };
  if (!isOpen) {
    return (
      <div>
        <Button ref={opener} look="outlined" onClick={() => setOpen(true)}>
          Add a field
        </Button>
      </div>
    );
  }
  return (
    <form
      className={classes.form}
      aria-label="New field"
      onSubmit={(event) => void add(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <div className={classes.pair}>
        <TextField
          label="Name of the field"
          autoFocus
          value={label}
          problem={problem}
          autoComplete="off"
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        <SelectField label="Kind" value={kind} choices={KINDS} onChange={(next) => setKind(next)} />
      </div>
      {hasValues({ kind }) ? (
        <TextArea label="Values, one a line" lines={4} value={values} onChange={setValues} />
      ) : null}
      <div className={classes.buttons}>
        <Button type="submit" look="primary">
          Add
        </Button>
        <Button onClick={close}>Cancel</Button>
      </div>
    </form>
  );
}
