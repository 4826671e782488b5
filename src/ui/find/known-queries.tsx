import { useEffect, useState } from 'react';
import type { FindQuery } from '../../analysis/finding/query.ts';
import type { FindQueries } from '../../workspace/find-queries.ts';
import { Button } from '../shared/button.tsx';
import { useWorkspace } from '../shared/workspace-context.tsx';
import classes from './find-room.module.css';
import { queryInWords } from './query-in-words.ts';

/** Before anything is looked for: what was looked for before. */
export function KnownQueries({ onPick }: { readonly onPick: (query: FindQuery) => void }) {
  const workspace = useWorkspace();
  const [known, setKnown] = useState<FindQueries | null>(null);
  useEffect(() => {
    let isHere = true;
    void workspace.findQueries().then((queries) => {
      if (isHere) setKnown(queries);
    });
    return () => {
      isHere = false;
    };
  }, [workspace]);
  const list = (title: string, queries: readonly FindQuery[]) =>
    queries.length > 0 && (
      <section className={classes['known']}>
        <h2>{title}</h2>
        <ul>
          {queries.map((query) => (
            <li key={JSON.stringify(query)}>
              <Button onClick={() => onPick(query)}>{queryInWords(query)}</Button>
            </li>
          ))}
        </ul>
      </section>
    );
  return (
    <div className={classes['start']}>
      <p>
        Type words: they are looked for in all texts, notes, comments, values, names and titles. Case, accents
        and kinds of quotation marks make no difference unless you say so.
      </p>
      {list('Saved', known?.saved ?? [])}
      {list('Looked for before', known?.recent ?? [])}
    </div>
  );
}
