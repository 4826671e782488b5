import { useId, type ReactNode } from 'react';
import { FIELD } from './field-order.ts';
import classes from './fields.module.css';

interface FieldIds {
  readonly labelledBy: string;
  readonly describedBy: string | undefined;
}

interface FieldProps {
  readonly label: string;
  /** Why the value is what it is; takes the place of the help. */
  readonly reason?: string | undefined;
  readonly help?: string | undefined;
  /** A button beside the label. Stands after the control in Tab order, because the control is what one comes for. */
  readonly action?: ReactNode;
  readonly children: (ids: FieldIds) => ReactNode;
}

/** A labelled field: label above, with its reason or help beside it. */
export function Field({ label, reason, help, action, children }: FieldProps) {
  const id = useId();
  const aside = reason ?? help;
  const ids = { labelledBy: `${id}-label`, describedBy: aside ? `${id}-aside` : undefined };
  return (
    <div className={classes.field}>
      <div className={classes.head}>
        <span id={ids.labelledBy} className={classes.label}>
          {label}
        </span>
        {aside ? (
          <span
            id={ids.describedBy}
            className={`${classes.aside} ${reason ? classes.reason : ''}`}
            title={reason ? undefined : aside}
          >
            {aside}
          </span>
        ) : null}
      </div>
      <div className={classes.control} {...FIELD}>
        {children(ids)}
      </div>
      {action ? <div className={classes.actions}>{action}</div> : null}
    </div>
  );
}
