import type { TextRange } from '../records/range.ts';
import {
  CLOSERS,
  elisionAfter,
  endsFeetAndInches,
  isGershayim,
  isSingleMark,
  mayBePossessive,
  surelyClosedAfter,
  surroundingsOf,
  type Surroundings,
} from './quotation-marks.ts';

type Role = 'open' | 'close' | 'stray' | 'none';

interface Open {
  readonly mark: string;
}

/**
 * What a mark does at its place: opens, closes a mark on the stack, has no partner, or is no quotation mark at all.
 * `opened`: the unit just before was read as an opening mark.
 */
export function roleOfMark(
  text: string,
  at: number,
  paragraph: TextRange,
  stack: readonly Open[],
  opened: boolean,
): Role {
  const mark = text[at] ?? '';
  if (isPlainApostrophe(text, at, mark) || isGershayim(text, at, mark)) return 'none';
  const partner = isSingleMark(mark)
    ? accepts(stack.at(-1), mark)
    : stack.some((open) => accepts(open, mark));
  const around = surroundingsOf(text, at, paragraph.start, paragraph.end, opened, partner);
  switch (mark) {
    case '"':
    case '״':
      return straightRole(text, at, around, partner);
    case '“':
    case '‟':
      return curlyOpenerRole(around, stack);
    case '„':
    case '「':
    case '『':
    case '《':
    case '〈':
      return 'open';
    case '”':
    case '」':
    case '』':
    case '》':
    case '〉':
      if (partner) return 'close';
      // Swedish and Finnish open with ” too.
      return mark === '”' && around.mayOpen ? 'open' : 'stray';
    case '«':
    case '‹':
      return angleOpenerRole(around, partner);
    case '»':
    case '›':
      return angleCloserRole(mark, around, stack, partner);
    default:
      return singleRole(text, at, mark, paragraph, around, partner);
  }
}

/** Between two ASCII letters: nearly all apostrophes of a text, told apart without looking further. */
const isPlainApostrophe = (text: string, at: number, mark: string): boolean =>
  (mark === "'" || mark === '’') &&
  isAsciiLetter(text.charCodeAt(at - 1)) &&
  isAsciiLetter(text.charCodeAt(at + 1));

const isAsciiLetter = (unit: number): boolean =>
  (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a && unit < 0x80;

const accepts = (open: Open | undefined, mark: string): boolean =>
  open !== undefined && (CLOSERS[open.mark] ?? '').includes(mark);

function straightRole(
  text: string,
  at: number,
  { mayOpen, mayClose, afterDigit }: Surroundings,
  partner: boolean,
): Role {
  if (afterDigit && (!partner || endsFeetAndInches(text, at))) return 'none';
  if (mayOpen !== mayClose) {
    if (mayOpen) return 'open';
    return partner ? 'close' : 'stray';
  }
  return partner ? 'close' : 'open';
}

function curlyOpenerRole({ mayOpen, mayClose }: Surroundings, stack: readonly Open[]): Role {
  const innermost = stack.findLast((open) => !isSingleMark(open.mark));
  if (innermost?.mark === '„') return 'close';
  // Arabic outlets that set ” before the words and “ behind them.
  if (innermost?.mark === '”' && mayClose && !mayOpen) return 'close';
  // “…“ is a slip of the keyboard: the second one can't open where it stands.
  return mayClose && !mayOpen && innermost === undefined ? 'stray' : 'open';
}

/** French « opens, with a blank behind it; German »…« ends with it. */
function angleOpenerRole({ mayClose, mayOpen }: Surroundings, partner: boolean): Role {
  if (partner) return 'close';
  return mayClose && !mayOpen ? 'stray' : 'open';
}

/** French » closes «; German »…« begins with it; Swedish has it at both ends. */
function angleCloserRole(
  mark: string,
  { mayOpen, mayClose }: Surroundings,
  stack: readonly Open[],
  partner: boolean,
): Role {
  const french = stack.some((open) => open.mark !== mark && accepts(open, mark));
  if (french || (partner && mayClose && !mayOpen)) return 'close';
  return mayOpen ? 'open' : 'stray';
}

function singleRole(
  text: string,
  at: number,
  mark: string,
  paragraph: TextRange,
  { insideWord, mayOpen, mayClose }: Surroundings,
  partner: boolean,
): Role {
  if (insideWord) return 'none';
  if (mark === '‚') return mayOpen ? 'open' : 'none';
  if (partner && mayClose) {
    const possessive = mayBePossessive(text, at) && surelyClosedAfter(text, at, paragraph.end);
    return possessive ? 'none' : 'close';
  }
  if (mark === '’' || !mayOpen) return 'none';
  const elision = elisionAfter(text, at);
  if (elision === 'surely') return 'none';
  return elision === 'no' || surelyClosedAfter(text, at, paragraph.end) ? 'open' : 'none';
}
