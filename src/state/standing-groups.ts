import type { ActorId, AnnotationId } from '../domain/ids.ts';
import type { Annotation } from '../domain/records/annotation.ts';
import type { Stands } from './layers.ts';
import type { StandingGroup } from './view-store.ts';

export type Standings = ReadonlyMap<AnnotationId, Stands>;
export type ComparedCoders = readonly [ActorId, ActorId];

/** The group an annotation falls into while two coders are compared; null for somebody else's. */
export function groupOf(
  { id, layerOf }: Annotation,
  standings: Standings,
  [first]: ComparedCoders,
): StandingGroup | null {
  const standing = standings.get(id)?.standing;
  if (standing !== 'only') return standing ?? null;
  return layerOf === first ? 'onlyFirst' : 'onlySecond';
}

/** How many of each group there are; two that answer to each other count once. */
export function groupCounts(
  parts: readonly { readonly annotations: Iterable<Annotation>; readonly standings: Standings }[],
  pair: ComparedCoders,
): ReadonlyMap<StandingGroup, number> {
  const counts = new Map<StandingGroup, number>();
  for (const { annotations, standings } of parts) {
    for (const annotation of annotations) {
      const group = groupOf(annotation, standings, pair);
      // The second coder's half of a pair was counted with the first's.
      if (group === null || (annotation.layerOf === pair[1] && group !== 'onlySecond')) continue;
      counts.set(group, (counts.get(group) ?? 0) + 1);
    }
  }
  return counts;
}
