import type { PageBlock } from './page-blocks.ts';
import { rawTextOf } from './rich-block.ts';

/** In UTF-16 units: no more of the article stands before its headline (a kicker, the name of the site). */
const LITTLE = 200;

/**
 * Which block is the article's headline: the first heading that says what the page's own data call it, else any other
 * block at the beginning that says exactly that, else the first heading in the article, else the nearest before it. Null
 * when the page has none: no text is made up.
 */
export function headlineAmong(
  page: readonly PageBlock[],
  kept: readonly boolean[],
  shown: readonly boolean[],
  title: string | null,
): number | null {
  const candidates = [...page.keys()].filter((number) => page[number]?.kind === 'headline' && shown[number]);
  const first = kept.indexOf(true);
  return (
    titledAmong(page, kept, shown, title) ??
    candidates.find((number) => kept[number]) ??
    candidates.findLast((number) => number < first) ??
    null
  );
}

function titledAmong(
  page: readonly PageBlock[],
  kept: readonly boolean[],
  shown: readonly boolean[],
  title: string | null,
): number | null {
  const wanted = folded(title ?? '');
  if (wanted === '') return null;
  let other: number | null = null;
  let before = 0;
  for (const [number, block] of page.entries()) {
    const text = rawTextOf(block).trim();
    const isTitle = shown[number] && text.length <= wanted.length * 2 + 20 && folded(text) === wanted;
    if (isTitle && block.kind === 'headline') return number;
    const canBe = (block.kind === 'heading' || block.kind === 'paragraph') && !block.preformatted;
    if (isTitle && canBe && before <= LITTLE) other ??= number;
    if (kept[number]) before += text.length;
  }
  return other;
}

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
