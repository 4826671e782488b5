import { createSnapshots } from '../../src/platform/snapshots.ts';
import type { SnapshotPlace } from '../../src/platform/snapshot-place.ts';
import type { SnapshotStore } from '../../src/workspace/ports.ts';

interface KeptCopy {
  readonly sessionId: string;
  readonly facts: string;
  readonly content: Blob;
}

/** Copies that live in memory; a test may change them, and let a step of the browser go wrong. */
export interface MemorySnapshots extends SnapshotPlace {
  readonly kept: Map<string, KeptCopy>;
  /** Runs before each step; what it throws, the place throws. */
  before: (step: 'list' | 'write' | 'read' | 'remove') => void;
}

export function memorySnapshots(): MemorySnapshots {
  const kept = new Map<string, KeptCopy>();
  const place: MemorySnapshots = {
    kept,
    before: () => undefined,
    async list() {
      place.before('list');
      return [...kept.values()].map(({ facts }) => JSON.parse(facts) as unknown);
    },
    async write(snapshot, content) {
      place.before('write');
      kept.set(snapshot.id, { sessionId: snapshot.sessionId, facts: JSON.stringify(snapshot), content });
    },
    async read({ id }) {
      place.before('read');
      const found = kept.get(id);
      if (!found) throw new DOMException('no such copy', 'NotFoundError');
      return found.content;
    },
    async remove({ id }) {
      place.before('remove');
      kept.delete(id);
    },
    async removeAll(sessionId) {
      for (const [id, one] of kept) if (one.sessionId === sessionId) kept.delete(id);
    },
  };
  return place;
}

/** The real store of copies, on such a place. */
export const snapshotsOn = (place: SnapshotPlace): SnapshotStore => createSnapshots(place);
