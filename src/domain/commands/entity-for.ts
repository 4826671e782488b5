import type { CommandContext, Refusal } from '../command.ts';
import type { Entry } from '../change.ts';
import { creation, newBase, revision } from '../entries.ts';
import { entityIdOf, foldName } from '../entity-names.ts';
import type { EntityId } from '../ids.ts';
import type { Entity } from '../records/entity.ts';
import { fail, ok, type Result } from '../result.ts';
import { findRecord, type SessionState } from '../session-state.ts';

interface Found {
  readonly entity: Entity;
  /** What makes it, where it was not there. */
  readonly entries: readonly Entry[];
}

/** The entity of this name or alias, else a new one together with the entry that makes it. */
export const entityFor = (
  state: SessionState,
  name: string,
  context: CommandContext,
): Result<Found, Refusal> => entitiesFor(state, context)(name);

/**
 * The same for one name after the other: each asked for sees those made before it. Names are folded once, so that 1,000
 * articles of as many outlets cost no more than 1,000 look-ups.
 */
export function entitiesFor(
  state: SessionState,
  context: CommandContext,
): (name: string) => Result<Found, Refusal> {
  let known: Map<string, Entity> | null = null;
  const made = new Set<EntityId>();
  return (name) => {
    const clean = name.replace(/\s+/gu, ' ').trim();
    if (clean === '') return fail({ kind: 'emptyName' });
    known ??= byFoldedName(state);
    const folded = foldName(clean);
    const there = known.get(folded);
    if (there) return ok({ entity: there, entries: [] });
    const entry = entryFor(state, clean, made, context);
    const entity = entry.after as Entity;
    made.add(entity.id);
    known.set(folded, entity);
    return ok({ entity, entries: [entry] });
  };
}

/** A name wins over an alias, the earlier over the later: as `entityNamed` finds them. */
function byFoldedName({ entities }: SessionState): Map<string, Entity> {
  const known = new Map<string, Entity>();
  const add = (name: string, entity: Entity): void => {
    const folded = foldName(name);
    if (!known.has(folded)) known.set(folded, entity);
  };
  for (const entity of entities.values()) add(entity.name, entity);
  for (const entity of entities.values()) for (const alias of entity.aliases) add(alias, entity);
  return known;
}

/** The id follows from the name. One of that name which was deleted comes back; an id that a renamed one has is passed over. */
function entryFor(
  state: SessionState,
  name: string,
  made: ReadonlySet<EntityId>,
  context: CommandContext,
): Entry {
  const id = entityIdOf(name);
  const taken = id && findRecord(state, { type: 'entity', id });
  if (id && taken && taken.deletedRev !== null && !made.has(id)) {
    if (foldName((taken as Entity).name) === foldName(name)) {
      return revision(taken as Entity, { name, aliases: [], deletedRev: null });
    }
  }
  const isFree = id !== null && !taken && !made.has(id);
  return creation({
    ...newBase('entity', isFree ? id : context.newId('entity'), context),
    name,
    aliases: [],
    attributes: {},
  });
}
