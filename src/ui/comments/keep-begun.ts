import { dropDraft, readDraft, writeDraft } from '../inspector/drafts.ts';
import { newCommentDraft, replyDraft } from './draft-fields.ts';

/**
 * An answer that was begun to a thread nobody can answer any more becomes the beginning of a new comment on the same
 * thing. False where nothing was begun.
 */
export function keepBegunAnswer(threadId: string, topicId: string): boolean {
  const answer = readDraft(replyDraft(threadId))?.text.trim() ?? '';
  dropDraft(replyDraft(threadId));
  if (answer === '') return false;
  const begun = readDraft(newCommentDraft(topicId))?.text ?? '';
  const text = [begun, answer].filter((words) => words.trim() !== '').join('\n');
  writeDraft(newCommentDraft(topicId), { base: '', text });
  return true;
}
