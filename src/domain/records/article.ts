import * as z from 'zod/mini';
import type { ArticleId, EntityId, Rev } from '../ids.ts';
import { baseFields } from './base.ts';
import { rangeSchema } from './range.ts';
import { branded, type Of } from './schema.ts';

/** Which importer built a canonical text from which part of the original bytes, and what a person chose for it. */
export const recipeSchema = z.looseObject({
  /** html, markdown, docx, pdf, csv, paste; a text by itself has no recipe. */
  importer: z.string(),
  /** Grows when the importer's rule changes: only the same version has to give the same text. */
  version: z.int(),
  /** Row of a table, counted from 1 behind the header. Files in an archive are kept each by itself. */
  row: z.optional(z.int()),
  /** Columns of a table by what they hold. */
  columns: z.optional(z.record(z.string(), z.string())),
  /** Numbers of the blocks a person took back in although they look like no part of the article. */
  restored: z.optional(z.array(z.int())),
  /** Numbers of the blocks a person left out although they look like part of the article. */
  left: z.optional(z.array(z.int())),
});
export type Recipe = Of<typeof recipeSchema>;

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
    /** How the text was built from the bytes, so that it can be built again; absent for plain text and older records. */
    recipe: z.optional(recipeSchema),
  }),
  /** As the article prints it ("Jane Doe and John Roe"); absent or null while nobody said. */
  author: z.optional(z.nullable(z.string())),
  /** Words of the analyst to sort articles by: no blanks at the ends, none twice. */
  labels: z.optional(z.array(z.string())),
  /** Whatever else is known about the article, by name ("Agency": "dpa"). */
  fields: z.optional(z.record(z.string(), z.string())),
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
export const blockSchema = z.looseObject({
  kind: z.enum(blockKinds),
  range: rangeSchema,
  /** What is drawn before an item: its number as the source shows it ("3.", "b."); empty for what goes on within it. Absent: a bullet. */
  marker: z.optional(z.string()),
  /** 2 for a list in a list, and so on; absent for 1. */
  depth: z.optional(z.int()),
});
export type Block = Of<typeof blockSchema>;

export const markSchema = z.looseObject({
  /** bold, italic, link; more may come. */
  kind: z.string(),
  range: rangeSchema,
  /** Where a link leads: http, https or mailto, checked when it came in. */
  href: z.optional(z.string()),
});

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
