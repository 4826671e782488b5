import { useMemo } from 'react';
import type { ArticleId, Instant } from '../../domain/ids.ts';
import type { Article } from '../../domain/records/article.ts';
import type { RemovedArticle } from '../../domain/removed-articles.ts';
import type { SessionState } from '../../domain/session-state.ts';
import { namesOf, personInWords, type Names } from '../history/names.ts';
import { byWhom } from '../history/record-in-words.ts';
import { standingInWords } from '../sentences/trash.ts';
import { Button } from '../shared/button.tsx';
import { counted } from '../shared/in-locale.ts';
import { useSession } from '../shared/workspace-context.tsx';
import classes from './trash.module.css';

interface RemovedArticlesProps {
  readonly state: SessionState;
  readonly articles: readonly RemovedArticle[];
  readonly now: Instant;
  readonly onRestore: (ids: readonly ArticleId[]) => Promise<void>;
}

/** Articles of the open session. What was on them has only gone out of sight, and comes back with them. */
export function RemovedArticles({ state, articles, now, onRestore }: RemovedArticlesProps) {
  const me = useSession((view) => view.actorId);
  const names = useMemo(() => namesOf(state, me), [state, me]);
  return (
    <section aria-labelledby="removed-articles" className={classes['part']}>
      <h3 id="removed-articles" className={classes['heading']} dir="auto">
        Articles removed from “{state.session.title}”
      </h3>
      <ul className={classes['list']}>
        {articles.map(({ article, removedAt, annotations }) => (
          <li key={article.id} className={classes['row']}>
            <div className={classes['facts']}>
              <span className={classes['title']} dir="auto">
                {article.letter} · {article.title}
              </span>
              <span className={classes['meta']}>
                {counted(annotations, 'annotation')} ·{' '}
                {standingInWords('removed', removedAt, now, byOther(article, names))}
              </span>
            </div>
            <Button
              look="outlined"
              data-restore
              aria-label={`Restore article ${article.letter}, ${article.title}`}
              onClick={() => void onRestore([article.id])}
            >
              Restore
            </Button>
          </li>
        ))}
      </ul>
      <div className={classes['all']}>
        <p className={classes['meta']}>Restoring is a step like any other: Undo takes it back.</p>
        {articles.length > 1 && (
          <Button look="outlined" onClick={() => void onRestore(articles.map(({ article }) => article.id))}>
            Restore all articles
          </Button>
        )}
      </div>
    </section>
  );
}

/** Of one's own doing nobody has to be told. */
function byOther({ createdBy, editedBy = createdBy }: Article, names: Names): string {
  return editedBy === names.me ? '' : ` by ${byWhom(personInWords(names, editedBy))}`;
}
