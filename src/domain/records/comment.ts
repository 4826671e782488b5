import * as z from 'zod/mini';
import type { ActorId, CommentId, Instant } from '../ids.ts';
import { baseFields } from './base.ts';
import { branded, type Of } from './schema.ts';

/** What can be talked about. */
export const topicTypes = ['annotation', 'tag', 'article', 'link', 'session'] as const;
export type TopicType = (typeof topicTypes)[number];

/** Names the thing a comment is about. It may be deleted, or not be in a part of a session: the comment stays. */
export const topicSchema = z.looseObject({ type: z.enum(topicTypes), id: z.string().check(z.minLength(1)) });
export type Topic = Of<typeof topicSchema>;

/** What somebody says of a thing. One that answers nobody starts a thread; the others are its replies. */
export const commentSchema = z.looseObject({
  // Not `comment`: files of the first build hold records of that type which are none of these.
  ...baseFields('threadComment'),
  about: topicSchema,
  /** Plain text; line breaks count. */
  text: z.string(),
  /** The comment that started the thread; null for that one itself. It may be deleted. */
  replyTo: z.nullable(branded<CommentId>()),
  /** Means something only in the comment that heads a thread: see `threads.ts`. */
  resolved: z.boolean(),
  /**
   * The replies that were there when the thread was resolved. One that is not among them opens it again: whoever
   * resolved it, perhaps offline and later, has not seen it.
   */
  resolvedWith: z.optional(z.array(branded<CommentId>())),
  /** Who gave it other words last, and when. `editedBy` would also be whoever resolved the thread. */
  reworded: z.optional(z.looseObject({ by: branded<ActorId>(), at: branded<Instant>() })),
});
export type Comment = Of<typeof commentSchema>;
