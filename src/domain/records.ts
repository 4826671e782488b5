import * as z from 'zod/mini';
import { baseFields } from './records/base.ts';
import { actorSchema, type Actor } from './records/actor.ts';
import { annotationSchema, type Annotation } from './records/annotation.ts';
import { articleSchema, type Article } from './records/article.ts';
import { articleCodingSchema, type ArticleCoding } from './records/article-coding.ts';
import { codebookSchema, tagSchema, type Codebook, type Tag } from './records/codebook.ts';
import { commentSchema, type Comment } from './records/comment.ts';
import { entitySchema, type Entity } from './records/entity.ts';
import { exampleSchema, type Example } from './records/example.ts';
import { handOutSchema, type HandOut } from './records/hand-out.ts';
import { linkSchema, type Link } from './records/link.ts';
import type { Of } from './records/schema.ts';
import { sessionSchema, type Session } from './records/session.ts';

/** Every type of record this version knows. To add one: a file in `records/` and a line here. */
export const recordSchemas = {
  session: sessionSchema,
  actor: actorSchema,
  codebook: codebookSchema,
  tag: tagSchema,
  entity: entitySchema,
  article: articleSchema,
  articleCoding: articleCodingSchema,
  annotation: annotationSchema,
  handOut: handOutSchema,
  link: linkSchema,
  threadComment: commentSchema,
  example: exampleSchema,
} as const;

export interface RecordOf {
  session: Session;
  actor: Actor;
  codebook: Codebook;
  tag: Tag;
  entity: Entity;
  article: Article;
  articleCoding: ArticleCoding;
  annotation: Annotation;
  handOut: HandOut;
  link: Link;
  threadComment: Comment;
  example: Example;
}
export type RecordType = keyof RecordOf;
export type AnyRecord = RecordOf[RecordType];

const unknownRecordSchema = z.looseObject(baseFields('' as string)).check();
/** A record written by a newer Parallax: carried along untouched. */
export type UnknownRecord = Omit<Of<typeof unknownRecordSchema>, 'type' | 'id'> & {
  readonly type: string;
  readonly id: string;
};

/** Names a record among all types: ids are unique only within their type. */
export type RecordKey = string & { readonly __key: true };
export const keyOf = (record: { readonly type: string; readonly id: string }): RecordKey =>
  `${record.type}:${record.id}` as RecordKey;

const KNOWN_TYPES: ReadonlySet<string> = new Set(Object.keys(recordSchemas));
export const isKnownType = (type: string): type is RecordType => KNOWN_TYPES.has(type);
