import { Fragment } from 'react';
import type { AttributeFate, AttributeMapping } from '../../domain/codebook/attribute-mapping.ts';
import type { SpecOwner } from '../../domain/codebook/spec-owner.ts';
import { usesIn } from '../../domain/codebook/uses.ts';
import type { AttributeSpec } from '../../domain/records/codebook.ts';
import { useSession } from '../shared/workspace-context.tsx';
import classes from './change-form.module.css';
import { fateChoices, fateId, fateWith, mappedRows, valueChoices, withValue } from './mapping-rows.ts';
import { SelectField } from './select-field.tsx';
import { numberInWords } from '../shared/in-locale.ts';

interface MappingTableProps {
  readonly owner: SpecOwner;
  readonly from: readonly AttributeSpec[];
  readonly to: readonly AttributeSpec[];
  readonly mapping: AttributeMapping;
  onChange(mapping: AttributeMapping): void;
}

/** Where coded values go, field by field and value by value. Only what is in use is asked for. */
export function MappingTable({ owner, from, to, mapping, onChange }: MappingTableProps) {
  const state = useSession((view) => view.state);
  if (!state) return null;
  const uses = usesIn(state);
  const rows = mappedRows(owner, from, to, mapping, uses);
  if (rows.length === 0) return null;
  const set = (id: string, fate: AttributeFate) => onChange({ ...mapping, [id]: fate });
  return (
    <table className={classes.map}>
      <caption>Where the values go</caption>
      <thead>
        <tr>
          <th scope="col">Coded now</th>
          <th scope="col">Will be</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ spec, count, fate, target, values }) => (
          <Fragment key={spec.id}>
            <tr>
              <th scope="row">
                {spec.label} <span className={classes.count}>({numberInWords(count)})</span>
              </th>
              <td>
                <SelectField
                  quiet
                  label={`${spec.label} becomes`}
                  value={fateId(fate)}
                  choices={fateChoices(to)}
                  onChange={(id) => set(spec.id, fateWith(id, spec, to))}
                />
              </td>
            </tr>
            {values.map((value) => (
              <tr key={value.id} data-value="">
                <th scope="row">
                  {value.label} <span className={classes.count}>({numberInWords(value.count)})</span>
                </th>
                <td>
                  <SelectField
                    quiet
                    label={`${value.label} becomes`}
                    value={value.becomes}
                    choices={target ? valueChoices(target, value) : []}
                    onChange={(id) => set(spec.id, withValue(fate, value.id, id))}
                  />
                </td>
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
