import type { Page } from './page-texts.ts';
import type { Stretch } from './rows.ts';

export type Rows = readonly (readonly Stretch[])[];

/** Headers and footers stand in this share of a page's height, above and below. */
const MARGIN = 0.12;
/** A line that stands on so many pages is none of the text. */
const REPEATED = 3;
/** Lines at heights that differ by less, in points, stand at one place. */
const SAME_PLACE = 4;

/** After `plainly`: a number by itself, with the word for page around it, or of how many. */
const PAGE_NUMBER =
  /^(?:(?:page|p\.|seite|s\.|página|pagina|pág\.|стр\.|صفحة|עמוד|第) ?)?(?:\d{1,4}|[ivxlc]{1,6})(?: (?:(?:of|von|de|di|из) )?\d{1,4})? ?(?:页|頁|ページ)?$/iu;

const plainly = (text: string): string => text.replace(/[-–—|·/\s]+/gu, ' ').trim();

/**
 * Rows that belong to the page and not to the text: a page number by itself in the margin, and what stands at the same
 * height of the margin on three pages and more (on both of two), numbers aside.
 *
 * @returns for each page the rows that do
 */
export function furnitureOf(
  pages: readonly { readonly page: Page; readonly rows: Rows }[],
): readonly ReadonlySet<Rows[number]>[] {
  const seenOn = new Map<string, Set<number>>();
  const places = (row: Rows[number], page: Page): readonly string[] => {
    const base = row[0]?.base ?? 0;
    const fromEdge = base < page.height / 2 ? base : base - page.height;
    const at = Math.round(fromEdge / SAME_PLACE);
    const said = textOf(row);
    // Without words it is a row of a table of numbers, unless it says the very same.
    const words = /\p{L}/u.test(said) ? said.replace(/\d+/gu, '#') : said;
    // A height on the border between two places belongs to both.
    return [at, at + 1].map((place) => `${place} ${words}`);
  };
  const inMargin = (row: Rows[number], { height }: Page): boolean => {
    const base = row[0]?.base ?? 0;
    return base < height * MARGIN || base > height * (1 - MARGIN);
  };
  for (const [number, { page, rows }] of pages.entries()) {
    for (const row of rows) {
      if (!inMargin(row, page)) continue;
      for (const place of places(row, page)) {
        const on = seenOn.get(place) ?? new Set();
        on.add(number);
        seenOn.set(place, on);
      }
    }
  }
  const least = pages.length === 2 ? 2 : REPEATED;
  return pages.map(
    ({ page, rows }) =>
      new Set(
        rows.filter(
          (row) =>
            inMargin(row, page) &&
            (PAGE_NUMBER.test(plainly(textOf(row))) ||
              places(row, page).some((place) => (seenOn.get(place)?.size ?? 0) >= least)),
        ),
      ),
  );
}

export const textOf = (row: Rows[number]): string => row.map(({ text }) => text).join(' ');
