import { describe, expect, it } from 'vitest';
import { gzipped } from '../../../src/exchange/gzip.ts';
import { LIMITS } from '../../../src/exchange/importer.ts';
import { pageDataOf, sessionIn } from '../../../src/exchange/web-page/page-data.ts';
import { readOwnData } from '../../../src/exchange/web-page/read-own-data.ts';
import { readWebPage } from '../../../src/exchange/web-page/read-web-page.ts';
import { randomFrom } from '../../bench/random.ts';
import { hashOf, sha256 } from '../node-hash.ts';
import { FACTS, pageOf, utf8 } from './pages.ts';

/** JSON of so many characters that packs about as a session does. */
function jsonOf(characters: number): string {
  const random = randomFrom(7);
  const words = Array.from({ length: characters / 8 }, () => String(random()).slice(2, 10));
  return JSON.stringify({ note: `“${words.join('')}` });
}

const LARGE = jsonOf(1_200_000);
const blockOf = async (json: string): Promise<string> => (await pageDataOf(new Blob([json]))).block.text();
const inBase64 = async (content: Blob): Promise<string> =>
  Buffer.from(await (await gzipped(content)).arrayBuffer()).toString('base64');

describe('The data of a page', () => {
  it('are legible up to a megabyte, in the version that every copy of Parallax reads', async () => {
    const json = jsonOf(900_000);
    const { version, block } = await pageDataOf(new Blob([json]));
    expect(version).toBe(1);
    expect(await block.text()).toBe(json);
  });

  it('are packed above it: JSON still, smaller, and the same to a letter', async () => {
    const { version, block } = await pageDataOf(new Blob([LARGE]));
    expect(version).toBe(2);
    expect(block.size).toBeLessThan(LARGE.length * 0.8);
    expect(JSON.parse(await block.text())).toEqual({ gzip: expect.any(String) });
    const back = await sessionIn(await block.text(), LIMITS);
    expect(back.ok && back.value === LARGE).toBe(true);
    const read = await readWebPage(utf8(await pageOf(LARGE)), sha256, LIMITS);
    expect(read?.ok && read.value.session === LARGE).toBe(true);
    expect(read?.ok && read.value.facts).toEqual(FACTS);
  });

  it('are never packed so tightly that they would be refused', async () => {
    const json = JSON.stringify({ note: 'a'.repeat(3_000_000) });
    expect((await pageDataOf(new Blob([json]))).version).toBe(1);
    const read = await readWebPage(utf8(await pageOf(json)), sha256, LIMITS);
    expect(read?.ok && read.value.session === json).toBe(true);
  });

  it('that are no packed session are refused, whatever their hash says', async () => {
    const { gzip: whole } = JSON.parse(await blockOf(LARGE)) as { readonly gzip: string };
    const packed = (base64: string) => sessionIn(JSON.stringify({ gzip: base64 }), LIMITS);
    const notUnpackable = { ok: false, reason: { kind: 'notUnpackable' } };
    expect(await packed('H4sI%')).toEqual(notUnpackable);
    expect(await packed('SGVsbG8=')).toEqual(notUnpackable);
    expect(await packed(whole.slice(0, 4000))).toEqual(notUnpackable);
    expect(await packed(await inBase64(new Blob([new Uint8Array([0x22, 0xff])])))).toEqual(notUnpackable);
  });

  it('that would unpack to a flood are refused before they do', async () => {
    const flood = JSON.stringify({ gzip: await inBase64(new Blob(['{', ' '.repeat(30_000_000), '}'])) });
    const refusal = { ok: false, reason: { kind: 'packedTooTight', limit: LIMITS.unpackedRatio } };
    expect(await sessionIn(flood, LIMITS)).toEqual(refusal);
    const facts = JSON.stringify({ ...FACTS, sha256: hashOf(flood) });
    expect(await readOwnData(facts, flood, sha256)).toEqual(refusal);
    expect(await sessionIn(await blockOf(LARGE), { ...LIMITS, unpackedBytes: 1_000_000 })).toEqual({
      ok: false,
      reason: { kind: 'unpackedTooLarge', limit: 1_000_000 },
    });
  });
});
