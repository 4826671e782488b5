import { readdirSync, readFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReadOptions } from '../../src/exchange/importer.ts';
import { importFile } from '../../src/exchange/importers.ts';
import { sha256 } from '../exchange/node-hash.ts';
import { seeds } from './article-seeds.ts';
import { doors } from './doors.ts';
import type { Mutant } from './door.ts';
import { rememberPrototypes } from './prototypes.ts';
import { mutantOf, tryMutant } from './try-mutant.ts';

/** `npm run test:fuzz` says which door, from which seed on, and how many minutes for each; `npm test` says nothing. */
const ASKED = {
  seed: Number(process.env['PARALLAX_FUZZ_SEED'] ?? 1),
  minutes: Number(process.env['PARALLAX_FUZZ_MINUTES'] ?? 0),
  count: Number(process.env['PARALLAX_FUZZ_COUNT'] ?? 0),
  door: process.env['PARALLAX_FUZZ_DOOR'] ?? null,
  /** Where the mutant that is being read is named, for the script that ends what hangs. */
  pulse: process.env['PARALLAX_FUZZ_PULSE'] ?? null,
};
const IS_LONG = ASKED.minutes > 0 || ASKED.count > 0;
/** Of each door in `npm test`. */
const FEW = 25;
/** So many failures of one door are enough to look at. */
const MOST_FAILURES = 5;

const PINNED = resolve(import.meta.dirname, 'pinned');

interface Pinned {
  readonly door: string;
  readonly seed: number;
  readonly why: string;
  readonly name: string;
  readonly base64: string;
  readonly options?: ReadOptions;
}

const mutantIn = ({ name, base64, options }: Pinned): Mutant => ({
  name,
  bytes: new Uint8Array(Buffer.from(base64, 'base64')),
  ...(options && { options }),
});

/** Left behind for whoever mends it: moved to `pinned/`, it is a test. */
function keep(door: string, seed: number, { name, bytes, options }: Mutant, why: string): void {
  const folder = resolve('test-results/fuzz');
  mkdirSync(folder, { recursive: true });
  const pinned: Pinned = {
    ...{ door, seed, why, name },
    base64: Buffer.from(bytes).toString('base64'),
    ...(options && { options }),
  };
  writeFileSync(resolve(folder, `${door}-${seed}.json`), `${JSON.stringify(pinned, null, 2)}\n`);
}

beforeAll(async () => {
  const bytes = { 'a.pdf': seeds.print[0], 'a.docx': seeds.document[0], 'a.html': seeds.page[0] };
  for (const [name, whole] of Object.entries(bytes)) {
    const read = await importFile({ name, bytes: whole.slice() }, sha256);
    if (!read.ok) throw new Error(`${name} is not read: ${read.reason.kind}`);
  }
  rememberPrototypes();
}, 120_000);

describe('A broken file is refused by name or taken in whole:', () => {
  it.each(doors.filter(({ id }) => ASKED.door === null || ASKED.door === id))(
    '$id',
    { timeout: IS_LONG ? 24 * 3_600_000 : 60_000 },
    async (door) => {
      const failures: string[] = [];
      const said = new Map<string, number>();
      let slowest = { ms: 0, seed: 0 };
      const until = performance.now() + ASKED.minutes * 60_000;
      const count = ASKED.count > 0 ? ASKED.count : IS_LONG ? Infinity : FEW;
      let tried = 0;
      for (let seed = ASKED.seed; tried < count && failures.length < MOST_FAILURES; seed += 1) {
        if (ASKED.minutes > 0 && performance.now() > until) break;
        if (ASKED.pulse) writeFileSync(ASKED.pulse, `${door.id} ${seed} ${process.pid}`);
        const mutant = await mutantOf(door, seed);
        const outcome = await tryMutant(door, mutant);
        tried += 1;
        said.set(outcome.said, (said.get(outcome.said) ?? 0) + 1);
        if (outcome.ms > slowest.ms) slowest = { ms: outcome.ms, seed };
        if (outcome.problems.length === 0) continue;
        const why = outcome.problems.join('; ');
        keep(door.id, seed, mutant, why);
        failures.push(`npm run test:fuzz -- ${door.id} ${seed} --count 1\n${why}`);
      }
      if (IS_LONG) {
        const kinds = [...said].toSorted(([, a], [, b]) => b - a).map(([kind, times]) => `${kind} ${times}`);
        console.log(
          `${door.id}: ${tried} mutants from seed ${ASKED.seed}, ${failures.length} failures, slowest ${Math.round(slowest.ms)} ms (${slowest.seed}); ${kinds.join(', ')}`,
        );
      }
      expect(failures).toEqual([]);
    },
  );
});

describe('What was found once is not found again:', () => {
  const names = readdirSync(PINNED).filter((name) => name.endsWith('.json'));
  it.each(names)('%s', async (name) => {
    const pinned = JSON.parse(readFileSync(resolve(PINNED, name), 'utf8')) as Pinned;
    const door = doors.find(({ id }) => id === pinned.door);
    if (!door) throw new Error(`There is no door ${pinned.door}`);
    expect((await tryMutant(door, mutantIn(pinned))).problems).toEqual([]);
  });
});
