import type { OwnFolder } from './snapshot-folder.ts';
import type { createSnapshots } from './snapshots.ts';

type Snapshots = ReturnType<typeof createSnapshots>;

/** The store of copies without its code, which is fetched when it is first asked for. */
export function createSnapshotsWhenNeeded(): Snapshots {
  let made: Promise<Snapshots> | null = null;
  const snapshots = (): Promise<Snapshots> => (made ??= make());
  return {
    list: async (sessionId) => (await snapshots()).list(sessionId),
    keep: async (...given) => (await snapshots()).keep(...given),
    read: async (snapshot) => (await snapshots()).read(snapshot),
    forget: async (sessionId) => (await snapshots()).forget(sessionId),
  };
}

async function make(): Promise<Snapshots> {
  const { createSnapshots } = await import('./snapshots.ts');
  if (await mayUseFolders()) {
    const { snapshotFolder } = await import('./snapshot-folder.ts');
    return createSnapshots(snapshotFolder(ownRoot));
  }
  const factory = ownDatabases();
  if (!factory) return createSnapshots(null);
  const { snapshotDatabase } = await import('./snapshot-database.ts');
  return createSnapshots(snapshotDatabase(factory));
}

const ownRoot = async (): Promise<OwnFolder> =>
  (await navigator.storage.getDirectory()) as unknown as OwnFolder;

/** Older Safari can only write in workers; some browsers refuse where site data is blocked, or on `file://`. */
async function mayUseFolders(): Promise<boolean> {
  try {
    if (!('createWritable' in FileSystemFileHandle.prototype)) return false;
    await ownRoot();
    return true;
  } catch {
    return false;
  }
}

function ownDatabases(): IDBFactory | null {
  try {
    return globalThis.indexedDB ?? null;
  } catch {
    return null;
  }
}
