import { VisuallyHidden } from '../shared/visually-hidden.tsx';
import type { FieldDifference } from './record-fields.ts';
import classes from './field-changes.module.css';

/** Field by field what stood there and what stands there then. Struck through and with an arrow, not by colour. */
export function FieldChanges({ differences }: { readonly differences: readonly FieldDifference[] }) {
  if (differences.length === 0) return null;
  return (
    <dl className={classes['fields']}>
      {differences.map(({ label, before, after }, index) => (
        <div key={index} className={classes['field']}>
          <dt dir="auto">{label}</dt>
          <dd>
            {before === '' ? (
              <span className={classes['none']}>nothing</span>
            ) : (
              <del className={classes['before']} dir="auto">
                {before}
              </del>
            )}
            <span aria-hidden="true"> → </span>
            <VisuallyHidden> became </VisuallyHidden>
            {after === '' ? (
              <span className={classes['none']}>nothing</span>
            ) : (
              <ins className={classes['after']} dir="auto">
                {after}
              </ins>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
