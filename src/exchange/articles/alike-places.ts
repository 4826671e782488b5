import { attributeOf, type MarkupNode } from './markup-node.ts';

/** What stands in a place of the same make has the same number. */
export type PlaceNumber = (element: MarkupNode) => number;

/**
 * Numbers the makes of places in a page: the names, classes (without the figures in them) and roles of an element and of
 * all around it. Systems put each paragraph of an article into the same wrapping, and everything else into another.
 */
export function placesAlike(): PlaceNumber {
  const makes = new Map<string, number>();
  const known = new Map<MarkupNode, number>();
  const placeOf = (element: MarkupNode): number => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const around = element.parentNode ? placeOf(element.parentNode) : 0;
    const own = ['class', 'role', 'aria-hidden'].map((name) => attributeOf(element, name) ?? '').join(' ');
    const make = `${around} ${element.tagName ?? ''} ${own.replace(/[\d\s]+/g, ' ')}`;
    const place = makes.get(make) ?? makes.size + 1;
    makes.set(make, place);
    known.set(element, place);
    return place;
  };
  return placeOf;
}

/** The innermost node that holds all of them, which may be one of them; null for none. */
export function smallestAround(elements: readonly MarkupNode[]): MarkupNode | null {
  const [first] = elements;
  const chain: MarkupNode[] = [];
  for (let node: MarkupNode | null | undefined = first; node; node = node.parentNode) chain.push(node);
  const levels = new Map(chain.map((node, level) => [node, level]));
  let level = 0;
  for (const element of elements) {
    let node: MarkupNode | null | undefined = element;
    while (node && !levels.has(node)) node = node.parentNode;
    level = Math.max(level, (node && levels.get(node)) ?? chain.length - 1);
  }
  return chain[level] ?? null;
}

export function isWithin(element: MarkupNode, around: MarkupNode): boolean {
  let node: MarkupNode | null | undefined = element;
  while (node && node !== around) node = node.parentNode;
  return node === around;
}
