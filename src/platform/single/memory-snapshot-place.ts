import type { SnapshotPlace } from '../snapshot-place.ts';
import type { Snapshot } from '../../domain/snapshot.ts';

/** Copies that live as long as the tab: a page on a disk leaves nothing readable in the browser. */
export function createMemorySnapshotPlace(): SnapshotPlace {
  const kept = new Map<string, { readonly snapshot: Snapshot; readonly content: Blob }>();
  return {
    list: async () => [...kept.values()].map(({ snapshot }) => snapshot),
    write: async (snapshot, content) => void kept.set(snapshot.id, { snapshot, content }),
    async read({ id }) {
      const found = kept.get(id);
      if (!found) throw new DOMException('no such copy', 'NotFoundError');
      return found.content;
    },
    remove: async ({ id }) => void kept.delete(id),
    async removeAll(sessionId) {
      for (const [id, { snapshot }] of kept) if (snapshot.sessionId === sessionId) kept.delete(id);
    },
  };
}
