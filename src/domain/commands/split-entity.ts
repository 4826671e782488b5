import { applyEntries } from '../apply-change.ts';
import type { Command } from '../command.ts';
import { revision } from '../entries.ts';
import { foldName } from '../entity-names.ts';
import { renamingEntries, type EntityPlace } from '../entity-references.ts';
import type { EntityId } from '../ids.ts';
import { fail, ok } from '../result.ts';
import { entityFor } from './entity-for.ts';

export interface SplitEntityInput {
  readonly id: EntityId;
  /** The other name; made where it is new. */
  readonly name: string;
  /** What is to name the other one from now on. */
  readonly places: readonly EntityPlace[];
  /** Other names that go along. */
  readonly aliases?: readonly string[];
}

/** One name that meant two: some of the places that use it go to another name, which may be new. */
export const splitEntity: Command<SplitEntityInput> = {
  name: 'splitEntity',
  run(state, { id, name, places, aliases = [] }, context) {
    const entity = state.entities.get(id);
    if (!entity) return fail({ kind: 'missing', what: 'entity' });
    const along = new Set(aliases.map(foldName));
    const left = { ...entity, aliases: entity.aliases.filter((alias) => !along.has(foldName(alias))) };
    const isShorter = left.aliases.length < entity.aliases.length;
    // Names that go along are free for the other one before it is looked for.
    const freed = isShorter ? [revision(entity, { aliases: left.aliases })] : [];
    const between = applyEntries(state, freed);
    const found = entityFor(between, name, context);
    if (!found.ok) return found;
    const other = found.value.entity;
    if (other.id === id) return fail({ kind: 'nameTaken', name: entity.name });
    const after = applyEntries(between, found.value.entries);
    const moved = renamingEntries(after, new Set([id]), other.id, places);
    const given = entity.aliases.filter(
      (alias) => along.has(foldName(alias)) && foldName(alias) !== foldName(other.name),
    );
    if (moved.length === 0 && freed.length === 0) return fail({ kind: 'nothingToDo' });
    const named =
      given.length > 0 ? [revision(other, { aliases: [...new Set([...other.aliases, ...given])] })] : [];
    return ok({
      title: `split ${other.name} from ${entity.name}`,
      entries: [...freed, ...joined(found.value.entries, named), ...moved],
    });
  },
};

type Entries = readonly ReturnType<typeof revision>[];

/** The making of a record and its change as one entry: no record stands twice in a change. */
function joined(made: Entries, named: Entries): Entries {
  const [first] = made;
  const [change] = named;
  return first && change ? [{ before: first.before, after: change.after }] : [...made, ...named];
}
