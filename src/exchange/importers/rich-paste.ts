import { attributeOf, elementsIn, type MarkupNode } from '../articles/markup-node.ts';
import { pageBlocks } from '../articles/page-blocks.ts';
import { pageMetadata } from '../articles/page-metadata.ts';
import { parseMarkup } from '../articles/parse-markup.ts';
import { rawTextOf, type RichBlock } from '../articles/rich-block.ts';
import { richDraft } from '../articles/rich-draft.ts';
import { fail } from '../../domain/result.ts';
import type { ImportResult } from '../importer.ts';
import type { RichReading } from './html.ts';

/** Grows when the same clipboard would give another text. */
const VERSION = 1;
/** How much longer than its text what programs put on the clipboard may be. */
const MARKUP_FACTOR = 4;
/** Windows writes offsets before the fragment. */
const HEADER = /^Version:[\d.]+\r?\n(?:\w+:[^\r\n]*\r?\n)+/;
const FRAGMENT = /<!--\s*StartFragment\s*-->([\s\S]*?)<!--\s*EndFragment\s*-->/i;
const SOURCE = /^SourceURL:(\S+)/im;

/**
 * What a person copied in another program, with its headings, lists and links: the part that was marked, and all of it,
 * because a person chose it. The HTML is kept as the original. Null when it has no more structure than plain text has;
 * the plain text is then the better source.
 */
export async function readRichText(
  html: string,
  plain: string,
  { sha256, limits, chosen }: RichReading,
): Promise<ImportResult | null> {
  const limit = limits.articleCharacters * MARKUP_FACTOR;
  if (html.length > limit) return fail({ kind: 'textTooLong', characters: html.length, limit });
  const header = HEADER.exec(html)?.[0] ?? '';
  const parsed = await parseMarkup(FRAGMENT.exec(html)?.[1] ?? html.slice(header.length), limits);
  if (!parsed.ok) return parsed;
  const blocks = blocksIn(parsed.value);
  if (!hasStructure(blocks, plain)) return null;
  const original = new TextEncoder().encode(html);
  const source = SOURCE.exec(header)?.[1];
  return richDraft(
    {
      fileName: null,
      mediaType: 'text/html',
      encoding: null,
      byteHash: await sha256(original),
      original,
      blocks,
      importer: 'paste',
      version: VERSION,
      chosen,
      found: {
        ...(hasHead(parsed.value) ? pageMetadata(parsed.value) : {}),
        ...(source !== undefined && { url: { value: source, by: 'clipboard' } }),
      },
      notices: [],
      limits,
    },
    sha256,
  );
}

function blocksIn(root: MarkupNode): RichBlock[] {
  const page = pageBlocks(root);
  const first = page.findIndex(({ kind, hidden }) => kind === 'headline' && !hidden);
  return page.map(({ kind, runs, item, preformatted, hidden }, number) => ({
    kind: kind === 'headline' && number !== first ? 'heading' : kind,
    runs,
    ...(item && { item }),
    ...(preformatted && { preformatted }),
    ...(hidden ? { kept: false, why: 'hidden' as const } : { kept: true }),
  }));
}

/**
 * Blocks of another kind, marks, or paragraphs the plain text does not tell apart. An editor of programs puts every
 * line and colour in an element of its own, which says nothing.
 */
function hasStructure(blocks: readonly RichBlock[], plain: string): boolean {
  const kept = blocks.filter((block) => block.kept);
  if (kept.length === 0) return false;
  return (
    plain.trim() === '' ||
    kept.some(
      ({ kind, runs, preformatted }) =>
        kind !== 'paragraph' || preformatted || runs.some(({ marks }) => marks.length > 0),
    ) ||
    (kept.length > 1 &&
      plain.trim().split(/[\r\n]+/).length < kept.length &&
      kept.every((block) => rawTextOf(block) !== ''))
  );
}

const hasHead = (root: MarkupNode): boolean =>
  [...elementsIn(root)].some(
    (element) => element.tagName === 'meta' && attributeOf(element, 'property') !== null,
  );
