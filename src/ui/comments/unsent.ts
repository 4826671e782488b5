import type { ArticleId, CommentId, LinkId, TagId, AnnotationId } from '../../domain/ids.ts';
import type { Comment, Topic } from '../../domain/records/comment.ts';
import { keyOf } from '../../domain/records.ts';
import { findAnnotation, type SessionState } from '../../domain/session-state.ts';
import { threadsOf } from '../../domain/threads.ts';
import { draftKeys, partsOfKey, readDraft } from '../inspector/drafts.ts';

/** Words that somebody began and did not send. */
export interface Unsent {
  readonly key: string;
  readonly text: string;
  /** What they were to be said of. */
  readonly about: Topic;
}

/** What waits in this browser for a thing or a thread of this session, the thing being there or deleted. */
export function unsentIn(state: SessionState): readonly Unsent[] {
  return draftKeys().flatMap((key): readonly Unsent[] => {
    const { recordId, field } = partsOfKey(key);
    const text = readDraft(key)?.text ?? '';
    const about =
      field === 'comment'
        ? topicOf(state, recordId)
        : field === 'reply'
          ? (threadsOf(state).find(({ id }) => id === recordId)?.about ?? aboutOf(state, recordId))
          : field === 'rewording'
            ? aboutOf(state, recordId)
            : undefined;
    return about && text.trim() !== '' ? [{ key, text, about }] : [];
  });
}

/** Also of a comment that somebody else has deleted meanwhile: the words about it are not theirs to delete. */
function aboutOf({ comments, deleted }: SessionState, id: string): Topic | undefined {
  const comment = comments.get(id as CommentId) ?? deleted.get(keyOf({ type: 'threadComment', id }));
  return (comment as Comment | undefined)?.about;
}

/** A draft tells only the id. */
function topicOf(state: SessionState, id: string): Topic | undefined {
  const gone = [...state.deleted.values()].find((record) => record.id === id);
  if (findAnnotation(state, id as AnnotationId) || gone?.type === 'annotation')
    return { type: 'annotation', id };
  if (state.articles.has(id as ArticleId) || gone?.type === 'article') return { type: 'article', id };
  if (state.tags.has(id as TagId) || gone?.type === 'tag') return { type: 'tag', id };
  if (state.links.has(id as LinkId) || gone?.type === 'link') return { type: 'link', id };
  return id === state.session.id ? { type: 'session', id } : undefined;
}
