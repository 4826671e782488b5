import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Disks in files, for simulated power cuts: a folder on a loop-mounted ext4 image. What a copy of the image file holds at
 * a moment is what had been forced to the device by then; what the file system still keeps in memory is not in it.
 * Needs Linux, root and `mkfs.ext4`.
 *
 * @typedef {{ readonly folder: string, unmount(): void }} Mounted
 */

const UNMOUNT_TRIES = 60;
const UNMOUNT_WAIT_MS = 250;

/** @param {string} program @param {readonly string[]} parameters */
const run = (program, parameters) =>
  execFileSync(program, [...parameters], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** @param {string} image a file to make @param {number} bytes its size; takes only what is written to it */
export const makeImage = (image, bytes) => {
  writeFileSync(image, '');
  truncateSync(image, bytes);
  // Nothing is left for the file system to set up later: it would write while the test counts.
  run('mkfs.ext4', ['-q', '-F', '-E', 'lazy_itable_init=0,lazy_journal_init=0', image]);
};

/** @param {string} from @param {string} to */
export const copyImage = (from, to) => void run('cp', ['--sparse=always', from, to]);

/**
 * Mounts an image; a journal that a power cut has left is replayed by this.
 *
 * @param {string} image
 * @returns {Mounted}
 */
export const mountImage = (image) => {
  const folder = `${image}.mounted`;
  mkdirSync(folder, { recursive: true });
  run('mount', ['-o', 'loop', image, folder]);
  return {
    folder,
    unmount: () => {
      for (let tries = 1; ; tries += 1) {
        try {
          run('umount', [folder]);
          break;
        } catch (error) {
          // Processes that were just killed may still hold a file on it.
          if (tries === UNMOUNT_TRIES) throw error;
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, UNMOUNT_WAIT_MS);
        }
      }
      rmSync(folder, { recursive: true });
    },
  };
};

/**
 * Takes down the images of a folder that are still mounted.
 *
 * @param {string} folder
 */
export const letGoOf = (folder) => {
  for (const line of readFileSync('/proc/mounts', 'utf8').split('\n')) {
    const mounted = line.split(' ')[1] ?? '';
    if (!mounted.startsWith(`${folder}/`)) continue;
    // Lazily: a browser of a test that failed may still stand on it.
    run('umount', ['--lazy', mounted]);
  }
};

/** @returns {string | null} why no image can be mounted here; null where one can */
export const whyNoImages = () => {
  if (process.platform !== 'linux') return 'it needs Linux to mount a disk image';
  if (process.getuid?.() !== 0) return 'it needs root to mount a disk image';
  const folder = mkdtempSync(join(tmpdir(), 'parallax-image-'));
  try {
    const image = join(folder, 'try.img');
    makeImage(image, 8_000_000);
    mountImage(image).unmount();
    return null;
  } catch (error) {
    const [line] = (error instanceof Error ? error.message : String(error)).split('\n');
    return `no disk image can be mounted here (${line})`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
