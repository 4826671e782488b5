import type { Block, CanonicalText } from '../records/article.ts';
import type { TextRange } from '../records/range.ts';
import { never } from '../result.ts';
import { passageFrom, passagesTouching } from './article-quotation.ts';
import { blockAt } from './blocks.ts';
import { clausesOf } from './clauses.ts';
import { sentencesOf } from './sentences.ts';
import { wordsIn } from './words.ts';

/** What one key selects. */
export type Unit = 'word' | 'sentence' | 'clause' | 'quoted' | 'block';

/**
 * The unit at a caret: the one that holds the offset, else the one that ends there, else the next of the same block,
 * else its last. Quoted passages come with their marks, innermost first. Null when there is none. `language`: the
 * article's, null to go by the script.
 */
export function unitAt(
  unit: Unit,
  content: CanonicalText,
  offset: number,
  language: string | null = null,
): TextRange | null {
  if (unit === 'quoted') return quotedAt(content, offset);
  const block = content.blocks[Math.max(0, blockAt(content.blocks, offset))];
  if (!block) return null;
  const units = unitsOf(unit, content, block, language);
  return (
    units.find(({ start, end }) => start <= offset && offset < end) ??
    units.find(({ end }) => end === offset) ??
    units.find(({ start }) => start > offset) ??
    units.at(-1) ??
    null
  );
}

/**
 * The unit after the selection, across blocks. For quoted passages: when the selection is one, the passage around it,
 * and from an outermost one the next in the text.
 */
export function nextUnit(
  unit: Unit,
  content: CanonicalText,
  selection: TextRange,
  language: string | null = null,
): TextRange | null {
  if (unit !== 'quoted') {
    return unitFrom(unit, content, selection.end, language, ({ start }) => start >= selection.end);
  }
  return outerPassage(content, selection) ?? passageFrom(content, selection.end)?.range ?? null;
}

/**
 * The selection, longer by a unit at its end: to the end of the unit it breaks off in, else to the end of the next. Its
 * start stays where the person put it. Null at the end of the text.
 */
export function extendByUnit(
  unit: Unit,
  content: CanonicalText,
  selection: TextRange,
  language: string | null = null,
): TextRange | null {
  if (unit === 'quoted') {
    const next = around(content, selection) ?? passageFrom(content, selection.end)?.range;
    return next
      ? { start: Math.min(selection.start, next.start), end: Math.max(selection.end, next.end) }
      : null;
  }
  const next = unitFrom(unit, content, selection.end, language, ({ end }) => end > selection.end);
  return next && { start: selection.start, end: next.end };
}

/**
 * The selection, longer by a unit at its start: to the start of the unit it breaks off in, else of the one before. Of
 * quoted passages the one around it. Null at the beginning of the text.
 */
export function extendBackByUnit(
  unit: Unit,
  content: CanonicalText,
  selection: TextRange,
  language: string | null = null,
): TextRange | null {
  if (unit === 'quoted') return around(content, selection);
  for (let index = Math.max(0, blockAt(content.blocks, selection.start)); index >= 0; index -= 1) {
    const block = content.blocks[index];
    const before =
      block && unitsOf(unit, content, block, language).findLast(({ start }) => start < selection.start);
    if (before) return { start: before.start, end: selection.end };
  }
  return null;
}

function unitsOf(
  unit: Exclude<Unit, 'quoted'>,
  content: CanonicalText,
  block: Block,
  language: string | null,
): TextRange[] {
  switch (unit) {
    case 'word':
      return [...wordsIn(content.text, block.range, language)];
    case 'sentence':
      return sentencesOf(content, block, language);
    case 'clause':
      return clausesOf(content, block, language);
    case 'block':
      return [block.range];
    default:
      return never(unit);
  }
}

/** The first unit that passes, from the block at the offset on. Most often in this block or the next. */
function unitFrom(
  unit: Exclude<Unit, 'quoted'>,
  content: CanonicalText,
  offset: number,
  language: string | null,
  passes: (range: TextRange) => boolean,
): TextRange | null {
  const first = Math.max(0, blockAt(content.blocks, offset));
  for (let index = first; index < content.blocks.length; index += 1) {
    const block = content.blocks[index];
    const found = block && unitsOf(unit, content, block, language).find(passes);
    if (found) return found;
  }
  return null;
}

function quotedAt(content: CanonicalText, offset: number): TextRange | null {
  const touching = passagesTouching(content, { start: offset, end: offset });
  const holding = touching.findLast(({ range }) => range.start <= offset && offset < range.end);
  return (holding ?? touching.findLast(({ range }) => range.end === offset))?.range ?? null;
}

/** The passage around the selection when the selection is itself a passage, with or without its marks. */
function outerPassage(content: CanonicalText, selection: TextRange): TextRange | null {
  const touching = passagesTouching(content, selection);
  const own =
    touching.find(({ range }) => same(range, selection)) ??
    touching.findLast(({ inner }) => same(inner, selection));
  return own ? around(content, own.range) : null;
}

/** The innermost passage that holds the range and more. */
const around = (content: CanonicalText, { start, end }: TextRange): TextRange | null =>
  passagesTouching(content, { start, end }).findLast(
    ({ range }) => range.start <= start && end <= range.end && !same(range, { start, end }),
  )?.range ?? null;

const same = (a: TextRange, b: TextRange): boolean => a.start === b.start && a.end === b.end;
