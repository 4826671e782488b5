import type { createDisk } from './disk.ts';

type Disk = ReturnType<typeof createDisk>;

/** What picking a file takes; all browsers but Chromium lack it, and so do pages that aren't secure. */
const canPick = (): boolean => 'showSaveFilePicker' in globalThis && 'showDirectoryPicker' in globalThis;

/** The disk without its code, which is fetched when it is first asked for: it would weigh on the first page. */
export function createDiskWhenNeeded(): Disk {
  let made: Promise<Disk> | null = null;
  const disk = (): Promise<Disk> => (made ??= fetched());
  const fetched = async (): Promise<Disk> => {
    try {
      return (await import('./disk.ts')).createDisk();
    } catch (error) {
      // Without a network just now: whoever asks next asks again.
      made = null;
      throw error;
    }
  };
  return {
    available: canPick(),
    pick: async (...given) => (await disk()).pick(...given),
    placeOf: async (...given) => (await disk()).placeOf(...given),
    allow: async (...given) => (await disk()).allow(...given),
    forget: async (...given) => (await disk()).forget(...given),
    copies: async (...given) => (await disk()).copies(...given),
    writeFile: async (...given) => (await disk()).writeFile(...given),
    writeBackup: async (...given) => (await disk()).writeBackup(...given),
  };
}
