import { textIn, type MarkupNode, elementsIn } from './markup-node.ts';
import { isHiddenElement, isSilent } from './page-elements.ts';

/** In a cell of a table that holds figures or words; where one stands, the table only arranges the page. */
const PARTS_OF_A_PAGE = new Set(
  'table h1 h2 h3 h4 h5 h6 ul ol dl blockquote figure article section pre'.split(' '),
);
/** In UTF-16 units. */
const LONGEST_CELL = 300;

/** Whether a table holds data, rather than arranging the page or a newsletter in columns. */
export function isDataTable(table: MarkupNode): boolean {
  let hasColumns = false;
  for (const element of elementsIn(table)) {
    if (element !== table && PARTS_OF_A_PAGE.has(element.tagName ?? '')) return false;
    if (element.tagName === 'tr') hasColumns ||= cellsOf(element).length > 1;
  }
  return (
    hasColumns &&
    rowsOf(table).every((row) => cellsOf(row).every((cell) => textIn(cell).length <= LONGEST_CELL))
  );
}

/** A table as text: a line a row, a tab between cells, white space in a cell collapsed. Captions are blocks of their own. */
export const tableText = (table: MarkupNode): string =>
  rowsOf(table)
    .map((row) => cellsOf(row).map(cellText).join('\t'))
    .join('\n');

export const captionsOf = (table: MarkupNode): readonly MarkupNode[] =>
  (table.childNodes ?? []).filter(({ tagName }) => tagName === 'caption');

/** The text nodes of the rows, without those in silent or hidden elements. */
export function textsOf(node: MarkupNode): readonly MarkupNode[] {
  if (node.nodeName === '#text') return [node];
  if (node.tagName !== undefined && (isSilent(node) || isHiddenElement(node))) return [];
  return node.tagName === 'caption' ? [] : (node.childNodes ?? []).flatMap(textsOf);
}

const rowsOf = (table: MarkupNode): readonly MarkupNode[] =>
  [...elementsIn(table)].filter((element) => element.tagName === 'tr' && !isHiddenElement(element));

const cellsOf = (row: MarkupNode): readonly MarkupNode[] =>
  (row.childNodes ?? []).filter(({ tagName }) => tagName === 'td' || tagName === 'th');

/** Blocks and line breaks in a cell become blanks: a row is one line. */
const cellText = (cell: MarkupNode): string =>
  wordsIn(cell)
    .replace(/[\t\n\f\r \u0085\u2028\u2029]+/g, ' ')
    .replace(/^ | $/g, '');

function wordsIn(node: MarkupNode): string {
  if (node.nodeName === '#text') return node.value ?? '';
  if (node.tagName !== undefined && (isSilent(node) || isHiddenElement(node))) return '';
  const inner = (node.childNodes ?? []).map(wordsIn).join('');
  return node.tagName === 'br' || node.tagName === 'p' || node.tagName === 'div' ? ` ${inner} ` : inner;
}
