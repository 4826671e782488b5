/**
 * A text as a set of numbers, one for each passage of some five words ("shingles": A. Broder, On the Resemblance and
 * Containment of Documents, SEQUENCES 1997). Case, punctuation, quotation marks, accents on blanks and line ends don't
 * matter; the order of words does.
 */

/** What a passage weighs at least: five words, or ten Chinese characters, or twenty Thai letters. */
const PASSAGE = 20;
const WEIGHTS = { word: 4, ideograph: 2, unspaced: 1 } as const;

const IGNORED = 0;
const GAP = 1;
const LETTER = 2;
const IDEOGRAPH = 3;
const UNSPACED = 4;

/** What each UTF-16 unit is, asked once: 255 stands for not asked yet. */
const kinds = new Uint8Array(0x1_0000).fill(255);

function kindOf(unit: number): number {
  const known = kinds[unit] ?? GAP;
  if (known !== 255) return known;
  return (kinds[unit] = classify(String.fromCharCode(unit)));
}

function classify(letter: string): number {
  // Apostrophes stand within words, the others are invisible: marks of direction, joiners, soft hyphens, tatweel.
  if (/['’‘ʼ`´\u0640]|\p{Cf}/u.test(letter)) return IGNORED;
  if (/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(letter)) return IDEOGRAPH;
  if (/\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}/u.test(letter)) {
    return /[\p{L}\p{M}\p{N}]/u.test(letter) ? UNSPACED : GAP;
  }
  // Half of a pair: rare Chinese characters and emoji, each a word by itself.
  if (/[\uD800-\uDFFF]/u.test(letter)) return IDEOGRAPH;
  return /[\p{L}\p{M}\p{N}]/u.test(letter) ? LETTER : GAP;
}

/** The hashes of all passages, each once, sorted. */
export function passageHashes(text: string): Uint32Array {
  const folded = text.normalize('NFKC').toLowerCase();
  const hashes = new Int32Array(folded.length);
  const weights = new Uint8Array(folded.length);
  const count = unitsOf(folded, hashes, weights);
  const passages = new Uint32Array(count);
  let found = 0;
  let end = 0;
  let weight = 0;
  for (let start = 0; start < count; start += 1) {
    while (end < count && weight < PASSAGE) weight += weights[end++] ?? 0;
    // A text of fewer words than a passage has is one passage.
    if (weight < PASSAGE && start > 0) break;
    let hash = 0;
    for (let unit = start; unit < end; unit += 1) hash = Math.imul(hash, FNV_PRIME) ^ (hashes[unit] ?? 0);
    passages[found++] = mixed(hash);
    weight -= weights[start] ?? 0;
  }
  return distinct(passages.subarray(0, found).sort());
}

function distinct(sorted: Uint32Array): Uint32Array {
  let kept = 0;
  for (let index = 0; index < sorted.length; index += 1) {
    const hash = sorted[index] ?? 0;
    if (index === 0 || hash !== sorted[kept - 1]) sorted[kept++] = hash;
  }
  return sorted.subarray(0, kept);
}

/** Words, ideographs and letters of scripts without blanks, each as a hash (FNV-1a) with its weight; how many there are. */
function unitsOf(folded: string, hashes: Int32Array, weights: Uint8Array): number {
  let count = 0;
  let word = 0;
  for (let offset = 0; offset <= folded.length; offset += 1) {
    const unit = folded.charCodeAt(offset);
    const kind = offset < folded.length ? kindOf(unit) : GAP;
    if (kind === LETTER) {
      word = Math.imul((word === 0 ? FNV_BASIS : word) ^ unit, FNV_PRIME);
    } else if (kind !== IGNORED) {
      if (word !== 0) {
        weights[count] = WEIGHTS.word;
        hashes[count++] = mixed(word);
        word = 0;
      }
      if (kind === GAP) continue;
      weights[count] = kind === IDEOGRAPH ? WEIGHTS.ideograph : WEIGHTS.unspaced;
      hashes[count++] = mixed(Math.imul(FNV_BASIS ^ unit, FNV_PRIME));
    }
  }
  return count;
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo): http://www.isthe.com/chongo/tech/comp/fnv/ */
const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Spreads what differs in a few bits over all of them (the finaliser of MurmurHash3). */
function mixed(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
