import { useId, type ReactNode } from 'react';
import { CORE_FIELD, FIELD } from './field-order.ts';
import classes from './fields.module.css';

export interface FieldIds {
  /** For the control that the label belongs to; not used by a field of several controls. */
  readonly control: string;
  /** Of the label, to name a group or a list by it. */
  readonly label: string;
  readonly describedBy: string | undefined;
}

interface FieldProps {
  readonly label: string;
  /** Why the value is what it is; takes the place of the help. */
  readonly reason?: string | undefined;
  readonly help?: string | undefined;
  /** Several controls under one label. */
  readonly isGroup?: boolean;
  /** Asked for: Enter goes from one of these to the next. */
  readonly isCore?: boolean;
  /** What is chosen here may bring up another field: whoever goes on waits for that. */
  readonly asksMore?: boolean;
  /** A button beside the label. Stands after the control in Tab order, because the control is what one comes for. */
  readonly action?: ReactNode;
  readonly children: (ids: FieldIds) => ReactNode;
}

/** A labelled field: label above, with its reason or help beside it. */
export function Field({
  label,
  reason,
  help,
  isGroup = false,
  isCore = false,
  asksMore = false,
  action,
  children,
}: FieldProps) {
  const id = useId();
  const aside = reason ?? help;
  const ids = {
    control: `${id}-control`,
    label: `${id}-label`,
    describedBy: aside ? `${id}-aside` : undefined,
  };
  return (
    <div className={classes.field}>
      <div className={classes.head}>
        {isGroup ? (
          <span id={ids.label} className={classes.label}>
            {label}
          </span>
        ) : (
          <label id={ids.label} htmlFor={ids.control} className={classes.label}>
            {label}
          </label>
        )}
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
      <div
        className={classes.control}
        {...(isCore ? CORE_FIELD : FIELD)}
        data-asks-more={asksMore || undefined}
      >
        {children(ids)}
      </div>
      {action ? <div className={classes.actions}>{action}</div> : null}
    </div>
  );
}
