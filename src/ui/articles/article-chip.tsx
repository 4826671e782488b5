import { Hint } from '../shared/hint.tsx';
import classes from './articles.module.css';
import { nameOfRow, type RowPlace } from './row-place.ts';

/** An article as its letter only; the tooltip shows what its name says. */
export function ArticleChip({ row, index, count, offset, isCurrent, isStop, onOpen }: RowPlace) {
  const { letter, title } = row.article;
  return (
    <li
      className={classes.chipPlace}
      style={{ insetBlockStart: offset }}
      aria-posinset={index + 1}
      aria-setsize={count}
    >
      <Hint text={`${letter} · ${title}`} beside>
        <button
          type="button"
          className={classes.chip}
          data-row={index}
          data-done={row.done || undefined}
          aria-label={nameOfRow(row)}
          aria-current={isCurrent ? 'page' : undefined}
          tabIndex={isStop ? 0 : -1}
          onClick={onOpen}
        >
          {letter}
        </button>
      </Hint>
    </li>
  );
}
