import type { WordPair } from './longest-common.ts';
import { editsOfRun, type WordEdit } from './nature-of-run.ts';
import type { Piece } from './pieces.ts';
import { isTitle } from './titles.ts';
import { keyAt, type TokenSpan, type Tokens } from './tokens.ts';
import { at } from './typed-arrays.ts';

/**
 * The differences of a piece in order: what stands between its pairs of equal words, and pairs that are written
 * otherwise.
 */
export function wordEditsOf(piece: Piece, pairs: readonly WordPair[], a: Tokens, b: Tokens): WordEdit[] {
  const edits: WordEdit[] = [];
  let [fromA, fromB] = [piece.fromA, piece.fromB];
  for (const pair of [...pairs, { a: piece.toA, b: piece.toB }]) {
    edits.push(
      ...editsOfRun({ a, b, inA: { first: fromA, end: pair.a }, inB: { first: fromB, end: pair.b } }),
    );
    [fromA, fromB] = [pair.a + 1, pair.b + 1];
    if (pair.a < piece.toA && at(a.forms, pair.a) !== at(b.forms, pair.b)) {
      edits.push({
        nature: 'style',
        inA: { first: pair.a, end: fromA },
        inB: { first: pair.b, end: fromB },
      });
    }
  }
  return joined(edits, a, b);
}

/** Neighbours that are one difference: a headline in capitals, "supreme leader" for "Leader". */
function joined(edits: readonly WordEdit[], a: Tokens, b: Tokens): WordEdit[] {
  const joint: WordEdit[] = [];
  for (const edit of edits) {
    const last = joint.at(-1);
    const nature = last && isNext(last, edit) ? jointNature(last, edit, a, b) : null;
    if (last && nature) joint[joint.length - 1] = { nature, ...spanning(last, edit) };
    else joint.push(edit);
  }
  return joint;
}

const isNext = (one: WordEdit, next: WordEdit): boolean =>
  one.inA.end === next.inA.first && one.inB.end === next.inB.first;

const spanning = (one: WordEdit, next: WordEdit): Pick<WordEdit, 'inA' | 'inB'> => ({
  inA: { first: one.inA.first, end: next.inA.end },
  inB: { first: one.inB.first, end: next.inB.end },
});

function jointNature(one: WordEdit, next: WordEdit, a: Tokens, b: Tokens): WordEdit['nature'] | null {
  if (one.nature === 'style' && next.nature === 'style') return 'style';
  const honoured = one.nature === 'honorific' || next.nature === 'honorific';
  const plain = [one, next].every(({ nature }) => nature === 'honorific' || nature === 'style');
  const { inA, inB } = spanning(one, next);
  return honoured && plain && allTitles(a, inA) && allTitles(b, inB) ? 'honorific' : null;
}

function allTitles(tokens: Tokens, { first, end }: TokenSpan): boolean {
  for (let token = first; token < end; token += 1) if (!isTitle(keyAt(tokens, token))) return false;
  return true;
}
