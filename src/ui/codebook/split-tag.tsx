import { useMemo, useState } from 'react';
import type { TagId } from '../../domain/ids.ts';
import type { Tag } from '../../domain/records/codebook.ts';
import { useTags } from '../keys/use-actions.ts';
import { Dialog } from '../shared/dialog.tsx';
import { useSession } from '../shared/workspace-context.tsx';
import { ChangeForm } from './change-form.tsx';
import classes from './change-form.module.css';
import styles from './fields.module.css';
import { SelectField } from './select-field.tsx';
import { groupsFrom, splitInput, splitValues, splittable } from './split-groups.ts';
import { numberInWords } from '../shared/in-locale.ts';

interface SplitTagProps {
  readonly id: TagId;
  onDone(): void;
  onClose(): void;
}

/** Makes several tags of one, by the values of a field. */
export function SplitTag({ id, onDone, onClose }: SplitTagProps) {
  const tag = useTags().find((one) => one.id === id);
  if (!tag) return null;
  return (
    <Dialog title={`Split ${tag.name} into several tags`} width="wide" onClose={onClose}>
      <SplitForm tag={tag} onDone={onDone} onClose={onClose} />
    </Dialog>
  );
}

/** The same name twice makes one tag; an empty one leaves the annotations where they are. */
function SplitForm({ tag, onDone, onClose }: Omit<SplitTagProps, 'id'> & { readonly tag: Tag }) {
  const state = useSession((view) => view.state);
  const tags = useTags();
  const fields = useMemo(() => splittable(tag.attributes), [tag]);
  const [attributeId, setAttribute] = useState(fields[0]?.id ?? '');
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const spec = useMemo(() => fields.find((one) => one.id === attributeId), [fields, attributeId]);
  const values = useMemo(() => (state && spec ? splitValues(state, tag.id, spec) : []), [state, spec, tag]);
  const input = useMemo(
    () => splitInput(tag, spec, tags, groupsFrom(values, names)),
    [tag, spec, tags, values, names],
  );
  return (
    <ChangeForm name="splitTag" input={input} button="Split" onDone={onDone} onClose={onClose}>
      {fields.length === 0 ? (
        <p className={classes.intro}>
          A tag is split by the values of a field, and {tag.name} has none with values. Add one first, and
          code it.
        </p>
      ) : (
        <SelectField
          label="By the values of"
          value={attributeId}
          choices={fields.map((one) => ({ value: one.id, label: one.label }))}
          onChange={(next) => {
            setAttribute(next);
            setNames({});
          }}
        />
      )}
      {spec && values.length === 0 ? (
        <p className={classes.intro}>No annotation has a value of {spec.label} yet.</p>
      ) : null}
      {values.length > 0 ? (
        <table className={classes.map}>
          <caption>Which tag the annotations get</caption>
          <thead>
            <tr>
              <th scope="col">Value</th>
              <th scope="col">New tag; the same name makes one tag, none leaves them</th>
            </tr>
          </thead>
          <tbody>
            {values.map((value) => (
              <tr key={value.id}>
                <th scope="row">
                  {value.label} <span className={classes.count}>({numberInWords(value.count)})</span>
                </th>
                <td>
                  <input
                    type="text"
                    dir="auto"
                    autoComplete="off"
                    className={styles.input}
                    aria-label={`New tag for ${value.label}`}
                    value={names[value.id] ?? ''}
                    placeholder={`Stays ${tag.name}`}
                    onChange={(event) => {
                      const text = event.currentTarget.value;
                      setNames((now) => ({ ...now, [value.id]: text }));
                    }}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </ChangeForm>
  );
}
