import type { Actor } from '../../domain/records/actor.ts';
import type { Comment, Topic } from '../../domain/records/comment.ts';
import { findRecord, type SessionState } from '../../domain/session-state.ts';
import { commentsIn, commentsOf, type Thread } from '../../domain/threads.ts';

/** A thread as people outside read it: names for ids, oldest first. */
export interface CodedThread {
  readonly resolved: boolean;
  readonly comments: readonly {
    readonly id: string;
    readonly by: string;
    readonly byId: string;
    readonly at: string;
    readonly text: string;
  }[];
}

/** What is said of one thing; undefined where nothing is, so that a file without comments stays what it was. */
export function codedThreads(state: SessionState, about: Topic): readonly CodedThread[] | undefined {
  const threads = commentsOf(state, about);
  return threads.length > 0 ? threads.map((thread) => codedThread(state, thread)) : undefined;
}

const codedThread = (state: SessionState, thread: Thread): CodedThread => ({
  resolved: thread.isResolved,
  comments: commentsIn(thread).map((comment) => ({
    id: comment.id,
    by: nameOf(state, comment),
    byId: comment.createdBy,
    at: comment.createdAt,
    text: comment.text,
  })),
});

const nameOf = (state: SessionState, { createdBy }: Comment): string =>
  (findRecord(state, { type: 'actor', id: createdBy }) as Actor | undefined)?.name ?? createdBy;

/** One line a comment, "Ada Li: Is this one?"; an arrow before what answers. A thread that is settled says so. */
export const threadsInLines = (threads: readonly CodedThread[] | undefined): string | null =>
  threads
    ?.flatMap(({ resolved, comments }) =>
      comments.map(
        ({ by, text }, index) =>
          `${index > 0 ? '↳ ' : ''}${resolved && index === 0 ? '[resolved] ' : ''}${by}: ${text.replace(/\s+/gu, ' ')}`,
      ),
    )
    .join('\n') ?? null;
