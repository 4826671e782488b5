import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/domain/ids.ts';
import { newPageFacts } from '../../../src/domain/page-facts.ts';
import { sessionFile } from '../../../src/exchange/exporters/session-file.ts';
import { readSessionFile } from '../../../src/exchange/importers/session-file.ts';
import { readOwnData } from '../../../src/exchange/web-page/read-own-data.ts';
import { writeWebPage } from '../../../src/exchange/web-page/write-web-page.ts';
import { runs } from '../../support/runs.ts';
import { arbitrarySession, type ArbitrarySession } from '../arbitrary-session.ts';
import { sha256 } from '../node-hash.ts';

const WHOLE = { kind: 'session' } as const;
const FACTS = newPageFacts((bytes) => crypto.getRandomValues(bytes), {
  savedAt: '2025-03-22T10:00:00.000Z' as Instant,
  savedSeq: 3,
  title: 'Talks',
});

/** The texts of the two blocks, as a browser finds them in the page. */
async function blocksOf({ state, changes }: ArbitrarySession) {
  const file = sessionFile.write({ state, scope: WHOLE, changes });
  const page = await (await writeWebPage({ before: '', after: '' }, new Blob([file]), FACTS, sha256)).text();
  const textOf = (id: string): string => new RegExp(`id="${id}">([^<]*)</script>`, 'u').exec(page)?.[1] ?? '';
  return { file, facts: textOf('parallax-facts'), session: textOf('parallax-session') };
}

describe('the session that a page finds in itself', () => {
  it('is the one that the checked way finds, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySession, async (given) => {
        const { file, facts, session } = await blocksOf(given);
        const checked = await readSessionFile(file, sha256);
        if (!checked.ok || checked.value.kind !== 'session') throw new Error(JSON.stringify(checked));
        expect(await readOwnData(facts, session, sha256)).toEqual({
          ok: true,
          value: { facts: FACTS, dump: checked.value.dump },
        });
      }),
      { numRuns: runs(60) },
    );
  });

  it('is none in the bare page', async () => {
    expect(await readOwnData(null, null, sha256)).toBeNull();
  });

  it('is refused when a letter of it has changed, or a block is missing', async () => {
    const [given] = fc.sample(arbitrarySession, { numRuns: 1, seed: 1 });
    const { facts, session } = await blocksOf(given!);
    const changed = { ok: false, reason: { kind: 'pageChanged' } };
    expect(await readOwnData(facts, session.replace('parallax', 'paralax'), sha256)).toEqual(changed);
    expect(await readOwnData(facts, session.slice(0, -1), sha256)).toEqual(changed);
    expect(await readOwnData(facts, null, sha256)).toEqual(changed);
    expect(await readOwnData(null, session, sha256)).toEqual(changed);
    expect(await readOwnData('{}', session, sha256)).toEqual(changed);
  });
});
