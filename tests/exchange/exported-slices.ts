import type { ArticleId } from '../../src/domain/ids.ts';
import type { SessionState } from '../../src/domain/session-state.ts';

/** A place that an export names, and the words it claims to find there. */
export interface Slice {
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly detached: boolean;
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/** Code-point slices by iteration: shares nothing with the program's own conversion. */
export const slicer = (text: string): ((start: number, end: number) => string) => {
  const characters = Array.from(text);
  return (start, end) => characters.slice(start, end).join('');
};

/** RFC 4180 as it is written there: records and fields, quotes undone. */
export function parseCsv(text: string): string[][] {
  const fields = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  const rows: string[][] = [[]];
  let read = 0;
  for (const match of text.matchAll(fields)) {
    if (match.index !== read) throw new Error(`not RFC 4180 at ${read}`);
    read += match[0].length;
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') rows.push([]);
  }
  if (read !== text.length) throw new Error(`not RFC 4180 at ${read}`);
  return rows.slice(0, -1);
}

/** Cells as their author wrote them: one apostrophe less in front of what would be a formula. */
export const plainCell = (cell: string): string =>
  /^'(?:['\s\0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|'*[\t\r\n\0])/.test(cell) ? cell.slice(1) : cell;

export const csvRecords = (text: string): Record<string, string>[] => {
  const [header = [], ...rows] = parseCsv(text.slice(1));
  return rows.map((row) =>
    Object.fromEntries(header.map((name, index) => [name, plainCell(row[index] ?? '')])),
  );
};

/** How each format's own reader finds the places. An exporter without a reader here fails its contract. */
export const slicesIn: Readonly<Record<string, (output: string, state: SessionState) => readonly Slice[]>> = {
  session(output) {
    const file = JSON.parse(output) as {
      annotations: { deletedRev: null; target: { articleId: string; ranges: Place[]; detached?: true } }[];
    };
    return file.annotations.flatMap(({ target, deletedRev }) =>
      deletedRev === null
        ? target.ranges.map((place) => ({
            ...place,
            articleId: target.articleId,
            detached: target.detached ?? false,
          }))
        : [],
    );
  },
  annotations(output) {
    const file = JSON.parse(output) as {
      annotations: { articleId: string; detached?: true; ranges: Place[] }[];
    };
    return file.annotations.flatMap(({ articleId, ranges, detached = false }) =>
      ranges.map((place) => ({ ...place, articleId, detached })),
    );
  },
  w3c(output) {
    const file = JSON.parse(output) as {
      first?: {
        items: { 'parallax:detached'?: true; target: { source: string; selector: [object, Place] }[] }[];
      };
    };
    return (file.first?.items ?? []).flatMap((item) =>
      item.target.map(({ source, selector: [quote, position] }) => ({
        ...position,
        ...quote,
        articleId: decodeURIComponent(source.replace('urn:parallax:article:', '')),
        detached: item['parallax:detached'] ?? false,
      })),
    ) as Slice[];
  },
  csv(output, state) {
    const byLetter = new Map([...state.articles.values()].map(({ letter, id }) => [letter, id]));
    return csvRecords(output).flatMap(({ article = '', ranges = '', text = '', detached }) => {
      const places = ranges.split(';').map((range) => range.split('-').map(Number));
      const words = places.length === 1 ? [text] : text.split(' … ');
      return places.map(([start = NaN, end = NaN], index) => ({
        articleId: byLetter.get(article) ?? ('' as ArticleId),
        start,
        end,
        exact: words[index] ?? '',
        detached: detached === 'true',
      }));
    });
  },
};
