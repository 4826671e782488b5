import type { Entry } from '../change.ts';
import type { CommandContext, Refusal } from '../command.ts';
import { creation, newBase } from '../entries.ts';
import { entityNamed } from '../entity-names.ts';
import type { Entity } from '../records/entity.ts';
import { fail, ok, type Result } from '../result.ts';
import type { SessionState } from '../session-state.ts';

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
  const entity: Entity = {
    ...newBase('entity', context.newId('entity'), context),
    name: clean,
    aliases: [],
    attributes: {},
  };
  return ok({ entity, entries: [creation(entity)] });
}
