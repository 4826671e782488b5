import type { EditNature } from '../../domain/alignment.ts';
import { isAttribution } from './attribution.ts';
import { bestPairs, type WordPair } from './longest-common.ts';
import { areTitles, isSpeakerForm, natureOfPair, sameWords, type Difference } from './nature-of-words.ts';
import { startsSentence } from './sentence-borders.ts';
import { lengthOfSpan, type TokenSpan, type Tokens } from './tokens.ts';

/** A difference in words, before it has offsets. */
export interface WordEdit {
  readonly nature: EditNature;
  readonly inA: TokenSpan;
  readonly inB: TokenSpan;
}

/** What stands between two pairs of equal words, as edits in order; none when nothing stands there. */
export function editsOfRun(difference: Difference): WordEdit[] {
  const { a, b, inA, inB } = difference;
  if (lengthOfSpan(inA) === 0 && lengthOfSpan(inB) === 0) return [];
  const nature = natureOfRun(difference);
  if (nature) return [{ nature, inA, inB }];
  const parts = partsOf(difference);
  if (parts.length > 1) return parts.flatMap((part) => editsOfRun({ a, b, ...part }));
  return [{ nature: 'wording', inA, inB }];
}

function natureOfRun(difference: Difference): EditNature | null {
  const { a, b, inA, inB } = difference;
  if (lengthOfSpan(inA) === 1 && lengthOfSpan(inB) === 1) {
    const nature = natureOfPair(a, inA.first, b, inB.first);
    if (nature) return nature;
  }
  const same = sameWords(difference);
  if (same) return same;
  if (areTitles(difference)) return 'honorific';
  const oneSided =
    lengthOfSpan(inA) === 0 ? ([b, inB] as const) : lengthOfSpan(inB) === 0 ? ([a, inA] as const) : null;
  if (oneSided) {
    const [tokens, span] = oneSided;
    const whole = wholeSentencesIn(tokens, span);
    if (whole && whole.first === span.first && whole.end === span.end) return 'sentence';
    if (isAttribution(tokens, span)) return 'attribution';
  }
  return isSpeakerForm(difference) ? 'speakerForm' : null;
}

type Part = Pick<Difference, 'inA' | 'inB'>;

/** Cut beside words that stand for each other, else where whole sentences are missing on one side. */
function partsOf(difference: Difference): Part[] {
  const { a, b, inA, inB } = difference;
  const pairs = bestPairs(
    { from: inA.first, to: inA.end },
    { from: inB.first, to: inB.end },
    (tokenA, tokenB) => WORTH[natureOfPair(a, tokenA, b, tokenB) ?? 'wording'] ?? 0,
  );
  return (pairs.length > 0 ? cutAtPairs(inA, inB, pairs) : cutAtSentences(difference)).filter(
    (part) => lengthOfSpan(part.inA) + lengthOfSpan(part.inB) > 0,
  );
}

const WORTH: Partial<Record<EditNature, number>> = { spelling: 4, style: 4, cueVerb: 3, honorific: 2 };

function cutAtPairs(inA: TokenSpan, inB: TokenSpan, pairs: readonly WordPair[]): Part[] {
  const parts: Part[] = [];
  let [fromA, fromB] = [inA.first, inB.first];
  for (const pair of pairs) {
    parts.push(
      { inA: { first: fromA, end: pair.a }, inB: { first: fromB, end: pair.b } },
      { inA: { first: pair.a, end: pair.a + 1 }, inB: { first: pair.b, end: pair.b + 1 } },
    );
    [fromA, fromB] = [pair.a + 1, pair.b + 1];
  }
  return [...parts, { inA: { first: fromA, end: inA.end }, inB: { first: fromB, end: inB.end } }];
}

function cutAtSentences({ a, b, inA, inB }: Difference): Part[] {
  const [wholeA, wholeB] = [wholeSentencesIn(a, inA), wholeSentencesIn(b, inB)];
  if ((wholeA === null) === (wholeB === null)) return [{ inA, inB }];
  const around = wholeA ? inA : inB;
  const whole = wholeA ?? wholeB ?? around;
  const other = wholeA ? inB : inA;
  // What the other side has stands for the rest: before the sentences if there is any before, else behind.
  const before = { first: around.first, end: whole.first };
  const after = { first: whole.end, end: around.end };
  const cut = lengthOfSpan(before) > 0 ? other.end : other.first;
  const parts = [
    [before, { first: other.first, end: cut }],
    [whole, { first: cut, end: cut }],
    [after, { first: cut, end: other.end }],
  ] as const;
  return parts.map(([own, opposite]) => (wholeA ? { inA: own, inB: opposite } : { inA: opposite, inB: own }));
}

/** The whole sentences in a span, in a row; null when there is none. */
function wholeSentencesIn(tokens: Tokens, span: TokenSpan): TokenSpan | null {
  let { first, end } = span;
  while (first < span.end && !startsSentence(tokens, first)) first += 1;
  while (end > first && !startsSentence(tokens, end)) end -= 1;
  return first < end ? { first, end } : null;
}
