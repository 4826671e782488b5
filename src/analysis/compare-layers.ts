import type { AnnotationId } from '../domain/ids.ts';
import type { Annotation } from '../domain/records/annotation.ts';
import { extentOf } from '../domain/text/targets.ts';
import { closestPairs, type Pair } from './closest-pairs.ts';
import { coreValuesIn, differingValues, type Codebook } from './core-values.ts';

/** How an annotation stands to the other coder's. */
export type Standing =
  /** The same words, tag and core values. */
  | 'same'
  /** The same words and tag; a core value differs. */
  | 'otherValues'
  /** The same tag on words that overlap. */
  | 'otherEdges'
  /** Another tag on the same words, or on words of which both cover at least half. */
  | 'otherTag'
  /** Nothing of the other coder's answers to it. */
  | 'only';

export interface Compared {
  readonly standing: Standing;
  readonly counterpart: Annotation | null;
  /** UTF-16 units by which it reaches further than its counterpart before its start and behind its end; less: negative. */
  readonly beyond: { readonly start: number; readonly end: number };
  /** Core attributes of their common tag in which the two differ. */
  readonly differing: readonly string[];
}

/** The share of the words covered by either that both must cover, for two tags to be two names for one thing. */
const HALF = 0.5;

const ALONE: Compared = {
  standing: 'only',
  counterpart: null,
  beyond: { start: 0, end: 0 },
  differing: [],
};

/**
 * Compares what two coders did in one article. Each annotation has at most one counterpart, found best first: the same
 * words and tag (with the same values before others), the same words, the greatest overlap with the same tag, then
 * with another. Neither coder comes first: changing places mirrors the answer. Detached annotations have no place, so
 * nothing can answer to them.
 *
 * Takes time with the number of annotations and how deep they overlap, not with its square.
 */
export function compareLayers(
  a: readonly Annotation[],
  b: readonly Annotation[],
  codebook: Codebook,
): ReadonlyMap<AnnotationId, Compared> {
  const valuesOf = coreValuesIn(codebook);
  const compared = new Map<AnnotationId, Compared>();
  for (const { id } of [...a, ...b]) compared.set(id, ALONE);
  for (const [one, other] of pairsOf(a, b, (one) => valuesOf(one).join())) {
    const differing = one.tagId === other.tagId ? differingValues(valuesOf(one), valuesOf(other)) : [];
    const standing = standingOf(one, other, differing);
    compared.set(one.id, { standing, counterpart: other, beyond: beyond(one, other), differing });
    compared.set(other.id, { standing, counterpart: one, beyond: beyond(other, one), differing });
  }
  return compared;
}

/** Finds pairs among what the steps before have left. */
type Step = (a: readonly Annotation[], b: readonly Annotation[]) => readonly Pair[];

function pairsOf(
  a: readonly Annotation[],
  b: readonly Annotation[],
  valuesOf: (annotation: Annotation) => string,
): readonly Pair[] {
  const sameValuesFirst: Step = (ones, others) => {
    if (ones.length === 1 && others.length === 1) return inOrder(ones, others);
    const pairs = pairsBy(valuesOf)(ones, others);
    const paired = new Set(pairs.flat());
    const isLeft = (one: Annotation) => !paired.has(one);
    return [...pairs, ...inOrder(ones.filter(isLeft), others.filter(isLeft))];
  };
  const steps: readonly Step[] = [
    pairsBy((one) => `${wordsOf(one)} ${one.tagId}`, sameValuesFirst),
    pairsBy(wordsOf),
    (left, right) => closestPairs(left, right, (one, other) => one.tagId === other.tagId),
    (left, right) => closestPairs(left, right, (one, other) => one.tagId !== other.tagId, HALF),
  ];
  let left = attachedById(a);
  let right = attachedById(b);
  return steps.flatMap((step) => {
    const pairs = step(left, right);
    const paired = new Set<Annotation>();
    for (const [one, other] of pairs) paired.add(one).add(other);
    left = left.filter((one) => !paired.has(one));
    right = right.filter((one) => !paired.has(one));
    return pairs;
  });
}

/** The order in which several that are alike find each other. */
const attachedById = (layer: readonly Annotation[]): readonly Annotation[] =>
  layer.filter(({ target }) => !target.detached).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

const inOrder: Step = (ones, others) =>
  ones.slice(0, others.length).flatMap((one, index) => {
    const other = others[index];
    return other ? [[one, other] as const] : [];
  });

/** Pairs those that have the same key. */
const pairsBy =
  (keyOf: (annotation: Annotation) => string, pair: Step = inOrder): Step =>
  (a, b) => {
    const others = groups(b, keyOf);
    const pairs: Pair[] = [];
    for (const [key, ones] of groups(a, keyOf)) {
      const same = others.get(key);
      if (same) pairs.push(...pair(ones, same));
    }
    return pairs;
  };

function groups(
  annotations: readonly Annotation[],
  keyOf: (annotation: Annotation) => string,
): ReadonlyMap<string, readonly Annotation[]> {
  const found = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    const key = keyOf(annotation);
    const same = found.get(key);
    if (same) same.push(annotation);
    else found.set(key, [annotation]);
  }
  return found;
}

const wordsOf = ({ target: { ranges } }: Annotation): string =>
  ranges.map(({ start, end }) => `${start}-${end}`).join();

const sameWords = ({ target: a }: Annotation, { target: b }: Annotation): boolean =>
  a.ranges.length === b.ranges.length &&
  a.ranges.every(({ start, end }, index) => start === b.ranges[index]?.start && end === b.ranges[index].end);

function standingOf(one: Annotation, other: Annotation, differing: readonly string[]): Standing {
  if (one.tagId !== other.tagId) return 'otherTag';
  if (!sameWords(one, other)) return 'otherEdges';
  return differing.length > 0 ? 'otherValues' : 'same';
}

function beyond(one: Annotation, other: Annotation): Compared['beyond'] {
  const own = extentOf(one.target);
  const its = extentOf(other.target);
  return { start: its.start - own.start, end: own.end - its.end };
}
