import {
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** A number from 0 up to, not including, 1. */
export type Random = () => number;

const folderOf = (profile: string, ending: string): string => {
  const databases = join(profile, 'Default', 'IndexedDB');
  const name = readdirSync(databases).find((one) => one.endsWith(ending));
  if (name === undefined) throw new Error(`no ${ending} in ${readdirSync(databases).join(', ')}`);
  return join(databases, name);
};

const files = (folder: string, pattern: RegExp): readonly string[] =>
  readdirSync(folder)
    .filter((name) => pattern.test(name))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).size > 0);

const one = (paths: readonly string[], random: Random): string => {
  const path = paths[Math.floor(random() * paths.length)];
  if (path === undefined) throw new Error('nothing to damage');
  return path;
};

/** Turns over every bit of some bytes. */
const flip = (path: string, start: number, length: number): void => {
  const file = openSync(path, 'r+');
  const bytes = Buffer.alloc(Math.min(length, fstatSync(file).size - start));
  readSync(file, bytes, 0, bytes.length, start);
  writeSync(file, Buffer.from(bytes.map((byte) => byte ^ 0xff)), 0, bytes.length, start);
  closeSync(file);
};

const zero = (path: string): void => {
  const { size } = statSync(path);
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(size), 0, size, 0);
  closeSync(file);
};

/** What a failing disk does to the database files of a closed browser (LevelDB). Each says what it did. */
export const DAMAGES: readonly ((profile: string, random: Random) => string)[] = [
  (profile, random) => {
    const path = one(files(folderOf(profile, '.leveldb'), /\.log$/u), random);
    const size = Math.floor(statSync(path).size * random());
    truncateSync(path, size);
    return `the log cut to ${size} bytes`;
  },
  (profile, random) => {
    zero(one(files(folderOf(profile, '.leveldb'), /^MANIFEST/u), random));
    return 'MANIFEST overwritten with zeros';
  },
  (profile) => {
    rmSync(folderOf(profile, '.leveldb'), { recursive: true });
    return 'the whole folder deleted';
  },
  (profile, random) => {
    const path = one(files(folderOf(profile, '.leveldb'), /\.(?:log|ldb)$/u), random);
    const start = Math.floor(statSync(path).size * random());
    flip(path, start, 16);
    return `16 bytes flipped at ${start} of ${path.slice(-10)}`;
  },
  (profile, random) => {
    const path = one(files(folderOf(profile, '.leveldb'), /^MANIFEST|^CURRENT|\.(?:log|ldb)$/u), random);
    rmSync(path);
    return `${path.split('/').at(-1)} deleted`;
  },
];
