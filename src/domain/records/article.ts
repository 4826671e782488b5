import * as z from 'zod/mini';
import type { ArticleId, EntityId, Rev } from '../ids.ts';
import { baseFields } from './base.ts';
import { rangeSchema } from './range.ts';
import { branded, type Of } from './schema.ts';

export const articleSchema = z.looseObject({
  ...baseFields('article'),
  /** A, B, … Z, AA: the article's stable short name everywhere. */
  letter: z.string().check(z.regex(/^[A-Z]+$/)),
  title: z.string(),
  outletId: z.nullable(branded<EntityId>()),
  url: z.nullable(z.string()),
  /** ISO date (yyyy, yyyy-mm or yyyy-mm-dd), or null when the text says none. */
  publishedAt: z.nullable(z.string()),
  /** BCP 47, or null while nobody said. */
  language: z.nullable(z.string()),
  /** UTF-16 offset where the body starts (after a `date …` header or dateline); words before it are not compared. */
  bodyStart: z.int().check(z.nonnegative()),
  source: z.looseObject({
    fileName: z.nullable(z.string()),
    mediaType: z.string(),
    /** SHA-256 of the original bytes, hex; null when there was no file (pasted). */
    byteHash: z.nullable(z.string()),
    /** How the bytes were read: utf-8, utf-16le, utf-16be, windows-1252; null when pasted. */
    encoding: z.nullable(z.string()),
  }),
  /** SHA-256 of the canonical text in UTF-8, hex. */
  textHash: z.string(),
  /** Lengths of the canonical text, so that lists need not load it. */
  length: z.int().check(z.nonnegative()),
  wordCount: z.int().check(z.nonnegative()),
  versionOf: z.nullable(branded<ArticleId>()),
  /**
   * In a tombstone: for each client the greatest revision among the article's annotations and codings when it was
   * removed. A merge brings the article back for work that whoever removed it never saw.
   */
  deletedWith: z.optional(z.record(z.string(), branded<Rev>())),
});
export type Article = Of<typeof articleSchema>;

export const blockKinds = ['headline', 'heading', 'paragraph', 'quote', 'item', 'caption'] as const;
export const blockSchema = z.looseObject({ kind: z.enum(blockKinds), range: rangeSchema });
export type Block = Of<typeof blockSchema>;

export const markSchema = z.looseObject({ kind: z.string(), range: rangeSchema });

/** An article's text: written once at import and never again. Stored apart, so that a library lists without it. */
export const canonicalTextSchema = z.looseObject({
  articleId: branded<ArticleId>(),
  text: z.string(),
  /** Sorted, disjoint, hold every non-blank character. */
  blocks: z.array(blockSchema),
  /** Bold, italic, links of rich imports; empty for plain text. */
  marks: z.array(markSchema),
});
export type CanonicalText = Of<typeof canonicalTextSchema>;
