import { useEffect, useState } from 'react';
import { sameQuery, type FindQuery } from '../../analysis/finding/query.ts';
import type { ArticleId } from '../../domain/ids.ts';
import type { TextRange } from '../../domain/records/range.ts';
import { Button } from '../shared/button.tsx';
import { useWorkspace } from '../shared/workspace-context.tsx';
import { exportHits } from './concordance-rows.ts';
import classes from './find-room.module.css';
import type { FoundItem } from './found-items.ts';
import { STILL_LOOKING } from './found-in-words.ts';
import { rememberQuery } from './remember-query.ts';
import { openTagAll } from './tag-all-store.ts';

interface RoomActionsProps {
  readonly query: FindQuery;
  /** The hits that are shown. */
  readonly items: readonly FoundItem[];
  /** They are not yet all that there are of this query, or still those of the query before. */
  readonly isPending: boolean;
  /** More were found than are listed. */
  readonly isCut: boolean;
}

/** What can be done with all hits that are shown. */
export function RoomActions({ query, items, isPending, isCut }: RoomActionsProps) {
  const workspace = useWorkspace();
  const [saved, setSaved] = useState<readonly FindQuery[]>([]);
  useEffect(() => {
    let isHere = true;
    void workspace.findQueries().then((queries) => {
      if (isHere) setSaved(queries.saved);
    });
    return () => {
      isHere = false;
    };
  }, [workspace]);
  const isSaved = saved.some((other) => sameQuery(other, query));
  const toggleSaved = (): void => {
    const next = isSaved ? saved.filter((other) => !sameQuery(other, query)) : [query, ...saved];
    setSaved(next);
    void workspace.changeFindQueries((queries) => ({ ...queries, saved: next }));
    workspace.say(isSaved ? 'This search is no longer saved' : 'Saved this search');
  };
  const texts = items.filter(({ range }) => range !== null);
  return (
    <div className={classes['actions']}>
      <Button
        disabled={texts.length === 0}
        onClick={() => {
          if (isPending) return workspace.say(STILL_LOOKING);
          rememberQuery(workspace, query);
          void openTagAll(workspace, query, byArticle(texts), { isWhole: !isCut, skipsEarlier: true });
        }}
      >
        Tag all…
      </Button>
      <Button
        disabled={items.length === 0}
        onClick={() => {
          if (isPending) workspace.say(STILL_LOOKING);
          else void exportHits(workspace, query, items);
        }}
      >
        Save as CSV
      </Button>
      <Button aria-pressed={isSaved} onClick={toggleSaved}>
        {isSaved ? 'Saved' : 'Save search'}
      </Button>
    </div>
  );
}

function byArticle(
  items: readonly FoundItem[],
): readonly { readonly articleId: ArticleId; readonly ranges: readonly TextRange[] }[] {
  const ranges = new Map<ArticleId, TextRange[]>();
  for (const { articleId, range } of items) {
    if (!articleId || !range) continue;
    const own = ranges.get(articleId);
    if (own) own.push(range);
    else ranges.set(articleId, [range]);
  }
  return [...ranges].map(([articleId, own]) => ({ articleId, ranges: own }));
}
