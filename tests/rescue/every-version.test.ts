import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/domain/change.ts';
import type { SessionDump } from '../../src/domain/session-dump.ts';
import type { SessionState } from '../../src/domain/session-state.ts';
import { databaseNameOf, SESSION_LADDER } from '../../src/storage/session-database.ts';
import { arbitrarySession } from '../exchange/arbitrary-session.ts';
import { linkedSession } from '../exchange/linked-session.ts';
import { sampleSession } from '../exchange/sample-session.ts';
import { sharedSession } from '../exchange/shared-session.ts';
import { browser, requested, value } from '../storage/storage-world.ts';
import { dumpOf } from '../support/merge-world.ts';
import { patience, runs } from '../support/runs.ts';
import { opensAs, rescued, SAMPLE } from './rescue-world.ts';

type Stores = Readonly<Record<string, string | readonly string[]>>;

/** The stores of every version that was released, with their keys, as they were: none of these lines ever changes. */
const FIRST: Stores = {
  articles: 'id',
  texts: 'articleId',
  annotations: 'id',
  others: ['type', 'id'],
  changes: 'seq',
  counters: ['name', 'articleId', 'tagId'],
  meta: 'key',
};
const RELEASED: readonly Stores[] = [
  FIRST,
  { ...FIRST, history: 'rev' },
  { ...FIRST, history: 'rev', originals: 'byteHash' },
];
const NAME = databaseNameOf(SAMPLE);

/** A browser in which that version has stored the session: the rows of the present one, as far as it had a place for them. */
async function storedBy(version: number, state: SessionState, log: readonly Change[]): Promise<IDBFactory> {
  const present = browser();
  value(await present.catalog().create(SAMPLE, dumpOf(state, log)));
  const from = await requested(present.indexedDB.open(NAME));
  const factory: IDBFactory = new IDBFactory();
  const opening = factory.open(NAME, version * 10);
  opening.addEventListener('upgradeneeded', () => {
    for (const [name, keyPath] of Object.entries(RELEASED[version - 1]!))
      opening.result.createObjectStore(name, { keyPath: keyPath as string | string[] });
  });
  const to = await requested(opening);
  for (const name of to.objectStoreNames) {
    const rows: readonly unknown[] = await requested(from.transaction(name).objectStore(name).getAll());
    const store = to.transaction(name, 'readwrite').objectStore(name);
    for (const row of rows) await requested(store.put(row));
  }
  for (const db of [from, to]) db.close();
  return factory;
}

it('there is a line here for every version that the database has had', () => {
  expect(RELEASED).toHaveLength(SESSION_LADDER.length);
  const names = new Set(SESSION_LADDER.flatMap((stores) => Object.keys(stores)));
  expect(new Set(Object.keys(RELEASED.at(-1)!))).toEqual(names);
});

const sorted = (rows: readonly { readonly type: string; readonly id: string }[]) =>
  rows.toSorted((a, b) => (`${a.type} ${a.id}` < `${b.type} ${b.id}` ? -1 : 1));

/** What a session holds, in an order of its own. */
const inOrder = ({ records, unknown, texts, changes }: SessionDump) => ({
  records: sorted(records),
  unknown: sorted(unknown),
  texts: texts.map(({ articleId, text }) => [articleId, text]).toSorted(),
  changes: changes.map(({ rev }) => rev),
});

/** What the rescue page's file opens as, and the databases it leaves. */
async function rescuedFrom(version: number, state: SessionState, log: readonly Change[]) {
  const factory = await storedBy(version, state, log);
  const { content } = await rescued(factory, SAMPLE);
  return { ...inOrder(await opensAs(content)), databases: await factory.databases() };
}
const asStored = (version: number, state: SessionState, log: readonly Change[]) => ({
  ...inOrder(dumpOf(state, log)),
  databases: [{ name: NAME, version: version * 10 }],
});
const VERSIONS = RELEASED.map((_stores, index) => index + 1);

describe.each([
  ['the sample', sampleSession],
  ['a shared session', sharedSession],
  ['a session with links', linkedSession],
])('the rescue page gives out %s', (_, make) => {
  it.each(VERSIONS)('whole from a database of version %i, and leaves that as it is', async (version) => {
    const { state, log } = await make();
    expect(await rescuedFrom(version, state, log)).toEqual(asStored(version, state, log));
  });
});

it.each(VERSIONS)(
  'the rescue page gives out any session whole from a database of version %i',
  async (version) => {
    await fc.assert(
      fc.asyncProperty(arbitrarySession, async ({ state, changes }) => {
        expect(await rescuedFrom(version, state, changes)).toEqual(asStored(version, state, changes));
      }),
      { numRuns: runs(4) },
    );
  },
  patience(60_000),
);
