import type { ActorId } from '../domain/ids.ts';
import { mentionedIn } from '../domain/mentions.ts';
import { instantOf, isRevision } from '../domain/revision.ts';
import type { SessionState } from '../domain/session-state.ts';
import { commentsIn, openThreads, threadsOf, type Thread } from '../domain/threads.ts';

export const threadShows = ['open', 'all', 'mine', 'mentions'] as const;
/** `mine`: I have said something in it. `mentions`: it calls me. Both also when it is resolved. */
export type ThreadShow = (typeof threadShows)[number];
export type ThreadSort = 'newest' | 'oldest';
type ListedState = Pick<SessionState, 'comments' | 'actors'>;

/** The threads of the session that a person wants to see, by when something was last said or settled in them. */
export function listedThreads(
  state: ListedState,
  show: ThreadShow,
  sort: ThreadSort,
  me: ActorId,
): readonly Thread[] {
  const shown = chosen(state, show, me);
  const times = new Map(shown.map((thread) => [thread, lastMoveIn(thread)]));
  const by = sort === 'newest' ? -1 : 1;
  return shown.toSorted((a, b) => by * compare(times.get(a) ?? '', times.get(b) ?? ''));
}

function chosen(state: ListedState, show: ThreadShow, me: ActorId): readonly Thread[] {
  switch (show) {
    case 'open':
      return openThreads(state);
    case 'all':
      return threadsOf(state);
    case 'mine':
      return threadsOf(state).filter((thread) =>
        commentsIn(thread).some(({ createdBy }) => createdBy === me),
      );
    case 'mentions': {
      const self = state.actors.get(me);
      if (!self) return [];
      return threadsOf(state).filter((thread) =>
        commentsIn(thread).some(({ text }) => mentionedIn(text, [self]).has(me)),
      );
    }
  }
}

/** The moment of the last change in a thread. ISO 8601 in UTC compares as text. */
const lastMoveIn = (thread: Thread): string =>
  commentsIn(thread)
    .map(({ rev, createdAt }) => (isRevision(rev) ? instantOf(rev) : createdAt))
    .reduce((last, at) => (at > last ? at : last), '');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
