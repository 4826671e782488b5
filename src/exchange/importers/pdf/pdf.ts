import { fail } from '../../../domain/result.ts';
import type { FoundMetadata } from '../../articles/found-metadata.ts';
import { richDraft } from '../../articles/rich-draft.ts';
import type { ImportResult } from '../../importer.ts';
import { foundProperty, titleAndAuthor } from '../docx/core-properties.ts';
import type { OutsideFile, Reading } from '../reading.ts';
import { blocksOfPages } from './blocks.ts';
import { readPdfPages, type PdfContent } from './page-texts.ts';

/** Grows when the same file would give another text. */
const VERSION = 1;

/** A PDF says where letters stand, not what they are: lines, columns and paragraphs are found by their places. */
export async function readPdf({ name, bytes }: OutsideFile, reading: Reading): Promise<ImportResult> {
  const { sha256, limits, options, onProgress } = reading;
  if (bytes.length === 0) return fail({ kind: 'empty' });
  const byteHash = await sha256(bytes);
  const content = await readPdfPages(bytes, limits, onProgress);
  if (!content.ok) return content;
  const { pages, info } = content.value;
  const blocks = blocksOfPages(pages);
  const restored = options.restored ?? [];
  const hasText = blocks.some(({ kept }, at) => kept || restored.includes(at));
  if (!hasText) return fail({ kind: 'scannedPdf', pages: pages.length });
  const { title, ...found } = propertiesOf(info);
  const hasHeadline = blocks.some(({ kind }) => kind === 'headline');
  return richDraft(
    {
      fileName: name,
      mediaType: 'application/pdf',
      encoding: null,
      byteHash,
      original: bytes,
      blocks,
      importer: 'pdf',
      version: VERSION,
      chosen: options,
      found: title && !hasHeadline ? { ...found, title } : found,
      notices: [],
      limits,
    },
    sha256,
  );
}

/** Title, Author, CreationDate and Language of the file's own properties (ISO 32000-2, 14.3.3 and 7.9.4). */
function propertiesOf(info: PdfContent['info']): FoundMetadata {
  const text = (name: string): string | null => (typeof info[name] === 'string' ? info[name] : null);
  const [, year, month, day] = /^D:(\d{4})(\d{2})(\d{2})/u.exec(text('CreationDate') ?? '') ?? [];
  const created = year ? foundProperty(`${year}-${month}-${day}`, /^$/u) : null;
  const language = foundProperty(text('Language'), /^$/u);
  return {
    ...titleAndAuthor(text('Title'), text('Author')),
    ...(created && { publishedAt: created }),
    ...(language && { language }),
  };
}
