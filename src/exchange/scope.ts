import type { ArticleId } from '../domain/ids.ts';
import type { Annotation } from '../domain/records/annotation.ts';
import type { ArticleCoding } from '../domain/records/article-coding.ts';
import type { HandOut } from '../domain/records/hand-out.ts';
import type { SessionState } from '../domain/session-state.ts';
import type { ExportInput, ExportScope } from './exporter.ts';

/** What a scope chooses by itself; what must come along so that nothing points at nothing is another question. */
export interface Choice {
  /** Live or deleted. */
  readonly article: (id: ArticleId) => boolean;
  readonly annotation: (annotation: Annotation) => boolean;
  readonly coding: (coding: ArticleCoding) => boolean;
}

/** A part that leaves nothing out is the session. */
export const isWhole = (scope: ExportScope): boolean =>
  scope.kind === 'session' ||
  (scope.kind === 'part' && scope.articleIds === null && scope.coders === null && scope.tagIds === null);

export function choiceOf({ state, scope }: Pick<ExportInput, 'state' | 'scope'>): Choice {
  switch (scope.kind) {
    case 'session':
      return { article: () => true, annotation: () => true, coding: () => true };
    case 'article': {
      const article = (id: ArticleId): boolean => id === scope.articleId;
      return inArticles(article, () => true);
    }
    case 'annotations': {
      const chosen = ({ id, deletedRev }: Annotation): boolean => deletedRev === null && scope.ids.has(id);
      const articles = articlesHolding(state, chosen);
      return inArticles((id) => articles.has(id), chosen);
    }
    case 'part': {
      const { articleIds, coders, tagIds } = scope;
      const has = <Id>(ids: ReadonlySet<Id> | null, id: Id): boolean => ids === null || ids.has(id);
      return {
        article: (id) => has(articleIds, id),
        annotation: ({ target, layerOf, tagId }) =>
          has(articleIds, target.articleId) && has(coders, layerOf) && has(tagIds, tagId),
        coding: ({ articleId, layerOf }) => has(articleIds, articleId) && has(coders, layerOf),
      };
    }
    case 'handOut': {
      const { articleIds, blind } = handOutIn(state, scope);
      const chosen = new Set(articleIds.filter((id) => state.articles.has(id)));
      const article = (id: ArticleId): boolean => chosen.has(id);
      return blind
        ? { article, annotation: () => false, coding: () => false }
        : inArticles(article, () => true);
    }
  }
}

/** The hand-out whose package is written. It is there: whoever asks for the package has just seen it. */
export function handOutIn(
  state: SessionState,
  { handOutId }: Extract<ExportScope, { kind: 'handOut' }>,
): HandOut {
  const handOut = state.handOuts.get(handOutId);
  if (!handOut) throw new Error(`There is no hand-out ${handOutId}`);
  return handOut;
}

const inArticles = (article: Choice['article'], annotation: Choice['annotation']): Choice => ({
  article,
  annotation: (each) => article(each.target.articleId) && annotation(each),
  coding: ({ articleId }) => article(articleId),
});

function articlesHolding(state: SessionState, chosen: Choice['annotation']): ReadonlySet<ArticleId> {
  const ids = new Set<ArticleId>();
  for (const [articleId, annotations] of state.annotations) {
    for (const annotation of annotations.values()) if (chosen(annotation)) ids.add(articleId);
  }
  return ids;
}
