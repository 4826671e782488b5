import { isWithin, placesAlike, smallestAround } from './alike-places.ts';
import { attributeOf, elementsIn, type MarkupNode } from './markup-node.ts';
import type { PageBlock } from './page-blocks.ts';
import { rawTextOf } from './rich-block.ts';

/** Lists and tables with more of their text in links lead elsewhere. */
const FEW_LINKS = 1 / 3;
/** A paragraph with more of its text in links is a link. */
const NEARLY_ALL = 0.8;
const STANDFIRST =
  /(?:^|[\s_-])(?:standfirst|sub-?title|sub-?head(?:line|ing)?|dek|deck|lede?|lead|summary|excerpt|intro(?:duction)?|abstract)(?:$|[\s_-])/i;
/** How far up the class of a standfirst may stand. */
const LEVELS = 2;

/** In UTF-16 units, without the blanks around. */
export const lengthOf = (block: PageBlock): number => rawTextOf(block).trim().length;
/** How much of it stands in links, in UTF-16 units. */
export const linkedIn = ({ runs }: PageBlock): number =>
  runs.reduce(
    (sum, { text, marks }) => sum + (marks.some((mark) => typeof mark !== 'string') ? text.length : 0),
    0,
  );

/**
 * Short paragraphs that Readability leaves out because each stands in a wrapping of its own: those in places made alike
 * the ones it keeps, among them or right behind the last, and more than a link.
 */
export function takeBackAlike(page: readonly PageBlock[], kept: boolean[], shown: readonly boolean[]): void {
  const texts = page.filter(({ kind }, number) => kept[number] && kind === 'paragraph');
  const placeOf = placesAlike();
  const places = new Set(texts.map(({ element }) => placeOf(element)));
  const around = smallestAround(texts.map(({ element }) => element));
  if (around === null) return;
  const isPart = (block: PageBlock): boolean =>
    block.kind === 'paragraph' &&
    places.has(placeOf(block.element)) &&
    isWithin(block.element, around) &&
    linkedIn(block) < lengthOf(block) * NEARLY_ALL;
  const last = kept.lastIndexOf(true);
  // Where nothing but the page holds the article, what comes behind it may be anything.
  const isApart = around.tagName !== undefined && around.tagName !== 'body' && around.tagName !== 'html';
  for (const [number, block] of page.entries()) {
    if (kept[number] || !shown[number]) continue;
    const isAlike = (number < last || isApart) && isPart(block);
    if (isAlike) kept[number] = true;
    else if (number > last) break;
  }
}

/** First headings before the headline name the site; paragraphs of links at the end lead elsewhere. */
export function putAside(page: readonly PageBlock[], kept: boolean[], headline: number | null): void {
  for (let number = 0; number < (headline ?? 0); number += 1) {
    if (page[number]?.kind === 'headline') kept[number] = false;
  }
  for (let number = kept.lastIndexOf(true); number > 0; number = kept.lastIndexOf(true)) {
    const block = page[number];
    if (block?.kind !== 'paragraph' || linkedIn(block) < lengthOf(block) * NEARLY_ALL) return;
    kept[number] = false;
  }
}

/** Standfirst, captions, and parts in the middle of the article that Readability mistrusts. */
export function takeBack(
  page: readonly PageBlock[],
  kept: boolean[],
  shown: readonly boolean[],
  headline: number | null,
): void {
  const first = kept.indexOf(true);
  const firstBehind = kept.indexOf(true, (headline ?? page.length) + 1);
  const shares = linkShares(page);
  // Backwards, because a heading stays with what comes behind it.
  for (let number = kept.lastIndexOf(true); number > first; number -= 1) {
    const block = page[number];
    if (!block || kept[number] || !shown[number]) continue;
    const isHeading = block.kind === 'heading' || block.kind === 'headline';
    const isPart = block.kind === 'item' || block.kind === 'quote' || block.preformatted;
    kept[number] =
      block.kind === 'caption' ||
      (isHeading && kept[number + 1] === true) ||
      (isPart && (shares.get(listOf(block)) ?? 0) < FEW_LINKS) ||
      (headline !== null &&
        number > headline &&
        number < firstBehind &&
        (isStandfirst(block) || isRightBehind(page[headline], block)));
  }
}

/** Items of a list lead elsewhere together. */
const listOf = ({ kind, element }: PageBlock): MarkupNode =>
  kind === 'item' ? (element.parentNode ?? element) : element;

/** How much of the text stands in links, of each list and block. */
function linkShares(page: readonly PageBlock[]): ReadonlyMap<MarkupNode, number> {
  const sums = new Map<MarkupNode, { linked: number; whole: number }>();
  for (const block of page) {
    const sum = sums.get(listOf(block)) ?? { linked: 0, whole: 0 };
    sums.set(listOf(block), sum);
    sum.whole += rawTextOf(block).length;
    sum.linked += linkedIn(block);
  }
  return new Map([...sums].map(([list, { linked, whole }]) => [list, linked / Math.max(1, whole)]));
}

/** A paragraph under the headline, in the same element: neither who wrote it nor when. */
function isRightBehind(headline: PageBlock | undefined, block: PageBlock): boolean {
  const { element, kind } = block;
  const names = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'itemprop') ?? ''}`;
  return (
    kind === 'paragraph' &&
    element.tagName === 'p' &&
    element.parentNode === headline?.element.parentNode &&
    linkedIn(block) < lengthOf(block) * FEW_LINKS &&
    !/by-?line|author|date|time|meta|credit/i.test(names) &&
    !/^\s*by\s+\p{Lu}/iu.test(rawTextOf(block)) &&
    [...elementsIn(element)].every(({ tagName }) => tagName !== 'time')
  );
}

function isStandfirst({ element }: PageBlock): boolean {
  let node: MarkupNode | null | undefined = element;
  for (let level = 0; node && level <= LEVELS; level += 1) {
    const names = `${attributeOf(node, 'class') ?? ''} ${attributeOf(node, 'itemprop') ?? ''} ${attributeOf(node, 'id') ?? ''}`;
    if (STANDFIRST.test(names)) return true;
    node = node.parentNode;
  }
  return false;
}
