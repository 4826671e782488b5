import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { stateFrom } from '../../src/domain/apply-change.ts';
import { checkSession } from '../../src/domain/check-session.ts';
import { sessionFile } from '../../src/exchange/exporters/session-file.ts';
import { importFile } from '../../src/exchange/importers.ts';
import { sha256 } from './node-hash.ts';
import { sampleSession } from './sample-session.ts';

let sample = new Uint8Array();
beforeAll(async () => {
  const { state, log } = await sampleSession();
  sample = new TextEncoder().encode(sessionFile.write({ state, scope: { kind: 'session' }, changes: log }));
});

const read = (bytes: Uint8Array<ArrayBuffer>) => importFile({ name: 'damaged.json', bytes }, sha256);

/** None when it is refused with a reason, or read as a whole session in which everything is true that must be. */
async function problemsAfter(bytes: Uint8Array<ArrayBuffer>): Promise<readonly string[]> {
  const result = await read(bytes);
  if (!result.ok) return [];
  if (result.value.kind !== 'session') throw new Error('a session was read as an article');
  const { records, unknown, texts } = result.value.dump;
  return checkSession(stateFrom(0, records, unknown, texts));
}

it('refuses a session file that was cut off, wherever', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (at) => {
      const result = await read(sample.slice(0, at % (sample.length - 2)));
      expect(result.ok ? 'opened' : result.reason.kind).toMatch(/^(?:empty|notJson)$/);
    }),
    { numRuns: 60 },
  );
}, 60_000);

it('refuses flipped bits or opens a whole session, and never throws', async () => {
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
    { numRuns: 100 },
  );
}, 60_000);

it('refuses a value of another type in any place, or opens a whole session', async () => {
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
    { numRuns: 200 },
  );
}, 60_000);
