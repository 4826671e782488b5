import * as z from 'zod/mini';
import type { CodebookId, TagId } from '../ids.ts';
import { baseFields } from './base.ts';
import { branded, type Of } from './schema.ts';

export const attributeKinds = [
  'choice',
  'choices',
  'entity',
  'passage',
  'text',
  'number',
  'date',
  'yesNo',
  'list',
] as const;

/** The rules that derive a value from what the text proves; see `derive/`. */
export const computations = [
  'quoteTypeFromMarks',
  'voiceFromEnclosingQuote',
  'speakerOfEnclosingQuoteElseOutlet',
  'biasTypeFromDevice',
] as const;

export const attributeSpecSchema = z.looseObject({
  id: z.string(),
  label: z.string(),
  kind: z.enum(attributeKinds),
  /** core: asked for · computed: derived, a person may override · more: folded. Article and entity attributes have none. */
  level: z.optional(z.enum(['core', 'computed', 'more'])),
  help: z.optional(z.string()),
  values: z.optional(
    z.array(z.looseObject({ id: z.string(), label: z.string(), help: z.optional(z.string()) })),
  ),
  /** Shown only while these other attributes have these values. */
  when: z.optional(z.record(z.string(), z.union([z.string(), z.array(z.string())]))),
  /** `lastSpeaker`: the article's last speaker is offered first, never set by itself. */
  offer: z.optional(z.enum(['lastSpeaker'])),
  compute: z.optional(z.enum(computations)),
  /** For `biasTypeFromDevice`: device id -> value id. */
  map: z.optional(z.record(z.string(), z.string())),
  /** Fields of one group stand under one heading. */
  group: z.optional(z.string()),
  /** `exactWords`: the annotated words stand in the empty field as a hint. */
  placeholder: z.optional(z.enum(['exactWords'])),
});
export type AttributeSpec = Of<typeof attributeSpecSchema>;
export type Computation = (typeof computations)[number];

export const linkKindSchema = z.looseObject({
  id: z.string(),
  label: z.string(),
  scope: z.enum(['article', 'any']),
  ends: z.array(z.array(z.string())),
  help: z.optional(z.string()),
  attributes: z.optional(z.array(attributeSpecSchema)),
});

export const codebookSchema = z.looseObject({
  ...baseFields('codebook'),
  name: z.string(),
  about: z.string(),
  guidelines: z.string(),
  language: z.string(),
  version: z.int(),
  articleAttributes: z.array(attributeSpecSchema),
  entityAttributes: z.array(attributeSpecSchema),
  links: z.array(linkKindSchema),
});
export type Codebook = Of<typeof codebookSchema>;

const colourSchema = z.looseObject({ line: z.string(), fill: z.string(), active: z.string() });
export const lineStyles = ['solid', 'dashed', 'dotted'] as const;

export const tagSchema = z.looseObject({
  ...baseFields('tag'),
  codebookId: branded<CodebookId>(),
  parentId: z.nullable(branded<TagId>()),
  /** Order within the codebook. */
  position: z.int(),
  name: z.string(),
  help: z.string(),
  letter: z.string(),
  hotkey: z.nullable(z.string()),
  colour: z.looseObject({ light: colourSchema, dark: colourSchema }),
  lineStyle: z.enum(lineStyles),
  attributes: z.array(attributeSpecSchema),
  /** The version of the codebook in which its meaning last changed; absent: never since it was made. */
  changedIn: z.optional(z.int()),
});
export type Tag = Of<typeof tagSchema>;
