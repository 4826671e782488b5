import { IDBKeyRange, forceCloseDatabase } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { openCatalog } from '../../src/storage/catalog.ts';
import { never } from '../support/catalogs.ts';
import { SESSION, annotation, browser, creating, dump, reason, requested, value } from './storage-world.ts';

const NAME = `parallax-session-${SESSION}`;

/** A browser that leaves the next questions for its databases unanswered, as Chromium does while site data is cleared. */
const worldOfSilence = async () => {
  const { indexedDB, witnesses } = browser();
  const connections: IDBDatabase[] = [];
  const open = indexedDB.open.bind(indexedDB);
  vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
    const request = open(name, version);
    if (name === NAME) request.addEventListener('success', () => connections.push(request.result));
    return request;
  });
  const catalog = openCatalog({ indexedDB, IDBKeyRange, witnesses, ballastBytes: 0 });
  value(await catalog.create(SESSION, dump()));
  const storage = value(await catalog.open(SESSION));
  return {
    storage,
    catalog,
    clearSiteData: async () => {
      const silence = vi.spyOn(indexedDB, 'databases').mockImplementationOnce(never);
      for (const connection of connections) forceCloseDatabase(connection as never);
      await requested(indexedDB.deleteDatabase(NAME));
      return silence;
    },
  };
};

describe('a browser that does not answer which databases there are', () => {
  it('is asked again, so that cleared site data is told as what it is', async () => {
    const { storage, clearSiteData } = await worldOfSilence();
    const told: unknown[] = [];
    storage.onClosed((failure) => told.push(failure));
    const silence = await clearSiteData();
    expect(reason(await storage.commit(creating(annotation('annotation-1'))))).toEqual({ kind: 'gone' });
    expect(told).toEqual([{ kind: 'gone' }]);
    expect(silence.mock.calls.length).toBeGreaterThan(1);
  });

  it('is not asked on and on once it has answered', async () => {
    const { catalog, clearSiteData } = await worldOfSilence();
    const silence = await clearSiteData();
    await catalog.list();
    const aWhile = () => new Promise((resolve) => setTimeout(resolve, 700));
    // The connection that was closed asks by itself, and has its answer at the second question.
    await aWhile();
    const asked = silence.mock.calls.length;
    await aWhile();
    expect(silence.mock.calls.length).toBe(asked);
  });
});
