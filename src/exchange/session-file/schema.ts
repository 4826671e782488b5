import { SESSION_FORMAT } from './format-name.ts';
import * as z from 'zod/mini';
import { intents } from '../../domain/change.ts';
import type { ActorId, ArticleId, ClientId, Instant, Rev, SessionId } from '../../domain/ids.ts';
import { annotationSchema } from '../../domain/records/annotation.ts';
import { articleSchema, canonicalTextSchema } from '../../domain/records/article.ts';
import { articleCodingSchema } from '../../domain/records/article-coding.ts';
import { actorSchema } from '../../domain/records/actor.ts';
import { codebookSchema, tagSchema } from '../../domain/records/codebook.ts';
import { commentSchema } from '../../domain/records/comment.ts';
import { entitySchema } from '../../domain/records/entity.ts';
import { exampleSchema } from '../../domain/records/example.ts';
import { handOutSchema } from '../../domain/records/hand-out.ts';
import { linkSchema } from '../../domain/records/link.ts';
import { branded, type Of } from '../../domain/records/schema.ts';
import { sessionSchema } from '../../domain/records/session.ts';
import { REVISION } from '../../domain/revision.ts';

/**
 * The session file, `.parallax.json`. The one source for its types, its validation and the published JSON Schema.
 * Records are those of the domain with two differences: offsets count Unicode code points, and a range carries its
 * quote, so that one object says everything about one place. Described in `docs/session-format.md`.
 */
export const SESSION_VERSION = 1;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;

const rev = z.string().check(z.regex(REVISION)) as unknown as z.core.$ZodType<Rev, Rev>;
const instant = z.string().check(z.regex(INSTANT)) as unknown as z.core.$ZodType<Instant, Instant>;

/** What a merge mends is later compared in its old form, so it is checked like the new one. */
const beforeMending = <Fields extends Readonly<Record<string, z.core.$ZodType>>>(fields: Fields) =>
  z.optional(z.looseObject({ rev, deletedRev: z.optional(z.nullable(rev)), ...fields }));

/** What the file is stricter about than the domain: a broken revision would put the clock out of order for ever. */
const stamps = {
  rev,
  createdAt: instant,
  deletedRev: z.nullable(rev),
  seen: z.optional(z.record(z.string(), rev)),
  beforeMending: beforeMending({}),
};

export const placeSchema = z.looseObject({
  start: z.int().check(z.nonnegative()),
  end: z.int().check(z.nonnegative()),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
});

export const fileTargetSchema = z.looseObject({
  articleId: branded<ArticleId>(),
  textHash: z.string(),
  ranges: z.array(placeSchema).check(z.minLength(1)),
  /** True when the words do not stand at these offsets; absent otherwise. */
  detached: z.optional(z.boolean()),
});
export type FileTarget = Of<typeof fileTargetSchema>;

const fileAttributesSchema = z.record(
  z.string(),
  z.looseObject({
    value: z.union([z.string(), z.array(z.string()), z.number(), z.boolean(), fileTargetSchema]),
    by: z.enum(['person', 'copied']),
  }),
);
export type FileAttributes = Of<typeof fileAttributesSchema>;
const coded = { attributes: fileAttributesSchema };

