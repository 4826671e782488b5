import { Button } from '../shared/button.tsx';
import { numberInWords } from '../shared/in-locale.ts';
import { useState } from 'react';
import type { CellChange } from '../../workspace/workspace.ts';
import { ScrollArea } from './scroll-area.tsx';
import classes from './metadata.module.css';

/** As many as one looks through; the rest are asked for. */
const FEW = 50;
const MORE = 500;

/** What would change, cell by cell: before and after. */
export function ChangeList({ changes }: { readonly changes: readonly CellChange[] }) {
  const [most, setMost] = useState(FEW);
  const rest = changes.length - most;
  return (
    <section aria-label="What would change">
      <h3 className={classes['heading']}>What would change ({numberInWords(changes.length)})</h3>
      <ScrollArea label="Changes, cell by cell">
        <ul className={classes['rows']}>
          {changes.slice(0, most).map(({ article, field, before, after }) => (
            <li key={`${article.id} ${field}`}>
              <b>{article.letter}</b> · {field}:{' '}
              {before !== '' && (
                <>
                  <del className={classes['before']} dir="auto">
                    {before}
                  </del>{' '}
                  →{' '}
                </>
              )}
              {after === '' ? 'not known' : <ins dir="auto">{after}</ins>}
            </li>
          ))}
        </ul>
      </ScrollArea>
      {rest > 0 && (
        <Button onClick={() => setMost(most + MORE)}>Show {numberInWords(Math.min(rest, MORE))} more</Button>
      )}
    </section>
  );
}
