import { draftKey, readDraft } from '../inspector/drafts.ts';

/** Where the words of a new comment, of an answer and of other words for a comment wait. */
export const newCommentDraft = (topicId: string): string => draftKey(topicId, 'comment');
export const replyDraft = (threadId: string): string => draftKey(threadId, 'reply');
export const rewordingDraft = (commentId: string): string => draftKey(commentId, 'rewording');

/** Whether something was begun there, so that its field opens by itself. */
export const isBegun = (key: string): boolean => readDraft(key) !== null;