export const fileRecordSchemas = {
  session: z.extend(sessionSchema, stamps),
  actor: z.extend(actorSchema, stamps),
  codebook: z.extend(codebookSchema, stamps),
  tag: z.extend(tagSchema, {
    ...stamps,
    beforeMending: beforeMending({ parentId: z.optional(tagSchema.shape.parentId) }),
  }),
  entity: z.extend(entitySchema, { ...stamps, ...coded }),
  article: z.extend(articleSchema, {
    ...stamps,
    deletedWith: z.optional(z.record(z.string(), rev)),
    beforeMending: beforeMending({
      letter: z.optional(articleSchema.shape.letter),
      versionOf: z.optional(articleSchema.shape.versionOf),
    }),
  }),
  articleCoding: z.extend(articleCodingSchema, { ...stamps, ...coded }),
  annotation: z.extend(annotationSchema, {
    ...stamps,
    ...coded,
    target: fileTargetSchema,
    carriedRev: z.optional(rev),
  }),
  handOut: z.extend(handOutSchema, { ...stamps, handedInAt: z.nullable(instant) }),
  link: z.extend(linkSchema, { ...stamps, ...coded }),
  threadComment: z.extend(commentSchema, {
    ...stamps,
    reworded: z.optional(z.looseObject({ by: branded<ActorId>(), at: instant })),
  }),
  example: z.extend(exampleSchema, { ...stamps, ...coded }),
} as const;
export type FileRecord = {
  [Type in keyof typeof fileRecordSchemas]: Of<(typeof fileRecordSchemas)[Type]>;
}[keyof typeof fileRecordSchemas];

/**
 * A record of a type that version 1 does not name, from a newer Parallax: carried along untouched, so that offsets in
 * it, if there are any, stay in code points.
 */
export const otherRecordSchema = z.looseObject({
  type: z.string().check(z.minLength(1)),
  id: z.string().check(z.minLength(1)),
  ...stamps,
  createdBy: branded<ActorId>(),
});

/** One step of the log, as it was committed. `seq` is not in the file: it counts the rows of one database. */
const fileChangeSchema = z.looseObject({
  rev,
  sessionId: branded<SessionId>(),
  actorId: branded<ActorId>(),
  clientId: branded<ClientId>(),
  at: instant,
  command: z.string(),
  title: z.string(),
  intent: z.enum(intents),
  of: z.nullable(rev),
  entries: z.array(z.looseObject({ before: z.nullable(otherRecordSchema), after: otherRecordSchema })),
});
export type FileChange = Of<typeof fileChangeSchema>;

export const sessionFileSchema = z.looseObject({
  format: z.literal(SESSION_FORMAT),
  version: z.literal(SESSION_VERSION),
  offsetUnit: z.literal('codePoint'),
  session: fileRecordSchemas.session,
  actors: z.array(fileRecordSchemas.actor),
  codebooks: z.array(fileRecordSchemas.codebook),
  tags: z.array(fileRecordSchemas.tag),
  entities: z.array(fileRecordSchemas.entity),
  articles: z.array(fileRecordSchemas.article),
  articleCodings: z.array(fileRecordSchemas.articleCoding),
  annotations: z.array(fileRecordSchemas.annotation),
  /** Absent where no work was handed out. */
  handOuts: z.optional(z.array(fileRecordSchemas.handOut)),
  /** Absent where nothing was linked. */
  links: z.optional(z.array(fileRecordSchemas.link)),
  /** Absent where nobody said anything. */
  comments: z.optional(z.array(fileRecordSchemas.threadComment)),
  /** Absent where the codebook has none. */
  examples: z.optional(z.array(fileRecordSchemas.example)),
  others: z.array(otherRecordSchema),
  texts: z.array(canonicalTextSchema),
  changes: z.optional(z.array(fileChangeSchema)),
});
export type SessionFile = Of<typeof sessionFileSchema>;

/** Where each type of record stands in the file, in the file's order. */
export const sections = {
  actors: 'actor',
  codebooks: 'codebook',
  tags: 'tag',
  entities: 'entity',
  articles: 'article',
  articleCodings: 'articleCoding',
  annotations: 'annotation',
  handOuts: 'handOut',
  links: 'link',
  comments: 'threadComment',
  examples: 'example',
} as const;
export type Section = keyof typeof sections;

/**
 * A top-level field that version 1 does not name has no record to belong to. It is kept as a record of this type with
 * the field's name as its id, so that storage and merging carry it like any other.
 */
export const TOP_LEVEL_FIELD = 'sessionFileField';
