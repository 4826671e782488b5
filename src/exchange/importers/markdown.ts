import { fail } from '../../domain/result.ts';
import { frontMatter } from '../articles/front-matter.ts';
import { markdownBlocks } from '../articles/markdown-blocks.ts';
import { richDraft } from '../articles/rich-draft.ts';
import type { ImportResult } from '../importer.ts';
import { decodeText } from './decode-text.ts';
import type { RichReading } from './html.ts';

/** Grows when the same file would give another text. */
const VERSION = 1;
/** Quotations in quotations, `> > >`, and lists: each level costs the parser a look at every line. */
const QUOTED_TOO_DEEP = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){100}/m;
/** Signs that open emphasis or links, in one paragraph: the parser tries each with all behind it. */
const SIGNS = /[*_[\]`<!]/g;
const MOST_SIGNS = 20_000;

/** A Markdown file (CommonMark), its front matter as proposals. The signs of Markdown are not in the text. */
export async function readMarkdown(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> },
  { sha256, limits, chosen }: RichReading,
): Promise<ImportResult> {
  const decoded = decodeText(bytes, limits.articleCharacters);
  if (!decoded.ok) return decoded;
  const { text, encoding, notices } = decoded.value;
  const { found, end } = frontMatter(text);
  const markdown = text.slice(end);
  if (QUOTED_TOO_DEEP.test(markdown)) return fail({ kind: 'markupTooDeep', limit: 100 });
  if (markdown.split(/\n[ \t]*\r?\n/).some((part) => (part.match(SIGNS)?.length ?? 0) > MOST_SIGNS)) {
    return fail({ kind: 'markupTooLarge', limit: MOST_SIGNS });
  }
  const { fromMarkdown } = await import('mdast-util-from-markdown');
  return richDraft(
    {
      fileName: name,
      mediaType: 'text/markdown',
      encoding,
      byteHash: await sha256(bytes),
      original: bytes,
      blocks: markdownBlocks(fromMarkdown(markdown)),
      importer: 'markdown',
      version: VERSION,
      chosen,
      found,
      notices,
      limits,
    },
    sha256,
  );
}
