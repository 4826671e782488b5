import { passageHashes } from './duplicates/passage-hashes.ts';
import { createPostings } from './duplicates/postings.ts';

/**
 * From this share of passages on, two texts are told as near-duplicates. Measured: docs/duplicates.md.
 */
export const NEAR_DUPLICATE = 0.5;

/** One passage in so many is kept of a long text, picked by its hash, so that all texts keep the same ones. */
const SAMPLE = 2;
/** Of a text of fewer passages than this all are kept: a quarter of them would say too little. */
const SHORT = 600;

export interface SimilarPassages {
  readonly id: string;
  /** Which part of the asked text's passages the other one has, 0 to 1. */
  readonly shared: number;
  /** Which part of the other one's passages the asked text has, 0 to 1. */
  readonly ofOther: number;
}

export interface PassageIndex {
  readonly size: number;
  has(id: string): boolean;
  /** Takes a text in; one that was there under this id goes. */
  add(id: string, text: string): void;
  remove(id: string): void;
  /**
   * The texts that share the most with this one, the most first: those of which either shares at least `least` with the
   * other, so that a short wire piece is found in the long article that took it over whole.
   */
  nearest(
    text: string,
    options?: { readonly limit?: number; readonly least?: number },
  ): readonly SimilarPassages[];
}

interface Indexed {
  readonly id: string;
  readonly all: number;
  readonly sampled: number;
}

/**
 * Finds texts that have passages in common among thousands, by sampled shingles: the containment of A. Broder (1997), with
 * the passages picked by `hash mod m` as there, now known as FracMinHash (L. Irber et al., 2022). An estimate: with 800
 * words some 200 passages are compared, which is right to within a few hundredths.
 */
export function createPassageIndex(): PassageIndex {
  const postings = createPostings();
  const numbers = new Map<string, number>();
  const indexed = new Map<number, Indexed>();
  let last = 0;

  const remove = (id: string): void => {
    const number = numbers.get(id);
    if (number === undefined) return;
    numbers.delete(id);
    indexed.delete(number);
    postings.remove(number);
  };

  return {
    get size() {
      return numbers.size;
    },
    has: (id) => numbers.has(id),
    add(id, text) {
      remove(id);
      const hashes = passageHashes(text);
      const sampled = sampleOf(hashes);
      const number = (last += 1);
      numbers.set(id, number);
      indexed.set(number, { id, all: hashes.length, sampled: sampled.length });
      postings.add(number, hashes.length < SHORT ? hashes : sampled);
    },
    remove,
    nearest(text, { limit = 5, least = NEAR_DUPLICATE } = {}) {
      const hashes = passageHashes(text);
      const isShort = hashes.length < SHORT;
      const found = new Map<number, { all: number; sampled: number }>();
      let sampled = 0;
      for (const hash of hashes) {
        const inSample = isSampled(hash);
        if (inSample) sampled += 1;
        else if (!isShort) continue;
        postings.each(hash, (number) => {
          const counts = found.get(number) ?? { all: 0, sampled: 0 };
          counts.all += 1;
          if (inSample) counts.sampled += 1;
          found.set(number, counts);
        });
      }
      const similar: SimilarPassages[] = [];
      for (const [number, hits] of found) {
        const other = indexed.get(number);
        if (!other) continue;
        // All passages are known of short texts only; else what both have of the sample stands for all.
        const whole = isShort && other.all < SHORT;
        const shared = share(whole ? hits.all : hits.sampled, whole ? hashes.length : sampled);
        const ofOther = share(whole ? hits.all : hits.sampled, whole ? other.all : other.sampled);
        if (Math.max(shared, ofOther) >= least) similar.push({ id: other.id, shared, ofOther });
      }
      return similar.toSorted((a, b) => total(b) - total(a)).slice(0, limit);
    },
  };
}

/** As `filter` would, which is slow on typed arrays. */
function sampleOf(hashes: Uint32Array): Uint32Array {
  const sampled = new Uint32Array(hashes.length);
  let count = 0;
  for (const hash of hashes) if (isSampled(hash)) sampled[count++] = hash;
  return sampled.subarray(0, count);
}

const isSampled = (hash: number): boolean => hash % SAMPLE === 0;

const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.min(1, part / whole));

const total = ({ shared, ofOther }: SimilarPassages): number => shared + ofOther;
