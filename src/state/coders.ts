import type { ActorId } from '../domain/ids.ts';
import type { Actor } from '../domain/records/actor.ts';
import type { AnnotationsOfArticle, SessionState } from '../domain/session-state.ts';
import { compareNames } from './name-order.ts';

/** Somebody whose work is in the session. */
export interface Coder extends Pick<Actor, 'id' | 'name' | 'initials' | 'colour'> {
  /** Annotations in the whole session. */
  readonly annotations: number;
}

const counted = new WeakMap<AnnotationsOfArticle, ReadonlyMap<ActorId, number>>();

/** How many annotations each coder has in an article; counted again only when the article changed. */
function countsOf(annotations: AnnotationsOfArticle): ReadonlyMap<ActorId, number> {
  const known = counted.get(annotations);
  if (known) return known;
  const counts = new Map<ActorId, number>();
  for (const { layerOf } of annotations.values()) counts.set(layerOf, (counts.get(layerOf) ?? 0) + 1);
  counted.set(annotations, counts);
  return counts;
}

type Coded = Pick<SessionState, 'annotations' | 'articleCodings' | 'actors'>;

let last: { readonly coded: Coded; readonly coders: readonly Coder[] } | null = null;

/**
 * Everybody with annotations or codings in the session, by name; the same array until one of them or their work
 * changes.
 */
export function codersOf(state: Coded): readonly Coder[] {
  const { annotations, articleCodings, actors } = state;
  if (
    last?.coded.annotations === annotations &&
    last.coded.articleCodings === articleCodings &&
    last.coded.actors === actors
  )
    return last.coders;
  const counts = new Map<ActorId, number>();
  for (const { layerOf } of articleCodings.values()) counts.set(layerOf, 0);
  for (const ofArticle of annotations.values()) {
    for (const [id, count] of countsOf(ofArticle)) counts.set(id, (counts.get(id) ?? 0) + count);
  }
  const coders = toldApart(
    [...counts]
      .map(([id, count]) => ({ ...knownAs(id, actors.get(id)), annotations: count }))
      .toSorted((a, b) => compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1)),
  );
  last = { coded: { annotations, articleCodings, actors }, coders };
  return coders;
}

/** A file may hold work of somebody it has no record of. */
export function knownAs(
  id: ActorId,
  actor: Actor | undefined,
): Pick<Coder, 'id' | 'name' | 'initials' | 'colour'> {
  const { name = 'Unknown annotator', initials = '', colour } = actor ?? {};
  return { id, name, initials: initials || '?', colour };
}

/** Everybody is called "Me" until they give a name: of equal initials the later get a number. */
function toldApart(coders: readonly Coder[]): readonly Coder[] {
  const taken = new Map<string, number>();
  return coders.map((coder) => {
    const count = (taken.get(coder.initials) ?? 0) + 1;
    taken.set(coder.initials, count);
    return count === 1 ? coder : { ...coder, initials: `${coder.initials}${count}` };
  });
}
