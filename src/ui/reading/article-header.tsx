import type { Article } from '../../domain/records/article.ts';
import { waitingAround } from '../../state/versions.ts';
import { counted, dateInWords } from '../inspector/words.ts';
import { later } from '../shared/later.tsx';
import { useSession } from '../shared/workspace-context.tsx';
import classes from './article-header.module.css';

const SharedLine = later(async () => (await import('../compare/shared-line.tsx')).SharedLine);
const WaitingLink = later(async () => (await import('../versions/waiting-link.tsx')).WaitingLink);

/** Title and facts above the text. */
export function ArticleHeader({ article }: { readonly article: Article }) {
  const outlet = useSession(({ state }) => article.outletId && state?.entities.get(article.outletId)?.name);
  const waits = useSession(({ state }) => state !== null && waitingAround(state, article.id).length > 0);
  return (
    <header className={classes['header']} dir="auto">
      <h1 className={classes['title']}>{article.title}</h1>
      <p className={classes['facts']}>
        <bdi>
          {article.letter} · {outlet ?? 'Outlet not given'} · <PublicationDate date={article.publishedAt} /> ·{' '}
          {counted(article.wordCount, 'word')}
          {waits && (
            <>
              {' · '}
              <WaitingLink articleId={article.id} className={classes['waits']} />
            </>
          )}
        </bdi>
      </p>
      <div className={classes['shared']}>
        <SharedLine />
      </div>
    </header>
  );
}

/** As the reader writes dates, with its ISO form for whoever looks closer. */
function PublicationDate({ date }: { readonly date: string | null }) {
  if (date === null) return 'no date';
  return (
    <time dateTime={date} title={date}>
      {dateInWords(date)}
    </time>
  );
}
