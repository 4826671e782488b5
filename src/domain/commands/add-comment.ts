import type { Command } from '../command.ts';
import { creation, newBase } from '../entries.ts';
import type { CommentId } from '../ids.ts';
import type { Topic } from '../records/comment.ts';
import { fail, ok } from '../result.ts';
import { findRecord } from '../session-state.ts';
import { threadsOf } from '../threads.ts';

export interface AddCommentInput {
  readonly about: Topic;
  readonly text: string;
  /** Any comment of the thread that is answered; null starts a new one. */
  readonly replyTo: CommentId | null;
}

/** Says something of a thing that is there, or answers, which one may do whatever became of the thing. */
export const addComment: Command<AddCommentInput> = {
  name: 'addComment',
  run(state, { about: { type, id }, text: given, replyTo }, context) {
    const text = given.trim();
    if (text === '') return fail({ kind: 'emptyComment' });
    const thread =
      replyTo === null ? null : threadsOf(state).find((one) => one.id === replyTo || holds(one, replyTo));
    if (thread === undefined) return fail({ kind: 'missing', what: 'comment' });
    const topic = findRecord(state, { type, id });
    if (!thread && topic?.deletedRev !== null) return fail({ kind: 'missing', what: MISSING[type] });
    const comment = {
      ...newBase('threadComment', context.newId('threadComment'), context),
      about: thread?.about ?? { type, id },
      text,
      replyTo: thread?.id ?? null,
      resolved: false,
    };
    return ok({ title: thread ? 'add reply' : 'add comment', entries: [creation(comment)] });
  },
};

const holds = (
  { replies }: { readonly replies: readonly { readonly id: CommentId }[] },
  id: CommentId,
): boolean => replies.some((reply) => reply.id === id);

const MISSING = {
  annotation: 'annotation',
  tag: 'tag',
  article: 'article',
  link: 'link',
  session: 'record',
} as const;
