import { fail, ok, type Result } from '../../../domain/result.ts';
import type { ImportProblem, Limits } from '../../importer.ts';
import { pieceOf, type Piece } from './piece.ts';
import { addWithResolvers } from './with-resolvers.ts';

/** The text of a page in pieces, as the file draws them, with sizes in points of 1/72 inch. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
}

export interface PdfContent {
  readonly pages: readonly Page[];
  /** Title, Author, CreationDate … as the file has them. */
  readonly info: Readonly<Record<string, unknown>>;
}

/**
 * Everything that could fetch, run or compile something is off: no scripts, forms, fonts, character maps, pictures,
 * WebAssembly or further workers. Text needs none of it.
 */
const READ_ONLY_TEXT = {
  useWorkerFetch: false,
  useWasm: false,
  useSystemFonts: false,
  disableFontFace: true,
  disableWorkerRendering: true,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  enableXfa: false,
  disableRange: true,
  disableStream: true,
  disableAutoFetch: true,
  stopAtErrors: false,
  verbosity: 0,
} as const;

/**
 * Reads a PDF by pdf.js, whose two halves both run where this runs (its "fake worker"): this is a worker already.
 *
 * @param onProgress pages read, and all of them
 */
export async function readPdfPages(
  bytes: Uint8Array<ArrayBuffer>,
  limits: Pick<Limits, 'pages' | 'articleCharacters'>,
  onProgress?: (done: number, total: number) => void,
): Promise<Result<PdfContent, ImportProblem>> {
  addWithResolvers();
  await loadParsingHalf();
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // It takes the bytes it is given away, and these are kept.
  const task = getDocument({ ...READ_ONLY_TEXT, data: bytes.slice() });
  // Asked for a password, it would wait for ever.
  let isLocked = false;
  task.onPassword = () => {
    isLocked = true;
    task.destroy().catch(() => undefined);
  };
  try {
    const document = await task.promise;
    if (document.numPages > limits.pages) {
      return fail({ kind: 'tooManyPages', pages: document.numPages, limit: limits.pages });
    }
    const pages: Page[] = [];
    let characters = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      onProgress?.(number - 1, document.numPages);
      const page = await document.getPage(number);
      const { width, height, transform } = page.getViewport({ scale: 1 });
      // Ligatures stay what the file says: nothing is normalised.
      const { items } = await page.getTextContent({ disableNormalization: true });
      const pieces = items.flatMap((item) => ('str' in item ? pieceOf(item, transform) : []));
      pages.push({ width, height, pieces });
      page.cleanup();
      characters += pieces.reduce((sum, { text }) => sum + text.length, 0);
      if (characters > limits.articleCharacters) {
        return fail({ kind: 'textTooLong', characters, limit: limits.articleCharacters });
      }
    }
    const { info } = await document.getMetadata();
    return ok({ pages, info: { ...info } });
  } catch (error) {
    const isAboutPassword = isLocked || (error instanceof Error && error.name === 'PasswordException');
    return fail({ kind: isAboutPassword ? 'lockedPdf' : 'brokenPdf' });
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

/**
 * In a worker the parsing half takes itself for the whole of it: it would listen to what the page asks us and answer.
 * It does so only where there is no window, so there is one while it starts.
 */
async function loadParsingHalf(): Promise<void> {
  if ('pdfjsWorker' in globalThis) return;
  const pretended = 'window' in globalThis ? null : { window: {} };
  Object.assign(globalThis, pretended);
  try {
    const parsing: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    Object.assign(globalThis, { pdfjsWorker: parsing });
  } finally {
    if (pretended) Reflect.deleteProperty(globalThis, 'window');
  }
}
