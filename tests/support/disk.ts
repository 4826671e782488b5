import { fail } from '../../src/domain/result.ts';
import { createDisk } from '../../src/platform/disk.ts';
import { createLocks } from '../../src/platform/locks.ts';
import type { Disk, Locks, Ports, Timing } from '../../src/workspace/ports.ts';
import { lockLine } from './lock-line.ts';
import { memoryPlaces, MemoryFolder, picking } from './memory-files.ts';

/** A browser that can't write to the person's files. */
export const noDisk = (): Disk => ({
  available: false,
  pick: async () => fail({ kind: 'notAllowed' }),
  placeOf: async () => null,
  allow: async () => fail({ kind: 'notAllowed' }),
  forget: async () => undefined,
  copies: async () => [],
  writeFile: async () => fail({ kind: 'notAllowed' }),
  writeBackup: async () => fail({ kind: 'notAllowed' }),
});

/** One tab: the lock is always free. */
export const freeLocks = (): Locks => ({ hold: (_name, work, stop) => work(stop) });

/** Nothing happens by itself after a while, and every moment is idle. */
export const noWait = (): Timing => ({
  after: () => () => undefined,
  idle: async () => undefined,
  pause: async () => undefined,
});

/** Time that passes only when the test says so; all tabs of a profile share its clock. */
export function steppedTiming(profile: { time: number }) {
  const waiting = new Set<{ readonly due: number; readonly action: () => void }>();
  const timing: Timing = {
    after: (ms, action) => {
      const one = { due: profile.time + ms, action };
      waiting.add(one);
      return () => void waiting.delete(one);
    },
    idle: async () => undefined,
    pause: async () => undefined,
  };
  const pass = (ms: number): void => {
    profile.time += ms;
    for (const one of waiting) {
      if (one.due > profile.time) continue;
      waiting.delete(one);
      one.action();
    }
  };
  return { timing, pass };
}

/** What a browser that can write to the person's files has in common for all its tabs. */
export function diskWorld(profile: { time: number }) {
  const documents = new MemoryFolder('Documents');
  const folder = new MemoryFolder('Backups');
  const { timing, pass } = steppedTiming(profile);
  const places = memoryPlaces();
  const line = lockLine();
  const ports = (): Pick<Ports, 'disk' | 'locks' | 'timing'> => ({
    disk: createDisk(
      {
        ...picking({ folder: folder.handle }),
        file: async (name) => {
          documents.put(name, '');
          return documents.file(name);
        },
      },
      places,
    ),
    locks: createLocks(line),
    timing,
  });
  return { documents, folder, pass, ports };
}
