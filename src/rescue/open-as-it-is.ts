import { fail, ok, type Result } from '../domain/result.ts';

export type NotOpened = 'missing' | 'held' | 'broken';

/**
 * Opens a database in whatever version it has, so that also what a newer Parallax wrote can be read. Never makes one:
 * a missing database would be created by opening it, and that is called off.
 *
 * @param patience how long another tab may hold it, in milliseconds
 */
export function openAsItIs(
  factory: IDBFactory,
  name: string,
  patience = 5_000,
): Promise<Result<IDBDatabase, NotOpened>> {
  return new Promise((resolve) => {
    let late = false;
    let missing = false;
    const finish = (result: Result<IDBDatabase, NotOpened>): void => {
      clearTimeout(timer);
      late = true;
      resolve(result);
    };
    const timer = setTimeout(() => finish(fail('held')), patience);
    let request: IDBOpenDBRequest;
    try {
      request = factory.open(name);
    } catch {
      return finish(fail('broken'));
    }
    request.addEventListener('upgradeneeded', () => {
      missing = true;
      request.transaction?.abort();
    });
    request.addEventListener('error', (event) => {
      event.preventDefault();
      finish(fail(missing ? 'missing' : 'broken'));
    });
    request.addEventListener('success', () => {
      const db = request.result;
      if (late) return db.close();
      // Makes way at once for a tab that upgrades or deletes.
      db.addEventListener('versionchange', () => db.close());
      finish(ok(db));
    });
  });
}
