import { useId, useState } from 'react';
import type { SpecOwner } from '../../domain/codebook/spec-owner.ts';
import type { AttributeSpec } from '../../domain/records/codebook.ts';
import type { Result } from '../../domain/result.ts';
import type { Failure } from '../../workspace/workspace.ts';
import { Button } from '../shared/button.tsx';
import classes from './editor.module.css';
import fields from './fields.module.css';
import { useReadOnly } from './read-only.tsx';
import { reordered, valuesFrom, type SpecValue } from './spec-edits.ts';
import { ValueRow } from './value-row.tsx';

interface ValuesEditorProps {
  readonly owner: SpecOwner;
  readonly spec: AttributeSpec;
  onChange(spec: AttributeSpec): Promise<Result<unknown, Failure>>;
}

/** The values of a choice, in order: label and help of each, and a line to add another. */
export function ValuesEditor({ owner, spec, onChange }: ValuesEditorProps) {
  const id = useId();
  const isReadOnly = useReadOnly();
  const [label, setLabel] = useState('');
  const values = spec.values ?? [];
  const set = (next: readonly SpecValue[]) => onChange({ ...spec, values: [...next] });
  const add = async () => {
    const added = valuesFrom(label, values);
    if (added.length > 0 && (await set([...values, ...added])).ok) setLabel('');
  };
  return (
    <div className={classes.values} role="group" aria-label={`Values of ${spec.label}`}>
      {values.length === 0 ? (
        <p className={classes.empty}>No values yet: nothing can be chosen.</p>
      ) : (
        <ol className={classes.valueList}>
          {values.map((value, index) => (
            <ValueRow
              key={value.id}
              owner={owner}
              attributeId={spec.id}
              value={value}
              index={index}
              count={values.length}
              onChange={(next) => set(values.with(index, next))}
              onMove={(to) => set(reordered(values, index, to))}
              onRemove={() => set(values.toSpliced(index, 1))}
            />
          ))}
        </ol>
      )}
      {isReadOnly ? null : (
        <div className={classes.addValue}>
          <label htmlFor={id} className={fields.unseen}>
            New value of {spec.label}
          </label>
          <input
            id={id}
            type="text"
            dir="auto"
            autoComplete="off"
            className={fields.input}
            placeholder="New value"
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              void add();
            }}
          />
          <Button look="outlined" aria-disabled={label.trim() === ''} onClick={() => void add()}>
            Add value
          </Button>
        </div>
      )}
    </div>
  );
}
