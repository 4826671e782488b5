import { useId } from 'react';
import type { FoundCopy } from '../../workspace/workspace.ts';
import { copyInWords, momentAndAge } from '../sentences/recovery.ts';
import classes from './recovery.module.css';

interface CopyChoiceProps {
  readonly copies: readonly FoundCopy[];
  readonly chosen: FoundCopy | null;
  readonly onChoose: (copy: FoundCopy) => void;
}

/** The copies that were found, the newest first: one of them can be looked at. */
export function CopyChoice({ copies, chosen, onChoose }: CopyChoiceProps) {
  const name = useId();
  const now = Date.now();
  return (
    <fieldset className={classes['choices']}>
      <legend className={classes['heading']}>Copies that were found</legend>
      <div className={classes['scroll']}>
        {copies.map((copy) => (
          <label key={copy.key} className={classes['choice']}>
            <input
              type="radio"
              name={name}
              checked={copy === chosen}
              onChange={() => onChoose(copy)}
              className={classes['radio']}
            />
            <b className={classes['moment']}>{momentAndAge(copy.at, now)}</b>
            <span className={classes['meta']} dir="auto">
              {copyInWords(copy)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The newest that was not made after the loss and can be read as a session. */
export const proposedOf = (copies: readonly FoundCopy[]): FoundCopy | null =>
  copies.find(
    ({ from }) => from.kind === 'disk' || (!from.snapshot.afterLoss && from.snapshot.form !== 'raw'),
  ) ??
  copies[0] ??
  null;
