import type { Annotation, AttributeValues, Target } from '../../domain/records/annotation.ts';
import type { TextRange } from '../../domain/records/range.ts';
import { reanchor, type Anchor } from './reanchor.ts';
import type { VersionDiff } from './version-diff.ts';

/** Where an annotation would stand in the later version. UTF-16 units of its text. */
export interface Placement {
  readonly ranges: readonly TextRange[];
  /** Its values that are passages, as far as their words are there. */
  readonly passages: Readonly<Record<string, readonly TextRange[]>>;
}

/**
 * What became of an annotation. `exact` is only what is exact in every part: each range of an interrupted quote, and each
 * passage among its values, in the order in which they stood.
 */
export type Fate =
  | { readonly kind: 'exact'; readonly placement: Placement }
  | {
      readonly kind: 'moved';
      readonly placement: Placement;
      /** 0 to 1, of the part that is least sure. */
      readonly confidence: number;
      readonly runnerUp: Placement | null;
      /** Whether every part has a winner well before its runner-up, and no part is missing. */
      readonly isClear: boolean;
    }
  | { readonly kind: 'lost' };

/** @param diff of the text the annotation stands on and the later one */
export function fateOf(
  diff: VersionDiff,
  { target, attributes }: Pick<Annotation, 'target' | 'attributes'>,
): Fate {
  const anchors = target.ranges.map((range) => reanchor(diff, range));
  const passages = passagesOn(target, attributes).map(
    ([id, ranges]) => [id, ranges.map((range) => reanchor(diff, range))] as const,
  );
  const placed = (choose: (anchor: Anchor) => TextRange | null): Placement => ({
    ranges: rangesOf(anchors, choose),
    passages: Object.fromEntries(
      passages
        .map(([id, parts]) => [id, rangesOf(parts, choose)] as const)
        // A passage of which a part is missing stays where it is whole.
        .filter(([id, found]) => found.length === passages.find(([other]) => other === id)?.[1].length),
    ),
  });
  const placement = placed(bestOf);
  if (placement.ranges.length === 0) return { kind: 'lost' };
  const all = [...anchors, ...passages.flatMap(([, parts]) => parts)];
  if (all.every(({ kind }) => kind === 'exact') && inOrder(placement.ranges))
    return { kind: 'exact', placement };
  const hasRunnerUp = all.some((anchor) => anchor.kind === 'moved' && anchor.runnerUp);
  return {
    kind: 'moved',
    placement,
    confidence: Math.min(...anchors.map(confidenceOf)),
    runnerUp: hasRunnerUp ? placed(otherOf) : null,
    isClear: all.every((anchor) => anchor.kind === 'exact' || (anchor.kind === 'moved' && anchor.isClear)),
  };
}

function rangesOf(
  anchors: readonly Anchor[],
  choose: (anchor: Anchor) => TextRange | null,
): readonly TextRange[] {
  return anchors.map(choose).filter((range) => range !== null);
}

const bestOf = (anchor: Anchor): TextRange | null =>
  anchor.kind === 'exact' ? anchor.range : anchor.kind === 'moved' ? anchor.best.range : null;

const otherOf = (anchor: Anchor): TextRange | null =>
  anchor.kind === 'moved' && anchor.runnerUp ? anchor.runnerUp.range : bestOf(anchor);

const confidenceOf = (anchor: Anchor): number =>
  anchor.kind === 'exact' ? 1 : anchor.kind === 'moved' ? anchor.best.confidence : 0;

const inOrder = (ranges: readonly TextRange[]): boolean =>
  ranges.every((range, index) => index === 0 || range.start >= (ranges[index - 1]?.end ?? 0));

/** The values that are passages of the same text as the annotation, and stand there. */
function passagesOn(
  target: Target,
  attributes: AttributeValues,
): readonly (readonly [string, readonly TextRange[]])[] {
  return Object.entries(attributes).flatMap(([id, { value }]) =>
    typeof value === 'object' &&
    !Array.isArray(value) &&
    !(value as Target).detached &&
    (value as Target).articleId === target.articleId
      ? [[id, (value as Target).ranges] as const]
      : [],
  );
}
