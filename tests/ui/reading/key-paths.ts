import type { CanonicalText } from '../../../src/domain/records/article.ts';
import type { TextRange } from '../../../src/domain/records/range.ts';
import { trimBlanks } from '../../../src/domain/text/blanks.ts';
import {
  extendBackByUnit,
  extendByUnit,
  nextUnit,
  unitAt,
  type Unit,
} from '../../../src/domain/text/units.ts';
import { wordsIn } from '../../../src/domain/text/words.ts';
import { rangeOf, sameRange, type TextSelection } from '../../../src/ui/reading/live-selection.ts';

type Motion = (at: TextSelection) => TextSelection | null;

const UNITS: readonly (readonly [string, Unit])[] = [
  ['s', 'sentence'],
  ['c', 'clause'],
  ['q', 'quoted'],
  ['b', 'block'],
];

/** What each selection key does to a caret or selection, and what the browser's own keys do (by words, as on Linux). */
function motionsIn(content: CanonicalText): ReadonlyMap<string, Motion> {
  const words = [...wordsIn(content.text, { start: 0, end: content.text.length })];
  const after = (offset: number): number => words.find(({ end }) => end > offset)?.end ?? offset;
  const before = (offset: number): number => words.findLast(({ start }) => start < offset)?.start ?? offset;
  const ended = (range: TextRange | null): TextSelection | null =>
    range && { anchor: range.start, head: range.end };
  const unit =
    (name: Unit): Motion =>
    (at) => {
      const here = unitAt(name, content, rangeOf(at).start);
      const again = here !== null && sameRange(here, rangeOf(at));
      return ended(again || !here ? nextUnit(name, content, rangeOf(at)) : here);
    };
  const extend =
    (name: Unit): Motion =>
    (at) => {
      if (at.head >= at.anchor) return ended(extendByUnit(name, content, rangeOf(at)));
      const range = extendBackByUnit(name, content, rangeOf(at));
      return range && { anchor: range.end, head: range.start };
    };
  const isSelecting = ({ anchor, head }: TextSelection): boolean => anchor !== head;
  return new Map<string, Motion>([
    ...UNITS.map(([key, name]) => [key, unit(name)] as const),
    ...UNITS.map(([key, name]) => [`Shift+${key}`, extend(name)] as const),
    ['x', (at) => (isSelecting(at) ? { anchor: at.head, head: at.anchor } : null)],
    ['Mod+ArrowRight', ({ head }) => ({ anchor: after(head), head: after(head) })],
    ['Mod+ArrowLeft', ({ head }) => ({ anchor: before(head), head: before(head) })],
    ['Mod+Shift+ArrowRight', ({ anchor, head }) => ({ anchor, head: after(head) })],
    ['Mod+Shift+ArrowLeft', ({ anchor, head }) => ({ anchor, head: before(head) })],
    [
      'ArrowRight',
      (at) => (isSelecting(at) ? ended({ start: rangeOf(at).end, end: rangeOf(at).end }) : null),
    ],
    [
      'ArrowLeft',
      (at) => (isSelecting(at) ? ended({ start: rangeOf(at).start, end: rangeOf(at).start }) : null),
    ],
  ]);
}

/**
 * The fewest keys from a caret to a selection that would be tagged as the range, of all ways there are; null when it
 * takes more than `most`. Blanks at the edges don't count: tagging trims them.
 */
export function fewestKeys(
  content: CanonicalText,
  from: number,
  to: TextRange,
  most: number,
): readonly string[] | null {
  const motions = [...motionsIn(content)];
  let ways: readonly (readonly [TextSelection, readonly string[]])[] = [[{ anchor: from, head: from }, []]];
  const seen = new Set([`${from} ${from}`]);
  for (let keys = 0; keys <= most; keys += 1) {
    const found = ways.find(([at]) => sameRange(trimBlanks(content.text, rangeOf(at)), to));
    if (found) return found[1];
    if (keys === most) break;
    ways = ways.flatMap(([at, pressed]) =>
      motions.flatMap(([key, motion]): readonly (readonly [TextSelection, readonly string[]])[] => {
        const next = motion(at);
        const name = next && `${next.anchor} ${next.head}`;
        if (!next || !name || seen.has(name)) return [];
        seen.add(name);
        return [[next, [...pressed, key]]];
      }),
    );
  }
  return null;
}
