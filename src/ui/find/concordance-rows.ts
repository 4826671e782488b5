import type { ArticleId } from '../../domain/ids.ts';
import type { SessionState } from '../../domain/session-state.ts';
import { codePointIndex, type CodePointIndex } from '../../domain/text/code-points.ts';
import type { ConcordanceRow, Workspace } from '../../workspace/workspace.ts';
import type { FoundItem } from './found-items.ts';
import { queryInWords } from './query-in-words.ts';
import type { FindQuery } from '../../analysis/finding/query.ts';

/** Saves the hits that are listed, as they are ordered and narrowed down. */
export async function exportHits(
  workspace: Workspace,
  query: FindQuery,
  items: readonly FoundItem[],
): Promise<void> {
  const ids = new Set(items.flatMap(({ range, articleId }) => (range && articleId ? [articleId] : [])));
  const loaded = workspace.session.getState().state?.texts;
  await workspace.loadTexts([...ids].filter((id) => !loaded?.has(id)));
  const { state } = workspace.session.getState();
  if (state) await workspace.saveConcordance(queryInWords(query), concordanceRows(state, items));
}

function concordanceRows(state: SessionState, items: readonly FoundItem[]): readonly ConcordanceRow[] {
  const indexes = new Map<ArticleId, CodePointIndex>();
  const indexOf = (id: ArticleId): CodePointIndex => {
    let index = indexes.get(id);
    if (!index) indexes.set(id, (index = codePointIndex(state.texts.get(id)?.text ?? '')));
    return index;
  };
  return items.map(({ articleId, line, range, record, annotations }): ConcordanceRow => {
    const article = articleId ? state.articles.get(articleId) : undefined;
    const index = article && range ? indexOf(article.id) : null;
    return {
      article: article?.letter ?? '',
      outlet: (article?.outletId && state.entities.get(article.outletId)?.name) || '',
      date: article?.publishedAt ?? '',
      title: article?.title ?? '',
      where: record?.label ?? 'text',
      before: line.before,
      // A line leaves out the middle of many words; a table has room for them.
      words:
        (article && range && state.texts.get(article.id)?.text.slice(range.start, range.end)) ?? line.words,
      after: line.after,
      start: index && range ? index.toCodePoint(range.start) : null,
      end: index && range ? index.toCodePoint(range.end) : null,
      tags: [...new Set(annotations.map(({ tagId }) => state.tags.get(tagId)?.name ?? 'deleted tag'))],
    };
  });
}
