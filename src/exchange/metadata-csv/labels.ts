/**
 * Labels in one cell, parted by semicolons; one that holds a semicolon or begins with a quotation mark stands in quotation
 * marks, those inside it doubled (RFC 4180 with another sign).
 */
export const labelsInCell = (labels: readonly string[]): string =>
  labels.map((label) => (/;|^"/u.test(label) ? `"${label.replaceAll('"', '""')}"` : label)).join('; ');

/** The labels of a cell; blanks around them don't count, empty ones are left out. */
export function labelsFromCell(cell: string): readonly string[] {
  const labels: string[] = [];
  let label = '';
  let isQuoted = false;
  for (let at = 0; at < cell.length; at += 1) {
    const sign = cell.charAt(at);
    if (sign === '"' && !isQuoted && label.trim() === '') [isQuoted, label] = [true, ''];
    else if (sign === '"' && isQuoted && cell.charAt(at + 1) === '"') [label, at] = [`${label}"`, at + 1];
    else if (sign === '"' && isQuoted) isQuoted = false;
    else if (sign === ';' && !isQuoted) [label] = ['', labels.push(label)];
    else label += sign;
  }
  return [...labels, label].map((one) => one.trim()).filter((one) => one !== '');
}
