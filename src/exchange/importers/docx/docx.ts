import { fail, ok, type Result } from '../../../domain/result.ts';
import type { RichBlock } from '../../articles/rich-block.ts';
import { richDraft } from '../../articles/rich-draft.ts';
import type { ImportProblem, ImportResult, Limits } from '../../importer.ts';
import { readHtmlFragment } from '../html.ts';
import type { OutsideFile, Reading } from '../reading.ts';
import type { ZipEntry } from '../zip/directory.ts';
import { coreProperties } from './core-properties.ts';
import { documentHtml } from './document-html.ts';
import { wordParts } from './word-parts.ts';

/** Grows when the same document would give another text. */
const VERSION = 1;
const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * A Word document: what mammoth makes of it, through the same allow-listed walk as a web page. Foot- and endnotes stand
 * beside the text and can be taken in; comments, deleted words, pictures, headers and footers are not in it.
 */
export async function readDocx(
  { name, bytes }: OutsideFile,
  entries: readonly ZipEntry[],
  { sha256, limits, options }: Reading,
): Promise<ImportResult> {
  const parts = await wordParts(bytes, entries, limits);
  if (!parts.ok) return parts;
  const html = await documentHtml(parts.value.archive);
  if (!html.ok) return html;
  const blocks = await blocksOf(html.value, limits);
  if (!blocks.ok) return blocks;
  const { title, ...found } = coreProperties(parts.value.properties);
  // The headline that everybody sees is worth more than a property that may be the template's.
  const hasHeadline = blocks.value.some(({ kind, kept }) => kept && kind === 'headline');
  return richDraft(
    {
      fileName: name,
      mediaType: MEDIA_TYPE,
      encoding: null,
      byteHash: await sha256(bytes),
      original: bytes,
      blocks: blocks.value,
      importer: 'docx',
      version: VERSION,
      chosen: options,
      found: title && !hasHeadline ? { ...found, title } : found,
      notices: [],
      limits,
    },
    sha256,
  );
}

async function blocksOf(
  { body, notes }: { readonly body: string; readonly notes: string },
  limits: Limits,
): Promise<Result<readonly RichBlock[], ImportProblem>> {
  const read = await readHtmlFragment(body, limits);
  if (!read.ok) return read;
  const kept = withOneHeadline(read.value);
  if (notes === '') return ok(kept);
  const beside = await readHtmlFragment(notes, limits);
  if (!beside.ok) return fail(beside.reason);
  const dropped = beside.value.map((block): RichBlock => ({ ...block, kept: false, why: 'besideArticle' }));
  return ok([...kept, ...dropped]);
}

/** Writers use "Heading 1" for every section: only the first is the headline. */
function withOneHeadline(blocks: readonly RichBlock[]): readonly RichBlock[] {
  const first = blocks.findIndex(({ kind }) => kind === 'headline');
  return blocks.map((block, at) =>
    block.kind === 'headline' && at !== first ? { ...block, kind: 'heading' } : block,
  );
}
