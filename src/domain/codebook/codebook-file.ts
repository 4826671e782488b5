import * as z from 'zod/mini';
import { codebookSchema, tagSchema } from '../records/codebook.ts';
import { exampleSchema } from '../records/example.ts';
import type { Of } from '../records/schema.ts';

export const CODEBOOK_FORMAT = 'parallax-codebook';
/** Of the format; what is in the file has a version of its own. */
export const CODEBOOK_FORMAT_VERSION = 1;

const text = z.string();

const exampleInFileSchema = z.looseObject({
  id: z.optional(text),
  kind: exampleSchema.shape.kind,
  quote: exampleSchema.shape.quote,
  article: z.looseObject({ letter: text, title: text }),
  attributes: exampleSchema.shape.attributes,
  note: text,
});
export type ExampleInFile = Of<typeof exampleInFileSchema>;

const { name, help, letter, colour, lineStyle, attributes, changedIn } = tagSchema.shape;

const tagInFileSchema = z.looseObject({
  id: text.check(z.minLength(1)),
  name,
  letter,
  hotkey: z.optional(tagSchema.shape.hotkey),
  lineStyle,
  colour,
  help,
  attributes,
  /** Id of the tag it stands below; absent or null at the top. */
  parent: z.optional(z.nullable(text)),
  changedIn,
  examples: z.optional(z.array(exampleInFileSchema)),
});
export type TagInFile = Of<typeof tagInFileSchema>;

const { version, language, about, guidelines, articleAttributes, entityAttributes, links } =
  codebookSchema.shape;

/**
 * A codebook as a file: what `news-qcf.json` looks like, which has neither `format` nor examples. Tags stand in order.
 * See docs/codebook-format.md.
 */
export const codebookFileSchema = z.looseObject({
  format: z.optional(z.literal(CODEBOOK_FORMAT)),
  formatVersion: z.optional(z.literal(CODEBOOK_FORMAT_VERSION)),
  id: text.check(z.minLength(1)),
  version,
  language,
  name: codebookSchema.shape.name,
  about,
  guidelines: z.optional(guidelines),
  tags: z.array(tagInFileSchema),
  articleAttributes,
  entityAttributes,
  links,
});
export type CodebookFile = Of<typeof codebookFileSchema>;
