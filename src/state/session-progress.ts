import { articleProgress, type ArticleProgress } from '../domain/hand-out-progress.ts';
import type { ActorId } from '../domain/ids.ts';
import type { Actor } from '../domain/records/actor.ts';
import type { SessionState } from '../domain/session-state.ts';
import { compareNames } from './name-order.ts';
import { currentArticles } from './versions.ts';

/** How far one coder is with every article of the session. */
export interface CoderProgress {
  readonly coder: Actor;
  readonly articles: readonly ArticleProgress[];
  readonly annotations: number;
  readonly done: number;
}

/**
 * Everybody who has coded anything here, and the one at this browser, who comes first; articles in the order of their
 * letters, each in its newest version only. One pass over the session for each coder.
 */
export function sessionProgress(state: SessionState, me: ActorId): readonly CoderProgress[] {
  const ids = new Set<ActorId>([me]);
  for (const ofArticle of state.annotations.values())
    for (const { layerOf } of ofArticle.values()) ids.add(layerOf);
  for (const { layerOf } of state.articleCodings.values()) ids.add(layerOf);
  const articles = currentArticles(state);
  return [...ids]
    .map((id) => state.actors.get(id))
    .filter((actor) => actor !== undefined)
    .toSorted((a, b) => Number(b.id === me) - Number(a.id === me) || compareNames(a.name, b.name))
    .map((coder) => {
      const progress = articles.map(({ id }) => articleProgress(state, id, coder.id));
      return {
        coder,
        articles: progress,
        annotations: progress.reduce((sum, { annotations }) => sum + annotations, 0),
        done: progress.filter((one) => one.state === 'done').length,
      };
    });
}
