import { fail, ok } from '../../../domain/result.ts';
import { safeLink } from '../../articles/safe-link.ts';
import type {
  ArticleDraft,
  ImportNotice,
  ImportResult,
  Limits,
  MetadataField,
  MetadataProposed,
  Sha256,
  TableColumn,
} from '../../importer.ts';
import { lengthProblem } from '../decode-text.ts';
import { readPlainText } from '../plain-text.ts';
import { dateOfCell } from './date-of-cell.ts';

/** A table whose columns are named, for all its rows. */
export interface TableSource {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly byteHash: string;
  readonly encoding: string;
  readonly notices: readonly ImportNotice[];
  readonly columns: Readonly<Partial<Record<TableColumn, string>>> & { readonly text: string };
  /** Where each column stands. */
  readonly places: ReadonlyMap<string, number>;
  readonly limits: Pick<Limits, 'articleCharacters'>;
}

/** Grows when the same row would give another text. */
const VERSION = 1;
/** A longer cell is no name, title or address but a mistake in the columns; it is cut, in UTF-16 units. */
const LONGEST_FIELD = 500;
const LONGEST_LABEL = 100;

/** @param row counted from 1 behind the header */
export async function articleOfRow(
  source: TableSource,
  cells: readonly string[],
  row: number,
  sha256: Sha256,
): Promise<ImportResult> {
  const { columns, limits, name, byteHash, encoding, notices } = source;
  const text = cellIn(source, cells, 'text');
  if (text.trim() === '') return fail({ kind: 'emptyCell', column: columns.text });
  const problem = lengthProblem(text, limits.articleCharacters);
  if (problem) return fail(problem);
  const plain = await readPlainText({ fileName: name, encoding, byteHash, text, notices }, sha256);
  if (!plain.ok || plain.value.kind !== 'article') return plain;
  const { draft } = plain.value;
  return ok({
    kind: 'article',
    draft: {
      ...draft,
      mediaType: /\.(?:tsv|tab)$/iu.test(name) ? 'text/tab-separated-values' : 'text/csv',
      proposal: proposalOf(source, cells, draft),
      recipe: { importer: 'csv', version: VERSION, row, columns: namedColumns(columns) },
      original: source.bytes,
    },
  });
}

const cellIn = ({ columns, places }: TableSource, cells: readonly string[], holds: TableColumn): string =>
  cells[places.get(columns[holds] ?? '') ?? -1] ?? '';

const namedColumns = (columns: TableSource['columns']): Record<string, string> =>
  Object.fromEntries(Object.entries(columns).filter((pair) => pair[1] !== undefined));

function proposalOf(source: TableSource, cells: readonly string[], draft: ArticleDraft): MetadataProposed {
  const recognisedBy: Partial<Record<MetadataField, string>> = {};
  const field = (
    holds: MetadataField,
    read: (said: string) => string | null = (said) => said,
  ): string | null => {
    const said = oneLine(cellIn(source, cells, holds));
    const value = said === '' ? null : read(said);
    if (value !== null) recognisedBy[holds] = `column “${source.columns[holds]}”`;
    return value;
  };
  const labels = cellIn(source, cells, 'labels')
    .split(/[;,|\n]/u)
    .map((label) => oneLine(label).slice(0, LONGEST_LABEL));
  return {
    title: field('title') ?? draft.proposal.title,
    outlet: field('outlet') ?? draft.proposal.outlet,
    publishedAt: field('publishedAt', dateOfCell) ?? draft.proposal.publishedAt,
    author: field('author'),
    url: field('url', safeLink),
    language: field('language', languageOf),
    bodyStart: draft.proposal.bodyStart,
    ...(source.columns.labels !== undefined && {
      labels: [...new Set(labels.filter((label) => label !== ''))],
    }),
    recognisedBy,
  };
}

/** Control characters and those that turn the line around go; what is cut never ends in half a character. */
const oneLine = (cell: string): string =>
  cell
    .replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\p{White_Space}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_FIELD)
    .toWellFormed()
    .replace(/\uFFFD$/u, '');

/** A BCP 47 tag; a language by its name is left to the person. */
function languageOf(said: string): string | null {
  try {
    return /^[a-z]{2,3}(?:[-_]\w{2,8})*$/iu.test(said)
      ? (Intl.getCanonicalLocales(said.replaceAll('_', '-'))[0] ?? null)
      : null;
  } catch {
    return null;
  }
}
