import type { SessionId } from '../../../src/domain/ids.ts';
import { createDisk } from '../../../src/platform/disk.ts';
import { createLocks } from '../../../src/platform/locks.ts';

/** Origin-private handles behave as those of the pickers do, and need nobody to pick them. */
const root = () => navigator.storage.getDirectory();
const folder = async () => (await root()).getDirectoryHandle('Backups', { create: true });

const SESSION = 'session-a' as SessionId;
const disk = createDisk({
  file: async (name) => (await root()).getFileHandle(name, { create: true }),
  folder,
});
const locks = createLocks();

const contentOf = async (name: string, place: FileSystemDirectoryHandle): Promise<string> =>
  (await (await place.getFileHandle(name)).getFile()).text();

const harness = {
  pick: (use: 'sessionFile' | 'backupFolder') => disk.pick(SESSION, use, 'Talks.json'),
  placeOf: (use: 'sessionFile' | 'backupFolder') => disk.placeOf(SESSION, use),
  save: (content: string) => disk.writeFile(SESSION, new Blob([content])),
  saved: async () => contentOf('Talks.json', await root()),
  /** As another program writes into the file, or removes it. */
  async writeOutside(content: string | null) {
    const place = await root();
    if (content === null) return place.removeEntry('Talks.json');
    const writable = await (await place.getFileHandle('Talks.json')).createWritable();
    await writable.write(content);
    await writable.close();
  },
  /** A backup of the n-th second, whose content says from end to end which one it is. */
  backUp: (second: number, keep: number, size = 1) =>
    disk.writeBackup(
      SESSION,
      {
        stem: 'Talks',
        name: `Talks-20250322-${String(second).padStart(6, '0')}.parallax.json`,
        content: new Blob([`${second} begin `, 'x'.repeat(size), ` end ${second}`]),
      },
      keep,
    ),
  /** The folder's files, and those of them that are whole. */
  async backups() {
    const place = await folder();
    const found: { readonly name: string; readonly whole: boolean; readonly bytes: number }[] = [];
    for await (const [name] of place.entries()) {
      const content = await contentOf(name, place).catch(() => '');
      const second = Number(/-(\d{6})(?:-\d+)?\.parallax\.json$/u.exec(name)?.[1]);
      const whole = content.startsWith(`${second} begin x`) && content.endsWith(`x end ${second}`);
      found.push({ name, whole, bytes: content.length });
    }
    return found.sort((a, b) => (a.name < b.name ? -1 : 1));
  },
  /** Waits in line and then tells, again and again, that it holds the lock, until the page is gone. */
  work(tell: (holders: number) => unknown) {
    const beat = async () => {
      const { held = [] } = await navigator.locks.query();
      await tell(held.filter(({ name }) => name === 'backup').length);
    };
    void locks.hold(
      'backup',
      async (stop) => {
        while (!stop.aborted) {
          await beat();
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
      },
      new AbortController().signal,
    );
  },
};

export type DiskHarness = typeof harness;

declare global {
  interface Window {
    disk: DiskHarness;
    tell(holders: number): Promise<void>;
  }
}

window.disk = harness;
