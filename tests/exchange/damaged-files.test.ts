import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { applyEntries, stateFrom } from '../../src/domain/apply-change.ts';
import { checkSession } from '../../src/domain/check-session.ts';
import { unmended } from '../../src/domain/merge/unmended.ts';
import type { SessionDump } from '../../src/domain/session-dump.ts';
import { sessionFile } from '../../src/exchange/exporters/session-file.ts';
import { importFile } from '../../src/exchange/importers.ts';
import { comment, example, link, rev } from '../support/merge-world.ts';
import { patience, runs } from '../support/runs.ts';
import { sha256 } from './node-hash.ts';
import { sharedSession } from './shared-session.ts';

let sample = new Uint8Array();
beforeAll(async () => {
  const { state, log } = await sharedSession();
  const [ada, ben, elsewhere] = ['ada', 'ben', 'elsewhere'].map((name) => `annotation-${name}`) as string[];
  const links = [link(ada!, ben!), link(ada!, elsewhere!, { deletedRev: rev(1) })];
  const said = [
    comment('comment-1', {
      about: { type: 'annotation', id: ada },
      resolved: true,
      resolvedWith: ['comment-2'],
    }),
    comment('comment-2', { about: { type: 'annotation', id: ada }, replyTo: 'comment-1' }),
    comment('comment-3', { about: { type: 'tag', id: 'quote' }, deletedRev: rev(1) }),
    example('example-1'),
    example('example-2', { kind: 'borderline', attributes: { medium: { value: 'letter', by: 'person' } } }),
  ];
  sample = new TextEncoder().encode(
    sessionFile.write({
      state: applyEntries(
        state,
        [...links, ...said].map((after) => ({ before: null, after })),
      ),
      scope: { kind: 'session' },
      changes: log,
    }),
  );
});

const read = (bytes: Uint8Array<ArrayBuffer>) => importFile({ name: 'damaged.json', bytes }, sha256);

/** None when it is refused with a reason, or read as a whole session in which everything is true that must be. */
async function problemsAfter(bytes: Uint8Array<ArrayBuffer>): Promise<readonly string[]> {
  const result = await read(bytes);
  if (!result.ok) return [];
  if (result.value.kind !== 'session') throw new Error('a session was read as an article');
  const { records, unknown, texts } = result.value.dump;
  const checked = (all: SessionDump['records']): readonly string[] =>
    checkSession(stateFrom(0, all, unknown, texts));
  // What a merge has mended is compared in its old form by the next one. Two letters that were one are what it mends.
  const old = checked(records.map(unmended)).filter((problem) => problem !== 'two articles have one letter');
  return [...checked(records), ...old];
}

it(
  'refuses a session file that was cut off, wherever',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (at) => {
        const result = await read(sample.slice(0, at % (sample.length - 2)));
        expect(result.ok ? 'opened' : result.reason.kind).toMatch(/^(?:empty|notJson)$/);
      }),
      { numRuns: runs(60) },
    );
  },
  patience(60_000),
);

it(
  'refuses flipped bits or opens a whole session, and never throws',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(), fc.nat(7)), { minLength: 1, maxLength: 3 }),
        async (flips) => {
          const bytes = sample.slice();
          for (const [at, bit] of flips) {
            const place = at % bytes.length;
            bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
          }
          expect(await problemsAfter(bytes)).toEqual([]);
        },
      ),
      { numRuns: runs(100) },
    );
  },
  patience(60_000),
);

it(
  'refuses a value of another type in any place, or opens a whole session',
  async () => {
    const paths: (string | number)[][] = [];
    const collect = (value: unknown, path: (string | number)[]): void => {
      if (path.length > 0) paths.push(path);
      if (typeof value !== 'object' || value === null) return;
      for (const [key, member] of Object.entries(value))
        collect(member, [...path, Array.isArray(value) ? Number(key) : key]);
    };
    const text = new TextDecoder().decode(sample);
    collect(JSON.parse(text), []);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.constantFrom<unknown>(null, -1, 1e300, '', 'x', [], {}, [[]], true, undefined),
        async (path, value) => {
          const file = JSON.parse(text) as Record<string | number, unknown>;
          const parent = path
            .slice(0, -1)
            .reduce((at, key) => at[key] as Record<string | number, unknown>, file);
          parent[path.at(-1) ?? ''] = value;
          expect(await problemsAfter(new TextEncoder().encode(JSON.stringify(file)))).toEqual([]);
        },
      ),
      { numRuns: runs(200) },
    );
  },
  patience(60_000),
);

const LISTS = [
  'actors',
  'codebooks',
  'tags',
  'entities',
  'articles',
  'articleCodings',
  'annotations',
  'handOuts',
  'links',
  'comments',
  'examples',
];
type File = Record<string, { readonly id: string }[]>;
const parsed = (): File => JSON.parse(new TextDecoder().decode(sample)) as File;
const written = (file: File) => new TextEncoder().encode(JSON.stringify(file));

async function dumpOf(bytes: Uint8Array<ArrayBuffer>): Promise<SessionDump> {
  const result = await read(bytes);
  if (!result.ok || result.value.kind !== 'session') throw new Error(JSON.stringify(result));
  return result.value.dump;
}

it(
  'reads records in any order as the same session',
  async () => {
    const inOrder = byId(await dumpOf(sample));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...LISTS, 'texts'),
        fc.infiniteStream(fc.nat()),
        async (list, keys) => {
          const file = parsed();
          const shuffled = (file[list] ?? []).map((item) => ({ item, key: Number(keys.next().value) }));
          file[list] = shuffled.toSorted((a, b) => a.key - b.key).map(({ item }) => item);
          expect(byId(await dumpOf(written(file)))).toEqual(inOrder);
        },
      ),
      { numRuns: runs(30) },
    );
  },
  patience(60_000),
);

const byId = ({ records, texts }: SessionDump) => ({
  records: new Map(records.map((record) => [`${record.type} ${record.id}`, record])),
  texts: new Map(texts.map((text) => [text.articleId, text])),
});

it(
  'refuses a record that is there twice, whichever, even when both say the same',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...LISTS), fc.nat(), fc.nat(), async (list, from, to) => {
        const file = parsed();
        const records = file[list] ?? [];
        const twice = records[from % records.length];
        if (!twice) throw new Error(`no ${list} in the sample`);
        records.splice(to % (records.length + 1), 0, twice);
        const result = await read(written(file));
        expect(result.ok ? 'opened' : result.reason).toMatchObject({ kind: 'duplicateId', id: twice.id });
      }),
      { numRuns: runs(40) },
    );
  },
  patience(60_000),
);
