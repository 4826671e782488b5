import { Button } from '../shared/button.tsx';
import { Problem } from '../shared/problem.tsx';
import type { KeyedRemark } from './import-desk.ts';
import classes from './import-preview.module.css';

interface OnlyRemarksProps {
  readonly remarks: readonly KeyedRemark[];
  readonly onClose: () => void;
}

/** Nothing to add came of it; what is to be said about each file. */
export function OnlyRemarks({ remarks, onClose }: OnlyRemarksProps) {
  return (
    <div className={classes['one']}>
      <ul className={classes['remarks']}>
        {remarks.map(({ key, from, sentence, tone }) => (
          <li key={key}>
            <Problem tone={tone}>
              <strong dir="auto">{from}:</strong> {sentence}
            </Problem>
          </li>
        ))}
      </ul>
      <div className={classes['foot']}>
        <Button look="primary" onClick={onClose} data-autofocus>
          Close
        </Button>
      </div>
    </div>
  );
}
