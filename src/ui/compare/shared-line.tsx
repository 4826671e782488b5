import type { Alignment } from '../../domain/alignment.ts';
import type { Article } from '../../domain/records/article.ts';
import { alignmentsOf } from '../../state/comparison-store.ts';
import { useArticles } from '../articles/use-article-rows.ts';
import { counted } from '../inspector/words.ts';
import { Button } from '../shared/button.tsx';
import { useView, useWorkspace } from '../shared/workspace-context.tsx';
import { comparePair } from './change-columns.ts';
import classes from './shared-line.module.css';
import { useComparison } from './use-pair.ts';

/** So many other articles are told one by one. */
const TOLD = 3;

/** What the article on screen shares with others, in words; nothing where it stands alone. */
export function SharedLine() {
  const workspace = useWorkspace();
  const articleId = useView((view) => view.articleId);
  const articles = useArticles();
  const pairs = useComparison((view) => view.pairs);
  if (!articleId) return null;
  const alignments = alignmentsOf({ pairs }, articleId);
  const sharing = articles
    .flatMap((article) => {
      const alignment = alignments.get(article.id);
      return alignment ? [{ article, alignment }] : [];
    })
    .toSorted((one, other) => other.alignment.words.equal - one.alignment.words.equal);
  if (sharing.length === 0) return null;
  return (
    <aside className={classes['line']} aria-label="Shared with other articles">
      {sharing.slice(0, TOLD).map(({ article, alignment }) => (
        <span key={article.id} className={classes['one']}>
          {sentenceOf(article, alignment)}
          <Button
            className={classes['compare']}
            aria-label={`Compare with ${article.letter}`}
            onClick={() => void comparePair(workspace, articleId, article.id)}
          >
            Compare
          </Button>
        </span>
      ))}
      {sharing.length > TOLD && (
        <span className={classes['one']}>and with {counted(sharing.length - TOLD, 'other article')}</span>
      )}
    </aside>
  );
}

/** "6 passages shared with B, 7 paragraphs only here" */
function sentenceOf({ letter }: Article, { passages, sharedQuotes, paragraphs }: Alignment): string {
  const shared =
    passages.length > 0
      ? `${counted(passages.length, 'passage')} shared with ${letter}`
      : `${counted(sharedQuotes.length, 'quote')} also in ${letter}`;
  const only = paragraphs.a.filter(({ state }) => state === 'onlyHere').length;
  if (passages.length === 0) return shared;
  return `${shared}, ${only === 0 ? 'nothing only here' : `${counted(only, 'paragraph')} only here`}`;
}
