import { EXPECTED } from '../../domain/article-fields.ts';
import type { CellProblem, MetadataPlan, MetadataProblem } from '../../workspace/workspace.ts';
import { numberInWords } from '../shared/in-locale.ts';
import { bytesInWords } from './bytes.ts';

/** Why a table of details could not be read: what is wrong, and what to do. */
export function sentenceOfMetadataProblem(problem: MetadataProblem): string {
  switch (problem.kind) {
    case 'fileTooLarge':
      return `The file has ${bytesInWords(problem.bytes)}; at most ${bytesInWords(problem.limit)} can be read. Save the table by itself as CSV.`;
    case 'unreadable':
      return `The browser could not read ${problem.fileName}. Choose it again; it may have been moved or changed.`;
    case 'noText':
      return `${problem.fileName} is no table in text form. Save it from the spreadsheet as CSV (UTF-8).`;
    case 'noRows':
      return `${problem.fileName} holds no rows below its header. Save the details of the articles first, and fill that table in.`;
    case 'noKey':
      return `${problem.fileName} does not say which article a row is about. It needs a column “id”, “letter” with “title”, or “file_name”.`;
    case 'brokenTable':
      return `In row ${numberInWords(problem.row)} of ${problem.fileName} a quotation mark is never closed. Save the table again as CSV.`;
  }
}

type UnmatchedRow = MetadataPlan['unmatched'][number];

const UNMATCHED: Readonly<Record<UnmatchedRow['why'], string>> = {
  unknown: 'no article of this session has its id, its letter and title, or its file name',
  several: 'several articles have this file name; an id would tell them apart',
  twice: 'a row above is about the same article',
};

/** "Row 7, “A title”: no article of …" */
export function sentenceOfUnmatched({ row, why }: UnmatchedRow): string {
  const { title, letter, file_name: file, id } = row.known;
  const name = title?.trim() || file?.trim() || letter?.trim() || id?.trim();
  return `Row ${numberInWords(row.row)}${name ? `, “${name}”` : ''}: ${UNMATCHED[why]}`;
}

export const sentenceOfCellProblem = ({ row, field, value }: CellProblem): string =>
  `Row ${numberInWords(row)}: “${value}” is left out; needs ${EXPECTED[field]}`;
