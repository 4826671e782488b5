/** A string that remembers which kind of record it names, so that an article's id can't be passed for a tag's. */
export type Id<Kind extends string> = string & { readonly __id: Kind };

export type SessionId = Id<'session'>;
export type ActorId = Id<'actor'>;
export type ArticleId = Id<'article'>;
export type CodebookId = Id<'codebook'>;
export type TagId = Id<'tag'>;
export type AnnotationId = Id<'annotation'>;
export type EntityId = Id<'entity'>;
export type ArticleCodingId = Id<'articleCoding'>;
export type HandOutId = Id<'handOut'>;
export type LinkId = Id<'link'>;
export type CommentId = Id<'threadComment'>;
export type ExampleId = Id<'example'>;

/** ISO 8601 in UTC with milliseconds, as `Date.prototype.toISOString` writes it. */
export type Instant = string & { readonly __instant: true };

/** A hybrid-logical-clock revision; compare as text. Made in `revision.ts`. */
export type Rev = string & { readonly __rev: true };

/** The browser instance: all tabs of one browser profile. */
export type ClientId = string & { readonly __client: true };
