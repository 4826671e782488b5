import type { ArticleDraft, MetadataField } from '../../../src/workspace/workspace.ts';
import type { ImportRow } from '../../../src/workspace/importing/import-row.ts';

type Facts = Partial<Record<MetadataField, string>>;

/** A draft of a text with what was recognised about it. */
export const draftOf = (text: string, facts: Facts = {}, more: Partial<ArticleDraft> = {}): ArticleDraft => ({
  fileName: 'a.txt',
  mediaType: 'text/plain',
  encoding: 'utf-8',
  byteHash: null,
  textHash: `hash of ${text}`,
  text,
  blocks: [{ kind: 'paragraph', range: { start: 0, end: text.length } }],
  marks: [],
  wordCount: text.split(/\s+/u).length,
  proposal: {
    title: text.slice(0, 20),
    outlet: null,
    publishedAt: null,
    author: null,
    url: null,
    language: null,
    bodyStart: 0,
    recognisedBy: {},
    ...facts,
  },
  recipe: null,
  dropped: [],
  original: null,
  notices: [],
  ...more,
});

export const rowOf = (key: number, draft: ArticleDraft, more: Partial<ImportRow> = {}): ImportRow => ({
  key,
  from: `${key}.txt`,
  draft,
  source: { kind: 'bytes' },
  resemblance: null,
  edits: {},
  chosen: null,
  ...more,
});
