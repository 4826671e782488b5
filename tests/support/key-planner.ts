import type { CanonicalText } from '../../src/domain/records/article.ts';
import type { TextRange } from '../../src/domain/records/range.ts';
import { findWords } from '../../src/domain/text/find-words.ts';
import { proposeRange, takeInMarks } from '../../src/domain/text/selection.ts';
import { coverOf, untaggedSentence, type Cover } from '../../src/domain/text/untagged.ts';
import type { Annotation } from '../../src/domain/records/annotation.ts';
import { extendBackByUnit, extendByUnit, nextUnit, unitAt, type Unit } from '../../src/domain/text/units.ts';
import { wordAt } from '../../src/domain/text/words.ts';
import { nativeMotions } from './native-motions.ts';

/** A selection in UTF-16 offsets of the text; equal ends are a caret. */
export interface Caret {
  readonly anchor: number;
  readonly head: number;
}

const UNITS: readonly (readonly [key: string, unit: Unit])[] = [
  ['s', 'sentence'],
  ['c', 'clause'],
  ['q', 'quoted'],
  ['b', 'block'],
];
/** A caret with the keys that led there. */
interface Way {
  readonly caret: Caret;
  readonly before: Way | null;
  readonly keys: readonly string[];
}

const keysOf = ({ before, keys }: Way): readonly string[] => (before ? [...keysOf(before), ...keys] : []);

/** Nobody plans further ahead. */
const DEEPEST = 12;
/** A way that strays further from start and goal is not searched, in UTF-16 units. */
const STRAY = 260;

/** So far from an edge of the goal one goes by letters, in UTF-16 units. */
const NEAR = 3;

/** How many letters one types to find words. */
const LENGTHS = [1, 2, 3, 4];

const rangeOf = ({ anchor, head }: Caret): TextRange => ({
  start: Math.min(anchor, head),
  end: Math.max(anchor, head),
});
const same = (a: TextRange, b: TextRange): boolean => a.start === b.start && a.end === b.end;
const isBeside = (offset: number, { start, end }: TextRange): boolean =>
  Math.min(Math.abs(offset - start), Math.abs(offset - end)) <= NEAR;
const forward = ({ start, end }: TextRange): Caret => ({ anchor: start, head: end });

/**
 * The fewest keys from a caret or selection to words, as somebody who knows the keys would press them: breadth-first over
 * the documented motions, which are the domain's own functions and the browser's arrows. In a practised hand's order:
 * of ways with equally many keys the one that begins with a unit is taken. Letter by letter only beside the goal.
 */
