import type { Entry } from '../change.ts';
import type { CommandContext, Refusal } from '../command.ts';
import { creation, newBase, revision } from '../entries.ts';
import { entityIdOf, entityNamed, foldName } from '../entity-names.ts';
import type { Entity } from '../records/entity.ts';
import { fail, ok, type Result } from '../result.ts';
import { findRecord, type SessionState } from '../session-state.ts';

/** The entity of this name or alias, else a new one together with the entry that makes it. */
export function entityFor(
  state: SessionState,
  name: string,
  context: CommandContext,
): Result<{ readonly entity: Entity; readonly entries: readonly Entry[] }, Refusal> {
  const clean = name.replace(/\s+/gu, ' ').trim();
  if (clean === '') return fail({ kind: 'emptyName' });
  const known = entityNamed(state.entities.values(), clean);
  if (known) return ok({ entity: known, entries: [] });
  const entry = entryFor(state, clean, context);
  return ok({ entity: entry.after as Entity, entries: [entry] });
}

/** The id follows from the name. One of that name which was deleted comes back; an id that a renamed one has is passed over. */
function entryFor(state: SessionState, name: string, context: CommandContext): Entry {
  const id = entityIdOf(name);
  const taken = id && findRecord(state, { type: 'entity', id });
  if (taken && taken.deletedRev !== null && foldName((taken as Entity).name) === foldName(name)) {
    return revision(taken as Entity, { name, aliases: [], deletedRev: null });
  }
  return creation({
    ...newBase('entity', id && !taken ? id : context.newId('entity'), context),
    name,
    aliases: [],
    attributes: {},
  });
}
