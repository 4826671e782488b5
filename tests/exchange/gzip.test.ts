import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { sessionFile } from '../../src/exchange/exporters/session-file.ts';
import { gzipped } from '../../src/exchange/gzip.ts';
import { LIMITS, type ImportProblem, type Limits } from '../../src/exchange/importer.ts';
import { importFile } from '../../src/exchange/importers.ts';
import { runs } from '../support/runs.ts';
import { sha256 } from './node-hash.ts';
import { sampleSession } from './sample-session.ts';

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
const packedBy = (content: string | Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(gzipSync(content));

let file = '';
let packed = new Uint8Array();
beforeAll(async () => {
  const { state, log } = await sampleSession();
  file = sessionFile.write({ state, scope: { kind: 'session' }, changes: log });
  packed = await bytesOf(await gzipped(file));
});

const read = (bytes: Uint8Array<ArrayBuffer>, name = 'a.parallax.json.gz', limits: Limits = LIMITS) =>
  importFile({ name, bytes }, sha256, [], limits);
async function problemOf(result: ReturnType<typeof read>): Promise<ImportProblem | null> {
  const { ok, ...rest } = await result;
  return ok || !('reason' in rest) ? null : rest.reason;
}

describe('A compressed session file', () => {
  it('says nothing of the time it was written at', () => {
    expect([...packed.subarray(0, 8)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]);
  });

  it('is smaller, and of the type that browsers save as it is', async () => {
    const blob = await gzipped(file);
    expect(blob.type).toBe('application/gzip');
    expect(blob.size).toBeLessThan(file.length / 4);
  });

  it.each(['a.parallax.json.gz', 'A.GZ', 'a.parallax.json', 'attachment', 'a.txt'])(
    'is known by its bytes, whatever it is called: %s',
    async (name) => {
      expect(await read(packed, name)).toMatchObject({ ok: true, value: { kind: 'session' } });
    },
  );

  it.each<[string, () => Uint8Array<ArrayBuffer>, ImportProblem]>([
    ['only its first two bytes', () => packed.slice(0, 2), { kind: 'notUnpackable' }],
    ['cut off in its head', () => packed.slice(0, 9), { kind: 'notUnpackable' }],
    ['cut off in the middle', () => packed.slice(0, packed.length / 2), { kind: 'notUnpackable' }],
    ['without its last byte', () => packed.slice(0, -1), { kind: 'notUnpackable' }],
    ['with something behind it', () => new Uint8Array([...packed, 1, 2, 3]), { kind: 'notUnpackable' }],
    ['an article', () => packedBy('Words, words'), { kind: 'notJson', line: 1, column: 1 }],
    ['half a session', () => packedBy('{"format": '), { kind: 'notJson', line: 1, column: 12 }],
    ['other JSON', () => packedBy('{"a": 1}'), { kind: 'notOurs' }],
    ['nothing', () => packedBy(''), { kind: 'empty' }],
    ['an archive', () => packedBy('ustar\0\0'), { kind: 'unsupported', fileName: 'a.tar.gz' }],
    [
      'a session that was packed twice',
      () => packedBy(packed),
      { kind: 'unsupported', fileName: 'a.tar.gz' },
    ],
  ])('that is %s is refused', async (_name, bytes, problem) => {
    expect(await problemOf(read(bytes(), 'a.tar.gz'))).toEqual(problem);
  });

  it('is not meant by the name alone', async () => {
    const bytes = new TextEncoder().encode(file);
    expect(await problemOf(read(bytes, 'a.gz'))).toEqual({ kind: 'unsupported', fileName: 'a.gz' });
    expect(await problemOf(read(packed, 'a.pdf'))).toEqual({ kind: 'unsupported', fileName: 'a.pdf' });
  });

  it('is refused wherever a bit was flipped in what is packed', async () => {
    const whole = await read(packed);
    // The head holds fields that say nothing about the content, such as the system it was packed on.
    const body = fc.integer({ min: 10, max: packed.length - 1 });
    await fc.assert(
      fc.asyncProperty(body, fc.nat(7), async (at, bit) => {
        const bytes = packed.slice();
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        const result = await read(bytes);
        expect(result.ok ? result : result.reason.kind).toEqual(
          result.ok ? whole : expect.stringMatching(/^(?:notUnpackable|unpackedTooLarge|packedTooTight)$/u),
        );
      }),
      { numRuns: runs(100) },
    );
  }, 60_000);

  it('is refused wherever it was cut off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: packed.length - 1 }), async (at) => {
        expect(await problemOf(read(packed.slice(0, at)))).toEqual({ kind: 'notUnpackable' });
      }),
      { numRuns: runs(50) },
    );
  }, 60_000);
});
