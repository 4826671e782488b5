import type { FoundIn } from '../../analysis/finding/corpus-messages.ts';
import type { RecordHit } from '../../analysis/finding/find-in-records.ts';
import type { InContext } from '../../analysis/finding/in-context.ts';
import type { RecordPlace } from '../../analysis/finding/session-words.ts';
import { annotationsOn } from '../../analysis/finding/tags-on-hits.ts';
import type { ArticleId } from '../../domain/ids.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import type { TextRange } from '../../domain/records/range.ts';
import { annotationsOf, articlesInOrder, type SessionState } from '../../domain/session-state.ts';

export type FoundPlace = 'text' | RecordPlace;

/** One hit, wherever it stands. */
export interface FoundItem {
  readonly place: FoundPlace;
  /** Null for what belongs to no article: names. */
  readonly articleId: ArticleId | null;
  readonly line: InContext;
  /** Of a hit in a text. */
  readonly range: TextRange | null;
  /** Of a hit elsewhere. */
  readonly record: RecordHit | null;
  /** What lies on the words, or what holds them. */
  readonly annotations: readonly Annotation[];
}

/** All hits in the order of the articles, in each the text first; names last. */
export function itemsOf(
  state: SessionState,
  found: readonly FoundIn[],
  records: readonly RecordHit[],
): readonly FoundItem[] {
  const byArticle = new Map<ArticleId | null, FoundItem[]>();
  const add = (item: FoundItem): void => {
    const own = byArticle.get(item.articleId);
    if (own) own.push(item);
    else byArticle.set(item.articleId, [item]);
  };
  for (const { articleId, hits, lines } of found) {
    const annotations = annotationsOf(state, articleId);
    for (const [n, line] of lines.entries()) {
      const range = { start: hits[n * 2] ?? 0, end: hits[n * 2 + 1] ?? 0 };
      add({
        place: 'text',
        articleId,
        line,
        range,
        record: null,
        annotations: annotationsOn(annotations, range),
      });
    }
  }
  for (const record of records) {
    const { articleId, annotationId, place, line } = record;
    const own = articleId && annotationId ? annotationsOf(state, articleId).get(annotationId) : undefined;
    add({ place, articleId, line, range: null, record, annotations: own ? [own] : [] });
  }
  const order: readonly (ArticleId | null)[] = [...articlesInOrder(state).map(({ id }) => id), null];
  return order.flatMap((id) => byArticle.get(id) ?? []);
}

export type FoundRow =
  | { readonly kind: 'group'; readonly articleId: ArticleId | null; readonly count: number }
  | { readonly kind: 'item'; readonly item: FoundItem };

/** Items with a heading before those of each article. */
export function rowsOf(items: readonly FoundItem[]): readonly FoundRow[] {
  const rows: FoundRow[] = [];
  let heading: { kind: 'group'; articleId: ArticleId | null; count: number } | null = null;
  for (const item of items) {
    if (!heading || heading.articleId !== item.articleId) {
      heading = { kind: 'group', articleId: item.articleId, count: 0 };
      rows.push(heading);
    }
    heading.count += 1;
    rows.push({ kind: 'item', item });
  }
  return rows;
}
