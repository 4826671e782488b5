import type { SessionId } from '../domain/ids.ts';
import type { SnapshotPlace } from './snapshot-place.ts';

/** What is used of the browser's own folders (OPFS): TypeScript's library lacks how to go through one. */
export interface OwnFolder {
  getDirectoryHandle(name: string, options?: { readonly create?: boolean }): Promise<OwnFolder>;
  getFileHandle(name: string, options?: { readonly create?: boolean }): Promise<OwnFile>;
  removeEntry(name: string, options?: { readonly recursive?: boolean }): Promise<void>;
  entries(): AsyncIterable<readonly [string, { readonly kind: 'file' | 'directory' }]>;
}

export interface OwnFile {
  getFile(): Promise<File>;
  createWritable(): Promise<{ write(content: Blob): Promise<void>; close(): Promise<void> }>;
}

const ROOT = 'snapshots';
const FACTS = '.json';
const CONTENT = '.content';

/** An id may come from a file; a name may be neither a path nor a dot. */
const folderOf = (sessionId: SessionId): string => `s-${encodeURIComponent(sessionId)}`;

/**
 * Copies as files in the browser's own folder, one folder a session: damage to database files leaves them whole. What is
 * known of a copy is a second file, written last: a copy without one was cut off, and goes with the next that is removed.
 */
export function snapshotFolder(root: () => Promise<OwnFolder>): SnapshotPlace {
  const all = async (): Promise<OwnFolder> => (await root()).getDirectoryHandle(ROOT, { create: true });
  return {
    /** Looks without making anything. */
    async list() {
      const folder = await (await root()).getDirectoryHandle(ROOT).catch(passOver);
      const found: unknown[] = [];
      if (!folder) return found;
      for (const name of await namesIn(folder, 'directory')) {
        const session = await folder.getDirectoryHandle(name);
        for (const file of await namesIn(session, 'file')) {
          if (file.endsWith(FACTS)) found.push(await factsIn(session, file));
        }
      }
      return found;
    },
    async write(snapshot, content) {
      const folder = await (await all()).getDirectoryHandle(folderOf(snapshot.sessionId), { create: true });
      await put(folder, snapshot.id + CONTENT, content);
      await put(folder, snapshot.id + FACTS, new Blob([JSON.stringify(snapshot)]));
    },
    async read({ id, sessionId }) {
      const folder = await (await all()).getDirectoryHandle(folderOf(sessionId));
      return (await folder.getFileHandle(id + CONTENT)).getFile();
    },
    async remove({ id, sessionId }) {
      const folder = await (await all()).getDirectoryHandle(folderOf(sessionId));
      for (const ending of [FACTS, CONTENT]) await folder.removeEntry(id + ending).catch(passOver);
      await sweep(folder);
    },
    async removeAll(sessionId) {
      await (await all()).removeEntry(folderOf(sessionId), { recursive: true }).catch(passOver);
    },
  };
}

/** Writes beside and puts it in its place at the end: whole or not at all. */
async function put(folder: OwnFolder, name: string, content: Blob): Promise<void> {
  const swap = await (await folder.getFileHandle(name, { create: true })).createWritable();
  await swap.write(content);
  await swap.close();
}

async function factsIn(folder: OwnFolder, name: string): Promise<unknown> {
  try {
    return JSON.parse(await (await (await folder.getFileHandle(name)).getFile()).text()) as unknown;
  } catch {
    // Cut off, or just removed by another tab.
    return null;
  }
}

const AN_HOUR = 3_600_000;

/** Content without facts that no tab can still be writing. */
async function sweep(folder: OwnFolder): Promise<void> {
  const names = new Set(await namesIn(folder, 'file'));
  for (const name of names) {
    if (!name.endsWith(CONTENT) || names.has(name.slice(0, -CONTENT.length) + FACTS)) continue;
    const file = await (await folder.getFileHandle(name)).getFile().catch(() => null);
    if (file && Date.now() - file.lastModified > AN_HOUR) await folder.removeEntry(name).catch(passOver);
  }
}

async function namesIn(folder: OwnFolder, kind: 'file' | 'directory'): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const [name, entry] of folder.entries()) if (entry.kind === kind) names.push(name);
  return names;
}

/** What is not there needs no removing. */
function passOver(error: unknown): void {
  if (!(error instanceof DOMException) || error.name !== 'NotFoundError') throw error;
}
