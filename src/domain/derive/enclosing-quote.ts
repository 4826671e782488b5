import type { ActorId } from '../ids.ts';
import type { Annotation } from '../records/annotation.ts';
import type { TextRange } from '../records/range.ts';
import { contentCore } from './content-core.ts';

/** The quotes of an article by coder, searchable by place. */
export interface QuoteIndex {
  /**
   * The shortest quote by the same coder that holds every word of the annotation, not counting itself. Marks and stops
   * at the edges make no difference. `longer` leaves out quotes of exactly the same words.
   */
  innermostAround(annotation: Annotation, which: 'equalOrLonger' | 'longer'): Annotation | null;
}

interface Placed {
  readonly quote: Annotation;
  readonly start: number;
  readonly end: number;
  /** Units of content, to find the shortest. */
  readonly length: number;
}

interface Layer {
  /** By start. */
  readonly quotes: readonly Placed[];
  /** At index i the greatest end of the quotes up to i: where it is too small, nothing before can reach. */
  readonly reach: readonly number[];
}

/** Indexes once; each question then looks only at quotes that begin before the annotation and reach its end. */
export function quoteIndex(text: string, quotes: Iterable<Annotation>): QuoteIndex {
  const byCoder = new Map<ActorId, Placed[]>();
  for (const quote of quotes) {
    if (quote.target.detached) continue;
    const ofCoder = byCoder.get(quote.layerOf);
    if (ofCoder) ofCoder.push(placed(text, quote));
    else byCoder.set(quote.layerOf, [placed(text, quote)]);
  }
  const layers = new Map<ActorId, Layer>();
  for (const [coder, ofCoder] of byCoder) layers.set(coder, layerFrom(ofCoder));
  return {
    innermostAround(annotation, which) {
      const layer = layers.get(annotation.layerOf);
      if (!layer || annotation.target.detached) return null;
      const { start, end, length } = placed(text, annotation);
      let best: Placed | null = null;
      for (let index = countUpTo(layer.quotes, start) - 1; index >= 0; index -= 1) {
        if ((layer.reach[index] ?? 0) < end) break;
        const candidate = layer.quotes[index];
        if (!candidate || candidate.end < end || candidate.quote.id === annotation.id) continue;
        if (candidate.length < length || (which === 'longer' && candidate.length === length)) continue;
        if (best && !isCloser(candidate, best)) continue;
        if (isInside(text, annotation, candidate.quote)) best = candidate;
      }
      return best?.quote ?? null;
    },
  };
}

function layerFrom(quotes: readonly Placed[]): Layer {
  const sorted = quotes.toSorted((a, b) => a.start - b.start);
  const reach: number[] = [];
  for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? 0));
  return { quotes: sorted, reach };
}

/** Of two quotes of the same words the older one, so that a second coding doesn't change what was derived. */
const isCloser = (a: Placed, b: Placed): boolean =>
  a.length < b.length ||
  (a.length === b.length &&
    (a.quote.createdAt < b.quote.createdAt ||
      (a.quote.createdAt === b.quote.createdAt && a.quote.id < b.quote.id)));

const cores = new WeakMap<
  Annotation['target'],
  { readonly text: string; readonly placed: Omit<Placed, 'quote'> }
>();

/** Kept as long as the target lives, because an index is made anew on each edit of the article. */
function placed(text: string, quote: Annotation): Placed {
  const known = cores.get(quote.target);
  if (known && known.text === text) return { quote, ...known.placed };
  const ranges = quote.target.ranges.map((range) => contentCore(text, range));
  const place = {
    start: ranges[0]?.start ?? 0,
    end: ranges.at(-1)?.end ?? 0,
    length: ranges.reduce((sum, { start, end }) => sum + end - start, 0),
  };
  cores.set(quote.target, { text, placed: place });
  return { quote, ...place };
}

function isInside(text: string, annotation: Annotation, quote: Annotation): boolean {
  return annotation.target.ranges.every((range) => {
    const core: TextRange = contentCore(text, range);
    return quote.target.ranges.some(({ start, end }) => start <= core.start && core.end <= end);
  });
}

/** How many quotes start at or before the offset. */
function countUpTo(quotes: readonly Placed[], offset: number): number {
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((quotes[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
