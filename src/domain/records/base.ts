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
});

/** The base fields without the ones that name the record. */
export interface BaseFields {
  readonly rev: Rev;
  readonly createdBy: ActorId;
  readonly createdAt: Instant;
  readonly deletedRev: null;
}
