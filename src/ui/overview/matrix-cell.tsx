import { percentInWords } from '../../domain/comparison-words.ts';
import { shareInWords } from '../sentences/comparison.ts';
import { numberInWords } from '../shared/in-locale.ts';
import type { Cell } from './matrix-steps.ts';
import type { Named } from './overview-facts.ts';
import classes from './overview.module.css';

/** How many shades there are between nothing and all. */
const SHADES = 5;

interface MatrixCellProps {
  readonly place: Cell;
  readonly pair: readonly [row: Named, column: Named];
  /** 0 to 1; null: not known yet. */
  readonly share: number | null;
  readonly isCompact: boolean;
  readonly isStop: boolean;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
}

/** How much of one article stands in another; opens the two. */
export function MatrixCell({ place, pair, share, isCompact, isStop, onFocus, onOpen }: MatrixCellProps) {
  const [row, column] = pair;
  const words = shareInWords(row.letter, column.letter, share);
  const percent = share === null ? '·' : share === 0 ? '' : percentInWords(share, numberInWords);
  return (
    <td className={classes['cell']}>
      <button
        type="button"
        className={classes['share']}
        data-cell={`${place.row}-${place.column}`}
        data-shade={share === null ? 'unknown' : Math.ceil(share * SHADES)}
        tabIndex={isStop ? 0 : -1}
        title={[words, ...pair.map(nameWithLetter)].join('\n')}
        data-autofocus={isStop || undefined}
        aria-label={`${words}: compare them`}
        onFocus={onFocus}
        onClick={onOpen}
      >
        {isCompact ? percent.replace(' %', '') : percent}
      </button>
    </td>
  );
}

export const nameWithLetter = ({ letter, name }: Named): string => `${letter}: ${name}`;
