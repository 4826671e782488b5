import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { fail, ok } from '../../src/domain/result.ts';
import { inTransaction, openDexie } from '../../src/storage/dexie-database.ts';
import { value } from './storage-world.ts';

/**
 * Dexie keeps the running transaction in a global of its own and loses it after a call that has failed. Found by
 * `tests/workspace/faults.test.ts` (seed 321900): the next try wrote row by row, each in a transaction of its own.
 */
it('what is written in a transaction belongs to it, also where Dexie has lost track of it', async () => {
  const beforeUpdate = async () => ok(null);
  const indexedDb = { factory: new IDBFactory(), keyRange: IDBKeyRange, patience: 20, beforeUpdate };
  const db = value(await openDexie('rows', indexedDb, [{ rows: 'id' }], 'create'));
  const done = await inTransaction(db, 'rw', async (tables) => {
    const rows = tables.table<{ readonly id: number }, number>('rows');
    await rows.put({ id: 1 });
    await Dexie.ignoreTransaction(() => rows.put({ id: 2 }));
    expect(await Dexie.ignoreTransaction(() => rows.count())).toBe(2);
    throw new Error('everything is taken back');
  });
  expect(done).toMatchObject(fail({ kind: 'failed' }));
  expect(await db.table('rows').count()).toBe(0);
  db.close();
});
