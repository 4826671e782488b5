import type { Passage, Side } from '../../domain/alignment.ts';
import type { TextRange } from '../../domain/records/range.ts';
import { editsWithRanges, type EditFrame } from './edit-ranges.ts';
import { equalRunsOf } from './equal-runs.ts';
import type { Piece } from './pieces.ts';
import { quotedAround } from './quoted-words.ts';
import { rangeOfTokens, type TokenBlock, type TokenSpan, type Tokens } from './tokens.ts';
import { at } from './typed-arrays.ts';
import { wordEditsOf } from './word-edits.ts';
import { wordPairsOf } from './word-pairs.ts';

/** A piece word by word. Whether it moved is not known before all are. */
export function passageOf(piece: Piece, a: Tokens, b: Tokens, kind: 'prose' | 'quote'): Passage {
  const frames = {
    a: frameOf(a, { first: piece.fromA, end: piece.toA }, piece.paragraphA, kind),
    b: frameOf(b, { first: piece.fromB, end: piece.toB }, piece.paragraphB, kind),
  } satisfies Record<Side, EditFrame>;
  const pairs = wordPairsOf(piece, a, b);
  return {
    a: frames.a.range,
    b: frames.b.range,
    words: { equal: pairs.length, a: piece.toA - piece.fromA, b: piece.toB - piece.fromB },
    equal: equalRunsOf(pairs, a, b),
    edits: editsWithRanges(wordEditsOf(piece, pairs, a, b), frames),
    moved: false,
  };
}

/** Reaches to the edges of its paragraph, or its quotation marks, where no word lies between. */
function frameOf(tokens: Tokens, span: TokenSpan, paragraph: TokenBlock, kind: 'prose' | 'quote'): EditFrame {
  const words = rangeOfTokens(tokens, span);
  if (kind === 'prose') {
    const { range, first, end } = paragraph;
    return {
      tokens,
      span,
      range: {
        start: span.first === first ? range.start : words.start,
        end: span.end === end ? range.end : words.end,
      },
    };
  }
  return {
    tokens,
    span,
    range: { start: openedAt(tokens, span.first, words), end: closedAt(tokens, span.end - 1, words) },
  };
}

function openedAt(tokens: Tokens, first: number, words: TextRange): number {
  const mark = quotedAround(tokens, first)?.start ?? words.start;
  return at(tokens.ends, first - 1) <= mark ? Math.min(mark, words.start) : words.start;
}

function closedAt(tokens: Tokens, last: number, words: TextRange): number {
  const mark = quotedAround(tokens, last)?.end ?? words.end;
  const next = last + 1 < tokens.count ? at(tokens.starts, last + 1) : Infinity;
  const inParagraph = tokens.paragraphs[at(tokens.blocks, last)]?.range.end ?? words.end;
  return mark <= next && mark <= inParagraph ? Math.max(mark, words.end) : words.end;
}
