import { useMemo } from 'react';
import type { ArticleId, TagId } from '../../domain/ids.ts';
import type { Article } from '../../domain/records/article.ts';
import {
  annotationsOf,
  articlesInOrder,
  tagsInOrder,
  type SessionState,
} from '../../domain/session-state.ts';
import type { LayerView } from '../../state/view-store.ts';
import { shownAnnotations } from '../layers/shown-annotations.ts';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { tagCounts } from './tag-counts.ts';

export interface ArticleRowData {
  readonly article: Article;
  /** Its outlet's name, null while nobody said. */
  readonly outlet: string | null;
  readonly done: boolean;
  /** How many annotations of each tag are shown, in the codebook's order; only those there are. */
  readonly counts: readonly {
    readonly tagId: TagId;
    readonly letter: string;
    readonly name: string;
    readonly count: number;
  }[];
  /** All of them, also those of hidden layers: what goes with the article. */
  readonly annotationCount: number;
}

const NO_ARTICLES: readonly Article[] = [];

/** The articles in the order of their letters; the array stays the same while no article changes. */
export function useArticles(): readonly Article[] {
  const { session } = useWorkspace();
  const articles = useSession(({ state }) => state?.articles);
  return useMemo(() => {
    const { state } = session.getState();
    return state && articles ? articlesInOrder(state) : NO_ARTICLES;
  }, [session, articles]);
}

/** Articles that the person at this browser is done with: each coder has their own. */
export function useDoneArticles(): ReadonlySet<ArticleId> {
  const actorId = useSession((view) => view.actorId);
  const codings = useSession(({ state }) => state?.articleCodings);
  return useMemo(() => {
    const own = [...(codings?.values() ?? [])].filter(({ done, layerOf }) => done && layerOf === actorId);
    return new Set(own.map(({ articleId }) => articleId));
  }, [codings, actorId]);
}

/** What a row shows of an article. */
export function articleRow(
  state: SessionState,
  article: Article,
  done: ReadonlySet<ArticleId>,
  layers: LayerView,
): ArticleRowData {
  const counts = tagCounts(shownAnnotations(state, article.id, layers));
  return {
    article,
    outlet: article.outletId ? (state.entities.get(article.outletId)?.name ?? null) : null,
    done: done.has(article.id),
    counts: tagsInOrder(state).flatMap(({ id, letter, name }) => {
      const count = counts.get(id) ?? 0;
      return count > 0 ? [{ tagId: id, letter, name, count }] : [];
    }),
    annotationCount: annotationsOf(state, article.id).size,
  };
}
