import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LIMITS, type ImportProblem, type Limits } from '../../src/exchange/importer.ts';
import { importFile } from '../../src/exchange/importers.ts';
import { readSessionFile } from '../../src/exchange/importers/session-file.ts';
import { sha256 } from './node-hash.ts';
import { sessionWithSeeds } from './sample-session.ts';
import { sessionFile } from '../../src/exchange/exporters/session-file.ts';

/** What lies inside every limit; each pair below has one limit of its own. */
const NONE: Limits = {
  fileBytes: Infinity,
  articleCharacters: Infinity,
  jsonDepth: Infinity,
  unpackedBytes: Infinity,
  unpackedRatio: Infinity,
  entryBytes: Infinity,
  entries: Infinity,
  markupDepth: Infinity,
  markupNodes: Infinity,
  rows: Infinity,
  pages: Infinity,
};

const utf8 = (text: string) => new TextEncoder().encode(text);
const packed = (content: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(gzipSync(content));

/** Packed into a certain number of bytes: gzip may hold the name of the file, which is as long as it has to be. */
function packedInto(bytes: number, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const HEAD = 10;
  const HAS_NAME = 8;
  const plain = packed(content);
  const whole = new Uint8Array(bytes);
  const body = plain.subarray(HEAD);
  whole.set([...plain.subarray(0, 3), HAS_NAME, ...plain.subarray(4, HEAD)]);
  whole.fill(0x61, HEAD, bytes - body.length - 1);
  whole.set(body, bytes - body.length);
  return whole;
}

async function problemOf(
  bytes: Uint8Array<ArrayBuffer>,
  limits: Limits,
  name = 'a.json',
): Promise<ImportProblem | null> {
  const result = await importFile({ name, bytes }, sha256, [], limits);
  return result.ok ? null : result.reason;
}

it('are what was promised', () => {
  expect(LIMITS).toEqual({
    fileBytes: 200_000_000,
    articleCharacters: 5_000_000,
    jsonDepth: 64,
    unpackedBytes: 500_000_000,
    unpackedRatio: 200,
    entryBytes: 100_000_000,
    entries: 10_000,
    markupDepth: 256,
    markupNodes: 200_000,
    rows: 10_000,
    pages: 5_000,
  });
});

/** One below, at and one above the limit: `null` where the limit lets it through to the next question. */
describe('One more than the limit is refused, the limit itself is not:', () => {
  const PASSED: ImportProblem = { kind: 'notOurs' };
  /** JSON that is no session, of so many bytes. */
  const json = (bytes: number): Uint8Array<ArrayBuffer> => utf8(`"${'a'.repeat(bytes - 2)}"`);

  it.each([-1, 0, 1])('bytes of a file, limit %+d', async (more) => {
    const problem = await problemOf(json(1000 + more), { ...NONE, fileBytes: 1000 });
    expect(problem).toEqual(more > 0 ? { kind: 'fileTooLarge', bytes: 1001, limit: 1000 } : PASSED);
  });

  it.each([-1, 0, 1])('unpacked bytes, limit %+d', async (more) => {
    const problem = await problemOf(packed(json(300_000 + more)), { ...NONE, unpackedBytes: 300_000 });
    expect(problem).toEqual(more > 0 ? { kind: 'unpackedTooLarge', limit: 300_000 } : PASSED);
  });

  it.each([-1, 0, 1])('times its packed size, limit %+d byte', async (more) => {
    const limits = { ...NONE, unpackedRatio: LIMITS.unpackedRatio };
    const problem = await problemOf(packedInto(10_000, json(10_000 * LIMITS.unpackedRatio + more)), limits);
    expect(problem).toEqual(more > 0 ? { kind: 'packedTooTight', limit: LIMITS.unpackedRatio } : PASSED);
  });

  it('and up to a megabyte no ratio is too much', async () => {
    const limits = { ...NONE, unpackedRatio: 2 };
    expect(await problemOf(packed(json(1_000_000)), limits)).toEqual(PASSED);
    expect(await problemOf(packed(json(1_000_001)), limits)).toEqual({ kind: 'packedTooTight', limit: 2 });
  });

  it.each([-1, 0, 1])('levels of JSON, limit %+d', async (more) => {
    const depth = LIMITS.jsonDepth + more;
    const problem = await problemOf(utf8('['.repeat(depth) + ']'.repeat(depth)), LIMITS);
    expect(problem).toEqual(more > 0 ? { kind: 'tooDeep', limit: LIMITS.jsonDepth } : PASSED);
  });

  it.each([-1, 0, 1])('characters of a text file, limit %+d', async (more) => {
    const problem = await problemOf(utf8('a'.repeat(50 + more)), { ...NONE, articleCharacters: 50 }, 'a.txt');
    expect(problem).toEqual(more > 0 ? { kind: 'textTooLong', characters: 51, limit: 50 } : null);
  });

  it.each([-1, 0, 1])('characters of an article in a session, limit %+d', async (more) => {
    const { runner } = await sessionWithSeeds();
    const file = sessionFile.write({ state: runner.state, scope: { kind: 'session' }, changes: [] });
    const longest = Math.max(...[...runner.state.texts.values()].map(({ text }) => text.length));
    const limits = { ...NONE, articleCharacters: longest - more };
    const result = await readSessionFile(file, sha256, [], limits);
    expect(result.ok ? null : result.reason).toEqual(
      more > 0 ? { kind: 'textTooLong', characters: longest, limit: longest - 1 } : null,
    );
  });
});

describe('The real limits', () => {
  it('refuse 300 MB by the size alone', async () => {
    const bytes = { length: 300_000_000 } as Uint8Array<ArrayBuffer>;
    expect(await problemOf(bytes, LIMITS)).toEqual({
      kind: 'fileTooLarge',
      bytes: 300_000_000,
      limit: LIMITS.fileBytes,
    });
  });

  it('stop a few bytes that stand for a hundred megabytes after the first ones', async () => {
    const bomb = packed(new Uint8Array(100_000_000));
    const before = process.memoryUsage().rss;
    expect(await problemOf(bomb, LIMITS)).toEqual({ kind: 'packedTooTight', limit: 200 });
    expect(process.memoryUsage().rss - before).toBeLessThan(80_000_000);
  });
});
