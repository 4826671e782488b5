import type { ActorId, AnnotationId } from '../ids.ts';
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

/** After so many questions an index pays; the inspector's one annotation never needs it. */
const FEW = 8;

/** The first few questions look at every annotation; then an index by place is made. */
export function quoteIndex(
  text: string,
  annotations: ReadonlyMap<AnnotationId, Annotation>,
  isQuote: (annotation: Annotation) => boolean,
): QuoteIndex {
  let asked = 0;
  let layers: ReadonlyMap<ActorId, Layer> | null = null;
  return {
    innermostAround(annotation, which) {
      if (annotation.target.detached) return null;
      const asking = placed(text, annotation);
      asked += 1;
      if (asked > FEW) layers ??= layersOf(text, annotations, isQuote);
      const candidates = layers
        ? reaching(layers.get(annotation.layerOf), asking)
        : holdingExtent(text, annotations, asking);
      let best: Placed | null = null;
      for (const candidate of candidates) {
        if (candidate.quote.id === annotation.id || candidate.length < asking.length) continue;
        if (candidate.quote.layerOf !== annotation.layerOf || !isQuote(candidate.quote)) continue;
        if (which === 'longer' && candidate.length === asking.length) continue;
        if (best && !isCloser(candidate, best)) continue;
        if (isInside(text, annotation, candidate.quote)) best = candidate;
      }
      return best?.quote ?? null;
    },
  };
}

/** The attached annotations that reach from before the place to behind it, by looking at all. */
function* holdingExtent(
  text: string,
  annotations: ReadonlyMap<AnnotationId, Annotation>,
  { start, end }: Placed,
): Generator<Placed> {
  for (const annotation of annotations.values()) {
    const { ranges, detached } = annotation.target;
    if ((ranges[0]?.start ?? Infinity) > start || (ranges[ranges.length - 1]?.end ?? 0) < end) continue;
    if (!detached) yield placed(text, annotation);
  }
}

/** The coder's quotes that do so, by index: from the last quote that starts in time back to where none reaches far enough. */
function* reaching(layer: Layer | undefined, { start, end }: Placed): Generator<Placed> {
  if (!layer) return;
  for (let index = countUpTo(layer.quotes, start) - 1; index >= 0; index -= 1) {
    if ((layer.reach[index] ?? 0) < end) return;
    const candidate = layer.quotes[index];
    if (candidate && candidate.end >= end) yield candidate;
  }
}

function layersOf(
  text: string,
  annotations: ReadonlyMap<AnnotationId, Annotation>,
  isQuote: (annotation: Annotation) => boolean,
): Map<ActorId, Layer> {
  const byCoder = new Map<ActorId, Placed[]>();
  for (const quote of annotations.values()) {
    if (quote.target.detached || !isQuote(quote)) continue;
    const ofCoder = byCoder.get(quote.layerOf);
    if (ofCoder) ofCoder.push(placed(text, quote));
    else byCoder.set(quote.layerOf, [placed(text, quote)]);
  }
  return new Map([...byCoder].map(([coder, ofCoder]) => [coder, layerFrom(ofCoder)]));
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
