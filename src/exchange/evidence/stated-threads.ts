import type { ActorId } from '../../domain/ids.ts';
import type { Topic } from '../../domain/records/comment.ts';
import type { SessionState } from '../../domain/session-state.ts';
import { codedThreads } from '../exporters/coded-comments.ts';
import type { StatedThread } from './evidence-report.ts';

/**
 * What was said of one thing, without what is said by coders who are left out. Who only comments and codes nothing cannot
 * be left out. An answer stays an answer, though what it answers may be gone.
 *
 * @param coders whose work is on the page; null: everybody's
 */
export const statedThreads = (
  state: SessionState,
  coders: ReadonlySet<ActorId> | null,
  about: Topic,
): readonly StatedThread[] => {
  const out = leftOut(state, coders);
  return (codedThreads(state, about) ?? []).flatMap(({ resolved, comments }) => {
    const left = comments
      .map(({ by, byId, at, text }, index) => ({ by, byId, at, text, isAnswer: index > 0 }))
      .filter(({ byId }) => !out.has(byId));
    return left.length > 0 ? [{ resolved, comments: left }] : [];
  });
};

function leftOut(state: SessionState, coders: ReadonlySet<ActorId> | null): ReadonlySet<string> {
  if (coders === null) return new Set();
  const annotations = [...state.annotations.values()].flatMap((of) => [...of.values()]);
  const all = [...annotations, ...state.articleCodings.values()].map(({ layerOf }) => layerOf);
  return new Set(all.filter((id) => !coders.has(id)));
}
