import type { CommentId } from './ids.ts';
import { earlierFirst } from './merge/earlier-first.ts';
import type { Comment, Topic } from './records/comment.ts';
import type { SessionState } from './session-state.ts';

/** A comment and what was answered. */
export interface Thread {
  /** That of the comment that started it, alive or not. */
  readonly id: CommentId;
  readonly about: Topic;
  /** Null where it was deleted: the replies stay readable. */
  readonly starter: Comment | null;
  /** The live ones, oldest first. */
  readonly replies: readonly Comment[];
  readonly isResolved: boolean;
}

interface Threads {
  readonly all: readonly Thread[];
  readonly byTopic: ReadonlyMap<string, readonly Thread[]>;
}
type Comments = Pick<SessionState, 'comments'>;

const NONE: readonly Thread[] = [];
/** By the map of comments, which is another one after every change of a comment. */
const known = new WeakMap<SessionState['comments'], Threads>();

/** The threads about one thing, alive or deleted; oldest first. */
export const commentsOf = ({ comments }: Comments, { type, id }: Topic): readonly Thread[] =>
  threadsIn(comments).byTopic.get(`${type}:${id}`) ?? NONE;

/** Every thread of the session, oldest first. */
export const threadsOf = ({ comments }: Comments): readonly Thread[] => threadsIn(comments).all;

/** The threads that wait for something, oldest first. */
export const openThreads = (state: Comments): readonly Thread[] =>
  threadsOf(state).filter(({ isResolved }) => !isResolved);

/** The live comments of a thread in the order they were made. */
export const commentsIn = ({ starter, replies }: Pick<Thread, 'starter' | 'replies'>): readonly Comment[] =>
  starter ? [starter, ...replies] : replies;

/** The thread that a live comment belongs to. */
export function threadOf({ comments }: Comments, id: CommentId): Thread | null {
  const comment = comments.get(id);
  if (!comment) return null;
  const start = startOf(comments, comment);
  const isIt = ({ id: threadId }: Thread): boolean => threadId === start;
  // Only in a file that was made by hand an answer is about something else than what it answers.
  return commentsOf({ comments }, comment.about).find(isIt) ?? threadsIn(comments).all.find(isIt) ?? null;
}

function threadsIn(comments: SessionState['comments']): Threads {
  const found = known.get(comments);
  if (found) return found;
  const groups = new Map<CommentId, Comment[]>();
  for (const comment of comments.values()) add(groups, startOf(comments, comment), comment);
  const all = [...groups].map(([id, group]) => threadFrom(id, group)).toSorted(byTime);
  const byTopic = new Map<string, Thread[]>();
  for (const thread of all) add(byTopic, `${thread.about.type}:${thread.about.id}`, thread);
  const threads = { all, byTopic };
  known.set(comments, threads);
  return threads;
}

function add<Key, Item>(groups: Map<Key, Item[]>, key: Key, item: Item): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

/** Commands answer the comment that started it; only a file that was made by hand has answers to answers, or circles. */
function startOf(comments: SessionState['comments'], comment: Comment): CommentId {
  const seen = new Set<CommentId>();
  let at = comment;
  while (at.replyTo !== null) {
    if (seen.has(at.id)) return [...seen].toSorted()[0] ?? comment.id;
    seen.add(at.id);
    const above = comments.get(at.replyTo);
    if (!above) return at.replyTo;
    at = above;
  }
  return at.id;
}

function threadFrom(id: CommentId, group: readonly Comment[]): Thread {
  const starter = group.find((one) => one.id === id && one.replyTo === null) ?? null;
  const replies = group.filter((one) => one !== starter).toSorted(earlierFirst);
  const [head] = starter ? [starter] : replies;
  if (!head) throw new Error('A thread without a comment');
  return { id, about: head.about, starter, replies, isResolved: isResolvedBy(head, replies) };
}

/**
 * A thread is resolved when the comment that heads it (its starter, or the first live reply) says so, and every other
 * live one was there to be seen at that moment. Times can't decide it: a reply written offline may be older than the
 * resolving that never saw it.
 */
function isResolvedBy(head: Comment, replies: readonly Comment[]): boolean {
  const seen = new Set(head.resolvedWith);
  return head.resolved && replies.every(({ id }) => id === head.id || seen.has(id));
}

const byTime = (a: Thread, b: Thread): number => {
  const [first, second] = [commentsIn(a)[0], commentsIn(b)[0]];
  return first && second ? earlierFirst(first, second) : 0;
};
