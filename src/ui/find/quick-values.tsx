import { useId } from 'react';
import type { AttributeValues } from '../../domain/records/annotation.ts';
import type { AttributeSpec, Tag } from '../../domain/records/codebook.ts';
import classes from './tag-all.module.css';

interface QuickValuesProps {
  readonly tag: Tag;
  readonly attributes: AttributeValues;
  readonly onChange: (attributes: AttributeValues) => void;
}

const isOffered = ({ kind, level, when }: AttributeSpec): boolean =>
  kind === 'choice' && level === 'core' && when === undefined;

/** Core values that all of them get alike. What is not chosen stays uncoded. */
export function QuickValues({ tag, attributes, onChange }: QuickValuesProps) {
  const id = useId();
  const specs = tag.attributes.filter(isOffered);
  if (specs.length === 0) return null;
  const set = (spec: AttributeSpec, value: string): void => {
    const { [spec.id]: _old, ...rest } = attributes;
    onChange(value === '' ? rest : { ...rest, [spec.id]: { value, by: 'person' } });
  };
  return (
    <div className={classes['values']}>
      {specs.map((spec) => (
        <label key={spec.id} htmlFor={`${id}-${spec.id}`} className={classes['value']}>
          {spec.label}
          <select
            id={`${id}-${spec.id}`}
            value={String(attributes[spec.id]?.value ?? '')}
            onChange={({ currentTarget }) => set(spec, currentTarget.value)}
          >
            <option value="">not coded</option>
            {spec.values?.map((value) => (
              <option key={value.id} value={value.id}>
                {value.label}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}
