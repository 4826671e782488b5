import * as z from 'zod/mini';
import type { ActorId, Id, Instant, Rev } from '../ids.ts';
import { branded } from './schema.ts';

/**
 * The fields every record has. `deletedRev` is null while the record lives; a tombstone holds the revision that was
 * deleted, so that a merge can tell an edit the deleter never saw.
 */
export const baseFields = <Type extends string>(type: Type) => ({
  type: z.literal(type),
  id: branded<Id<Type>>(),
  rev: branded<Rev>(),
  createdBy: branded<ActorId>(),
  createdAt: branded<Instant>(),
  deletedRev: z.nullable(branded<Rev>()),
  /**
   * What this version was built on by other clients than the one in `rev`: the last revision of this record that each
   * of them had made. Absent where one client made them all. So a merge can tell an edit of a version from an edit
   * beside it. Kept by the commit, see `storage/stamp.ts`.
   */
  seen: z.optional(z.record(z.string(), branded<Rev>())),
  /** Who made this version, where that is not who made the record. Kept by the commit. */
  editedBy: z.optional(branded<ActorId>()),
  /**
   * The fields that a merge has mended (`merge/mend.ts`), as they were; valid only while `rev` is this one. Mending
   * makes no revision: every copy mends the same union the same way.
   */
  beforeMending: z.optional(z.looseObject({ rev: branded<Rev>() })),
});

/** The base fields without the ones that name the record. */
export interface BaseFields {
  readonly rev: Rev;
  readonly createdBy: ActorId;
  readonly createdAt: Instant;
  readonly deletedRev: null;
}
