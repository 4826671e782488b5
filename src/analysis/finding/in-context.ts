import { isBlank } from '../../domain/text/blanks.ts';
import { RIGHT_TO_LEFT } from '../../domain/text/scripts.ts';
import { graphemeCeil, graphemeFloor } from '../../domain/text/graphemes.ts';

/** A keyword with what stands around it, on one line. */
export interface InContext {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** The direction of the paragraph, which its parts alone may not show. */
  readonly isRightToLeft: boolean;
}

/** UTF-16 units on each side: what a wide window shows. */
const AROUND = 90;
/** So much of the words themselves; of longer ones the middle is left out. */
const LONGEST = 120;

const LETTER = /\p{L}/u;
const BLANKS = /\p{White_Space}+/gu;
/** Nothing that runs from right to left comes before Hebrew. */
const MAY_TURN = /[\u0590-\uffff]/;

const onOneLine = (text: string): string => {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit !== 0x20 && isBlank(unit)) return text.replace(BLANKS, ' ');
  }
  return text;
};

/** The surroundings of a hit (UTF-16 offsets) within its paragraph, cut between graphemes. */
export function inContext(text: string, start: number, end: number): InContext {
  const least = Math.max(0, start - AROUND);
  const most = Math.min(text.length, end + AROUND);
  let from = start;
  while (from > least && !isBreak(text.charCodeAt(from - 1))) from -= 1;
  const isCutBefore = from > 0 && !isBreak(text.charCodeAt(from - 1));
  if (isCutBefore) from = Math.min(start, graphemeCeil(text, from));
  let to = end;
  while (to < most && !isBreak(text.charCodeAt(to))) to += 1;
  const isCutAfter = to < text.length && !isBreak(text.charCodeAt(to));
  if (isCutAfter) to = Math.max(end, graphemeFloor(text, to));
  const around = text.slice(from, to);
  return {
    before: `${isCutBefore ? '…' : ''}${onOneLine(text.slice(from, start))}`,
    words: shortened(onOneLine(text.slice(start, end))),
    after: `${onOneLine(text.slice(end, to))}${isCutAfter ? '…' : ''}`,
    isRightToLeft: MAY_TURN.test(around) && RIGHT_TO_LEFT.test(LETTER.exec(around)?.[0] ?? ''),
  };
}

const isBreak = (unit: number): boolean =>
  unit === 10 || unit === 13 || unit === 0x85 || unit === 0x2028 || unit === 0x2029;

function shortened(words: string): string {
  if (words.length <= LONGEST) return words;
  const head = words.slice(0, graphemeFloor(words, LONGEST / 2)).trimEnd();
  return `${head}…${words.slice(graphemeCeil(words, words.length - LONGEST / 2)).trimStart()}`;
}
