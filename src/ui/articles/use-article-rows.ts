import { useMemo } from 'react';
import type { ArticleId, TagId } from '../../domain/ids.ts';
import type { Article } from '../../domain/records/article.ts';
import { annotationsOf, tagsInOrder, type SessionState } from '../../domain/session-state.ts';
import { commentsOf } from '../../domain/threads.ts';
import { newestBeforeEarlier, newestVersionOf, waitingAround } from '../../state/versions.ts';
import type { LayerView } from '../../state/view-store.ts';
import { shownAnnotations } from '../layers/shown-annotations.ts';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { waitingInWords } from '../versions/waiting-in-words.ts';
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
  /** Threads about the article itself that nobody has settled. */
  readonly openComments: number;
  /** "Earlier than C", "new version of A"; null where there is one version only. */
  readonly version: string | null;
  /** "2 wait for a place in this version"; null where nothing waits. */
  readonly waits: string | null;
}

const NO_ARTICLES: readonly Article[] = [];

/** The articles in the order of their letters, earlier versions under the newest one; the array stays the same while no article changes. */
export function useArticles(): readonly Article[] {
  const { session } = useWorkspace();
  const articles = useSession(({ state }) => state?.articles);
  return useMemo(() => {
    const { state } = session.getState();
    return state && articles ? newestBeforeEarlier(state) : NO_ARTICLES;
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

/** Which other version of it the session has: rather the newest one, for that is the one to work in. */
function versionInWords({ articles }: SessionState, article: Article): string | null {
  const newest = newestVersionOf(articles, article.id);
  if (newest && newest.id !== article.id) return `earlier than ${newest.letter}`;
  const earlier = article.versionOf && articles.get(article.versionOf);
  return earlier ? `new version of ${earlier.letter}` : null;
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
    openComments: commentsOf(state, article).filter(({ isResolved }) => !isResolved).length,
    version: versionInWords(state, article),
    waits: waitingInWords(waitingAround(state, article.id), article.id),
  };
}