export function keyPlanner(content: CanonicalText) {
  const { text } = content;
  const native = nativeMotions(content);
  const kept = new Map<string, TextRange | null>();
  const remember = (key: string, work: () => TextRange | null): TextRange | null => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const found = work();
    kept.set(key, found);
    return found;
  };

  const selectUnit = (unit: Unit, caret: Caret): Caret | null => {
    const selected = rangeOf(caret);
    const here = remember(`at ${unit} ${selected.start}`, () => unitAt(unit, content, selected.start));
    if (here && !same(here, selected)) return forward(here);
    const next = remember(`next ${unit} ${selected.start} ${selected.end}`, () =>
      nextUnit(unit, content, selected),
    );
    return next && forward(next);
  };
  const extend = (unit: Unit, caret: Caret): Caret | null => {
    const { start, end } = rangeOf(caret);
    const back = caret.head < caret.anchor;
    const longer = remember(`${back ? 'back' : 'on'} ${unit} ${start} ${end}`, () =>
      (back ? extendBackByUnit : extendByUnit)(unit, content, { start, end }),
    );
    if (!longer) return null;
    return back ? { anchor: longer.end, head: longer.start } : forward(longer);
  };

  const stepsFrom = (
    caret: Caret,
    cover: Cover,
    goal: TextRange,
  ): readonly (readonly [keys: readonly string[], to: Caret | null])[] => [
    ...UNITS.map(([key, unit]) => [[key], selectUnit(unit, caret)] as const),
    ...UNITS.map(([key, unit]) => [[`Shift+${key.toUpperCase()}`], extend(unit, caret)] as const),
    [['u'], untaggedFrom(caret, cover)],
    [['x'], caret.anchor === caret.head ? null : { anchor: caret.head, head: caret.anchor }],
    ...foundFrom(caret, goal),
    ...native.byWord(caret).map(([key, to]) => [[key], to] as const),
    ...(isBeside(caret.head, goal) ? native.byLetter(caret).map(([key, to]) => [[key], to] as const) : []),
  ];
  const find = (typed: string, from: number): TextRange | null =>
    remember(`find ${typed} ${from}`, () => findWords(content, typed, from));
  /** `/`, the first letters of the first words one wants, Enter; or those of the last word, Shift+Enter. */
  const foundFrom = (
    caret: Caret,
    goal: TextRange,
  ): readonly (readonly [readonly string[], Caret | null])[] => {
    const { start, end } = rangeOf(caret);
    const isCaret = start === end;
    const wanted = isCaret ? goal.start : (wordAt(text, goal.end - 1)?.start ?? goal.start);
    return LENGTHS.flatMap((length) => {
      const words = [
        [goal.start, 'Enter'],
        ...(start === goal.start && !isCaret ? [[wanted, 'Shift+Enter'] as const] : []),
      ] as const;
      return words.map(([offset, enter]) => {
        const typed = text.slice(offset, offset + length).toLowerCase();
        const found = /^[a-z0-9 ]+$/.test(typed) ? find(typed, isCaret ? start : start + 1) : null;
        const to = enter === 'Enter' ? found : found && { start, end: Math.max(start, found.end) };
        const letters = [...typed].map((letter) => (letter === ' ' ? 'Space' : letter));
        return [['/', ...letters, enter], to && to.start < to.end ? forward(to) : null] as const;
      });
    });
  };
  const untaggedFrom = (caret: Caret, cover: Cover): Caret | null => {
    const found = untaggedSentence(content, null, cover, rangeOf(caret), 1);
    return found && !found.wrapped ? forward(found.range) : null;
  };

  /** Whether a digit would now tag exactly these words. */
  const wouldTag = (caret: Caret, goal: TextRange, isQuote: boolean): boolean => {
    const range = rangeOf(caret);
    if (range.start === range.end || Math.abs(range.start - goal.start) > 4) return false;
    const proposed = proposeRange(content, range, { exact: true });
    return proposed !== null && same(isQuote ? takeInMarks(content, proposed) : proposed, goal);
  };

  return {
    /** Null when there is no way of at most twelve keys. `tagged`: what covers the text already. */
    keysTo(
      from: Caret,
      goal: TextRange,
      isQuote: boolean,
      tagged: readonly Annotation[],
    ): readonly string[] | null {
      const cover = coverOf(tagged);
      const lowest = Math.min(from.anchor, from.head, goal.start) - STRAY;
      const highest = Math.max(from.anchor, from.head, goal.end) + STRAY;
      const nameOf = ({ anchor, head }: Caret): number => anchor * (text.length + 1) + head;
      const seen = new Set<number>();
      // By numbers of keys, because finding words takes several for one step.
      const ahead: Way[][] = [[{ caret: from, before: null, keys: [] }]];
      for (let pressed = 0; pressed <= DEEPEST; pressed += 1) {
        for (const way of ahead[pressed] ?? []) {
          const { caret } = way;
          if (seen.has(nameOf(caret))) continue;
          seen.add(nameOf(caret));
          if (wouldTag(caret, goal, isQuote)) return keysOf(way);
          for (const [keys, next] of stepsFrom(caret, cover, goal)) {
            if (
              !next ||
              Math.min(next.anchor, next.head) < lowest ||
              Math.max(next.anchor, next.head) > highest
            )
              continue;
            if (!seen.has(nameOf(next)))
              (ahead[pressed + keys.length] ??= []).push({ caret: next, before: way, keys });
          }
        }
      }
      return null;
    },
  };
}
