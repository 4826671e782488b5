import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { ClientId, Id, Instant } from '../../src/domain/ids.ts';
import { align } from '../../src/analysis/alignment/align.ts';
import { versionDiffOf } from '../../src/analysis/reanchoring/version-diff.ts';
import type { AlignedPair, ComparedText } from '../../src/domain/alignment.ts';
import { fail } from '../../src/domain/result.ts';
import { LIMITS } from '../../src/exchange/importer.ts';
import { importFile, importRich, importText } from '../../src/exchange/importers.ts';
import { createHasher } from '../../src/platform/hash.ts';
import { openCatalog } from '../../src/storage/catalog.ts';
import { createMemoryCatalog } from '../../src/storage/memory-catalog.ts';
import { createWitnessStore } from '../../src/storage/witness.ts';
import { sentenceOf } from '../../src/ui/sentences/failure.ts';
import { corpusInPlace } from './corpus.ts';
import { freeLocks, noDisk, noWait } from './disk.ts';
import { memorySnapshots, snapshotsOn, type MemorySnapshots } from './snapshots.ts';
import { createWorkspace } from '../../src/workspace/create-workspace.ts';
import type { Doorbell, Ports } from '../../src/workspace/ports.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';

const SEEDS = ['000_2dd4d78006458cad.txt', '001_59f875a34b8e8c6a.txt', '002_fb124d9c4f23c2b0.txt'];

/** A browser profile: what all tabs of one person share, and what a reload finds again. */
export interface Profile {
  /** Tells this person's client and ids from other people's; empty for the only one. */
  readonly person: string;
  readonly indexedDB: IDBFactory;
  readonly local: Map<string, string>;
  readonly bells: Set<() => void>;
  readonly copies: MemorySnapshots;
  readonly savedFiles: {
    readonly name: string;
    readonly text: () => Promise<string>;
    readonly blob: () => Promise<Blob>;
  }[];
  ids: number;
  time: number;
}

export const newProfile = (person = ''): Profile => ({
  person,
  indexedDB: new IDBFactory(),
  local: new Map(),
  bells: new Set(),
  copies: memorySnapshots(),
  savedFiles: [],
  ids: 0,
  time: Date.parse('2025-03-22T12:00:00.000Z'),
});

/** A tab of that browser: the real workspace, stores and storage; only the browser's own parts are stand-ins. */
export function openTab(profile: Profile, changed: Partial<Ports> = {}): Workspace {
  return createWorkspace({ ...portsOf(profile), ...changed });
}

/** A tab that shows the sample session. */
export async function openSample(
  profile: Profile = newProfile(),
): Promise<{ readonly workspace: Workspace; readonly profile: Profile }> {
  const workspace = openTab(profile);
  await workspace.start();
  return { workspace, profile };
}

export function portsOf(profile: Profile): Ports {
  const { sha256 } = createHasher();
  const memory = createMemoryCatalog();
  return {
    catalog: openCatalog({
      indexedDB: profile.indexedDB,
      IDBKeyRange,
      witnesses: createWitnessStore(() => areaOf(profile)),
      ballastBytes: 0,
    }),
    memoryCatalog: async () => memory,
    clock: { now: () => new Date((profile.time += 1)).toISOString() as Instant },
    identity: {
      clientId: `client${profile.person.toLowerCase()}0` as ClientId,
      newId: <Kind extends string>(kind: Kind) =>
        `${kind}-${profile.person}${String((profile.ids += 1)).padStart(6, '0')}` as Id<Kind>,
    },
    doorbell: doorbellIn(profile),
    preferences: {
      read: (key) => JSON.parse(profile.local.get(`preference.${key}`) ?? 'null') as unknown,
      write: (key, value) => void profile.local.set(`preference.${key}`, JSON.stringify(value)),
    },
    permission: { askToPersist: () => undefined, status: async () => ({ persisted: true, usage: 1000 }) },
    files: {
      save: ({ name, content }) =>
        void profile.savedFiles.push({ name, text: () => content.text(), blob: async () => content }),
    },
    disk: noDisk(),
    snapshots: snapshotsOn(profile.copies),
    locks: freeLocks(),
    timing: noWait(),
    importer: {
      readFile: async (file, { texts, options } = {}) => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        return importFile({ name: file.name, bytes }, sha256, texts, LIMITS, options);
      },
      readText: (text, { texts } = {}) => importText(text, sha256, texts),
      readRich: (html, plain, { options } = {}) => importRich(html, plain, sha256, options),
    },
    aligner: { align: async (texts) => alignInPlace(texts) },
    differ: async (versions) => versionDiffOf(...versions),
    corpus: async () => corpusInPlace(),
    samples: { load: loadSeeds },
    sha256,
    random: (bytes) => crypto.getRandomValues(bytes),
    pageShell: { load: async () => fail({ kind: 'shellMissing' }) },
    describe: sentenceOf,
  };
}

/** Every pair, on the spot. */
const alignInPlace = (texts: readonly ComparedText[]): readonly AlignedPair[] =>
  texts.flatMap((a, index) =>
    texts.slice(index + 1).flatMap((b) => {
      const alignment = align(a, b);
      const isShared = alignment.passages.length + alignment.sharedQuotes.length > 0;
      return isShared ? [{ a: a.articleId, b: b.articleId, alignment }] : [];
    }),
  );

const loadSeeds = (): Promise<readonly File[]> =>
  Promise.all(
    SEEDS.map(async (name) => {
      const bytes = await readFile(resolve(import.meta.dirname, '../../public/seeds', name));
      return new File([new Uint8Array(bytes)], name, { type: 'text/plain' });
    }),
  );

const areaOf = ({
  local,
}: Profile): Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'> => ({
  get length() {
    return local.size;
  },
  key: (index) => [...local.keys()][index] ?? null,
  getItem: (key) => local.get(key) ?? null,
  setItem: (key, value) => void local.set(key, value),
  removeItem: (key) => void local.delete(key),
});

/** Rings in every other tab of the profile, as a BroadcastChannel would. */
function doorbellIn({ bells }: Profile): Doorbell {
  const own = new Set<() => void>();
  return {
    ring: () => {
      for (const bell of bells) if (!own.has(bell)) queueMicrotask(bell);
    },
    onRing: (_, listener) => {
      bells.add(listener);
      own.add(listener);
      return () => {
        bells.delete(listener);
        own.delete(listener);
      };
    },
  };
}
