import { useState } from 'react';
import type { SpecOwner } from '../../domain/codebook/spec-owner.ts';
import type { AttributeSpec } from '../../domain/records/codebook.ts';
import { AddSpec } from './add-spec.tsx';
import classes from './editor.module.css';
import { useReadOnly } from './read-only.tsx';
import { reordered, withSpec } from './spec-edits.ts';
import { SpecRow } from './spec-row.tsx';
import { useChangeSpecs } from './use-specs.ts';

interface SpecsEditorProps {
  readonly owner: SpecOwner;
  readonly specs: readonly AttributeSpec[];
  readonly title: string;
  /** Why there is nothing yet, and what a field would be for. */
  readonly empty: string;
}

/** The fields of something, in the order in which they are asked for. */
export function SpecsEditor({ owner, specs, title, empty }: SpecsEditorProps) {
  const isReadOnly = useReadOnly();
  const change = useChangeSpecs(owner, specs);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  return (
    <section className={classes.section} aria-label={title}>
      <h3 className={classes.heading}>{title}</h3>
      {specs.length === 0 ? <p className={classes.empty}>{empty}</p> : null}
      {specs.length === 0 ? null : (
        <ol className={classes.specs}>
          {specs.map((spec, index) => (
            <SpecRow
              key={spec.id}
              owner={owner}
              spec={spec}
              specs={specs}
              count={specs.length}
              index={index}
              isOpen={open.has(spec.id)}
              onToggle={() => toggle(spec.id)}
              onChange={(next) => change(withSpec(specs, next))}
              onMove={(to) => change(reordered(specs, index, to))}
              onRemove={() => change(specs.filter(({ id }) => id !== spec.id))}
            />
          ))}
        </ol>
      )}
      {isReadOnly ? null : (
        <AddSpec
          specs={specs}
          withLevel={owner.kind === 'tag'}
          onAdd={async (spec) => {
            const result = await change([...specs, spec]);
            return result;
          }}
        />
      )}
    </section>
  );
}
