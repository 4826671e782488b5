import { foldCluster, type Folding } from './fold-cluster.ts';

/**
 * A text as it is compared, with the way back. Where folding changed the number of units stands a seam; between seams
 * one unit stands for one unit.
 */
export interface Folded {
  readonly text: string;
  /** Four numbers a seam: where it starts in the folded text, how long it is there, and the same in the original. */
  readonly seams: Int32Array;
}

const SEAM = 4;
const SPACE = 0x20;

/** What is not seen may stand between a letter and its mark. */
const UNSEEN = String.raw`[\u00ad\u061c\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]`;
/** Letters without case that stand for themselves: Thai, kana, Chinese, Hangul syllables. */
const LETTERS = String.raw`\u0e00-\u0e7f\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff\uac00-\ud7a3`;

/**
 * What folding has to look at: runs of blanks, decomposed Hangul, and everything else with the marks on it. Thai vowels are
 * marks as well, and stay.
 */
const PLACE = new RegExp(
  [
    String.raw`\p{White_Space}+`,
    String.raw`[\u1100-\u115f][\u1160-\u11a7]?[\u11a8-\u11ff]?(?:${UNSEEN}*\p{M})*`,
    String.raw`[${LETTERS}](?:${UNSEEN}*(?![\u0e00-\u0e7f])\p{M})*`,
    String.raw`[^](?:${UNSEEN}*\p{M})*`,
  ].join('|'),
  'uy',
);

/** A unit that folds to itself but for its case, unless a mark follows. */
const PLAIN = 0;
/** A mark, or something that may stand before one. */
const LEANS = 1;
const BLANK = 2;
const OTHER = 3;

/** What each unit is: most of a text is passed over by this alone, many times faster than by the expression above. */
let kinds: Uint8Array | null = null;

function kindsOfUnits(): Uint8Array {
  const table = new Uint8Array(0x1_0000).fill(OTHER);
  const isPlain = new RegExp(String.raw`^[\x21-\x5f\x61-\x7e${LETTERS}]$`, 'u');
  const leans = new RegExp(String.raw`^(?:\p{M}|${UNSEEN})$`, 'u');
  for (let unit = 0; unit < table.length; unit += 1) {
    const sign = String.fromCharCode(unit);
    if (isPlain.test(sign)) table[unit] = PLAIN;
    else if (leans.test(sign)) table[unit] = LEANS;
    else if (/^\p{White_Space}$/u.test(sign)) table[unit] = BLANK;
  }
  return table;
}

/** Clusters already folded, by folding. Texts have few different ones; a hostile text must not fill the memory. */
const known = new Map<string, Map<string, string>>();
const MOST_KNOWN = 20_000;

function knownClusters({ matchCase, matchAccents }: Folding): Map<string, string> {
  const key = `${matchCase} ${matchAccents}`;
  let clusters = known.get(key);
  if (!clusters || clusters.size > MOST_KNOWN) known.set(key, (clusters = new Map()));
  return clusters;
}

/**
 * Folds a text: case (full), accents, kinds of quotation marks, apostrophes and dashes, runs of blanks to one. Offsets are
 * UTF-16 units on both sides.
 */
export function fold(text: string, folding: Folding): Folded {
  const clusters = knownClusters(folding);
  const parts: string[] = [];
  const seams: number[] = [];
  const kindOf = (kinds ??= kindsOfUnits());
  let done = 0;
  let length = 0;
  const take = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  for (let at = 0; at < text.length;) {
    const unit = text.charCodeAt(at);
    const kind = kindOf[unit];
    const next = at + 1 < text.length ? kindOf[text.charCodeAt(at + 1)] : PLAIN;
    if (next !== LEANS && (kind === PLAIN || (unit === SPACE && next !== BLANK))) {
      at += 1;
      continue;
    }
    PLACE.lastIndex = at;
    const cluster = PLACE.exec(text)?.[0] ?? text.charAt(at);
    if (at > done) take(plain(text.slice(done, at), folding));
    let folded = clusters.get(cluster);
    if (folded === undefined) clusters.set(cluster, (folded = foldCluster(cluster, folding)));
    const isSeam = folded.length !== cluster.length || (cluster.length > 1 && folded !== cluster);
    if (isSeam) seams.push(length, folded.length, at, cluster.length);
    take(folded);
    at += cluster.length;
    done = at;
  }
  if (done < text.length) take(plain(text.slice(done), folding));
  return { text: parts.join(''), seams: Int32Array.from(seams) };
}

const plain = (text: string, { matchCase }: Folding): string => (matchCase ? text : text.toLowerCase());

/** Words as they are compared when neither case nor accents count: for telling whether two names are alike. */
export const foldWords = (text: string): string =>
  fold(text, { matchCase: false, matchAccents: false }).text.trim();

/**
 * The original offset at which a hit starts that starts at a folded one. Inside a seam it takes the whole of it; what was
 * dropped right before it (a soft hyphen) stays outside.
 */
export function originalStart({ seams }: Folded, offset: number): number {
  const seam = lastSeam(seams, offset);
  if (seam < 0) return offset;
  const [start, length, original, originalLength] = numbersOf(seams, seam);
  return offset < start + length ? original : original + originalLength + offset - start - length;
}

/** The original offset at which a hit ends that ends before a folded one, greater than 0. Takes whole seams, too. */
export function originalEnd({ seams }: Folded, offset: number): number {
  const seam = lastSeam(seams, offset - 1);
  if (seam < 0) return offset;
  const [start, length, original, originalLength] = numbersOf(seams, seam);
  return offset <= start + length
    ? original + originalLength
    : original + originalLength + offset - start - length;
}

const numbersOf = (seams: Int32Array, at: number): readonly [number, number, number, number] => [
  seams[at] ?? 0,
  seams[at + 1] ?? 0,
  seams[at + 2] ?? 0,
  seams[at + 3] ?? 0,
];

/** The index of the last seam that starts at or before a folded offset, -1 when none does. */
function lastSeam(seams: Int32Array, offset: number): number {
  let low = 0;
  let high = seams.length / SEAM;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((seams[middle * SEAM] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return (low - 1) * SEAM;
}
