import { useRef, useState, type KeyboardEvent } from 'react';
import type { ArticleId } from '../../domain/ids.ts';
import type { ComparisonView } from '../../state/comparison-store.ts';
import { VisuallyHidden } from '../shared/visually-hidden.tsx';
import { MatrixCell, nameWithLetter } from './matrix-cell.tsx';
import { cellFrom, type Cell } from './matrix-steps.ts';
import { shareBetween, type Named } from './overview-facts.ts';
import classes from './overview.module.css';

interface OverviewMatrixProps {
  readonly articles: readonly Named[];
  readonly known: Pick<ComparisonView, 'pairs' | 'compared'>;
  readonly onOpen: (a: ArticleId, b: ArticleId) => void;
}

const FIRST: Cell = { row: 0, column: 1 };
/** More columns than this have no room for names and signs. */
const ROOMY = 8;

/** How much of each article stands in each other one. One Tab stop; arrows go from cell to cell. */
export function OverviewMatrix({ articles, known, onOpen }: OverviewMatrixProps) {
  const table = useRef<HTMLTableElement>(null);
  const [stop, setStop] = useState(FIRST);
  // Articles may go meanwhile.
  const at = Math.max(stop.row, stop.column) < articles.length ? stop : FIRST;

  const isCompact = articles.length > ROOMY;
  const onKeyDown = (event: KeyboardEvent) => {
    const next = cellFrom(event, at, articles.length);
    if (!next) return;
    event.preventDefault();
    setStop(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.row}-${next.column}"]`)?.focus();
  };

  return (
    <div className={classes['scroller']}>
      <table
        ref={table}
        className={classes['matrix']}
        data-compact={isCompact || undefined}
        onKeyDown={onKeyDown}
      >
        <caption className={classes['caption']}>
          How many {isCompact ? 'per cent ' : ''}of the words of the article in the row stand in the article
          of the column
        </caption>
        <thead>
          <tr>
            <td>
              <VisuallyHidden>Article</VisuallyHidden>
            </td>
            {articles.map(({ id, letter, name }) => (
              <th key={id} scope="col" title={name}>
                {letter}
                <VisuallyHidden>, {name}</VisuallyHidden>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {articles.map((article, row) => (
            <tr key={article.id}>
              <th scope="row" title={article.name}>
                <span className={classes['letter']}>{article.letter}</span>
                {isCompact ? (
                  <VisuallyHidden>, {article.name}</VisuallyHidden>
                ) : (
                  <bdi className={classes['name']}>{article.name}</bdi>
                )}
              </th>
              {articles.map((other, column) =>
                row === column ? (
                  <td key={other.id} className={classes['self']}>
                    <VisuallyHidden>the article itself</VisuallyHidden>
                  </td>
                ) : (
                  <MatrixCell
                    key={other.id}
                    place={{ row, column }}
                    pair={[article, other]}
                    share={shareBetween(known, article.id, other.id)}
                    isCompact={isCompact}
                    isStop={at.row === row && at.column === column}
                    onFocus={() => setStop({ row, column })}
                    onOpen={() => onOpen(article.id, other.id)}
                  />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {isCompact && <Names articles={[articles[at.row], articles[at.column]]} />}
    </div>
  );
}

/** Of the cell one is at. A screen reader has them from the headers. */
function Names({ articles }: { readonly articles: readonly (Named | undefined)[] }) {
  return (
    <div className={classes['aside']} aria-hidden="true">
      {articles.map((article) => article && <div key={article.id}>{nameWithLetter(article)}</div>)}
    </div>
  );
}
