import type { CommandContext } from './command.ts';
import type { Entry } from './change.ts';
import type { Id } from './ids.ts';
import type { BaseFields } from './records/base.ts';
import type { AnyRecord, RecordType } from './records.ts';
import { UNCOMMITTED } from './revision.ts';

/** The base fields of a record that is about to be made. */
export const newBase = <Type extends RecordType>(
  type: Type,
  id: Id<Type>,
  context: CommandContext,
): BaseFields & { readonly type: Type; readonly id: Id<Type> } => ({
  type,
  id,
  rev: UNCOMMITTED,
  createdBy: context.actorId,
  createdAt: context.now,
  deletedRev: null,
});

export const creation = (after: AnyRecord): Entry => ({ before: null, after });

/** Replaces some fields. Fields this version does not know stay as they are. */
export const revision = <R extends AnyRecord>(before: R, fields: Partial<R>): Entry => ({
  before,
  after: { ...before, ...fields },
});

/** A tombstone that remembers which revision was deleted. */
export const deletion = (before: AnyRecord): Entry => ({
  before,
  after: { ...before, deletedRev: before.rev },
});
