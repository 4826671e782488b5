import { ok, type Result } from '../../domain/result.ts';
import { decodeMarkup } from '../articles/decode-markup.ts';
import { savedPage } from '../articles/mhtml.ts';
import { pageArticle } from '../articles/page-article.ts';
import { pageBlocks } from '../articles/page-blocks.ts';
import { pageMetadata } from '../articles/page-metadata.ts';
import { parseMarkup } from '../articles/parse-markup.ts';
import type { RichBlock } from '../articles/rich-block.ts';
import { richDraft } from '../articles/rich-draft.ts';
import type {
  ChosenStretches,
  ImportNotice,
  ImportProblem,
  ImportResult,
  Limits,
  Sha256,
} from '../importer.ts';

/** What reading a source with structure needs besides its bytes. */
export interface RichReading {
  readonly sha256: Sha256;
  readonly limits: Limits;
  /** What a person chose to take in although it looks like no part of the article, or to leave out although it does. */
  readonly chosen: ChosenStretches;
}

/** Grows when the same page would give another text. */
const VERSION = 1;
/** How much longer than its article a page may be. */
const MARKUP_FACTOR = 4;

/**
 * A web page: a tree of its markup, of which only texts, the kinds of a few elements and the addresses of links are
 * read. Nothing on it is run, loaded or shown as markup.
 */
export async function readHtml(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> },
  { sha256, limits, chosen }: RichReading,
): Promise<ImportResult> {
  const saved = savedPage(bytes);
  const limit = limits.articleCharacters * MARKUP_FACTOR;
  const decoded = decodeMarkup(saved?.html ?? bytes, limit, saved?.charset);
  if (!decoded.ok) return decoded;
  const { text: html, encoding, notices } = decoded.value;
  const parsed = await parseMarkup(html, limits);
  if (!parsed.ok) return parsed;
  const metadata = pageMetadata(parsed.value, saved?.found);
  const { blocks, found } = await pageArticle(parsed.value, metadata.title?.value ?? null);
  const notFound: readonly ImportNotice[] = found ? [] : [{ kind: 'noArticleFound' }];
  return richDraft(
    {
      fileName: name,
      mediaType: saved
        ? 'multipart/related'
        : /\.xhtml?$/i.test(name)
          ? 'application/xhtml+xml'
          : 'text/html',
      encoding,
      byteHash: await sha256(bytes),
      original: bytes,
      blocks,
      importer: 'html',
      version: VERSION,
      chosen,
      found: metadata,
      notices: [...notices, ...notFound],
      limits,
    },
    sha256,
  );
}

/** The blocks of HTML that another program made of a document: no article is looked for in it. Hidden ones are put aside. */
export async function readHtmlFragment(
  html: string,
  limits: Limits,
): Promise<Result<readonly RichBlock[], ImportProblem>> {
  const parsed = await parseMarkup(html, limits);
  if (!parsed.ok) return parsed;
  return ok(
    pageBlocks(parsed.value).map(({ kind, runs, item, preformatted, hidden }) => ({
      kind,
      runs,
      ...(item && { item }),
      ...(preformatted && { preformatted }),
      ...(hidden ? { kept: false, why: 'hidden' } : { kept: true }),
    })),
  );
}
