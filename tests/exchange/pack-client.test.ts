import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packing } from '../../src/exchange/gzip.ts';
import { packHere, packInWorker } from '../../src/exchange/pack-client.ts';
import { packerThat, type Packer } from './packers.ts';

const unpacked = (content: Blob): Promise<string> =>
  new Response(content.stream().pipeThrough(new DecompressionStream('gzip'))).text();

/** What `src/pack.worker.ts` does. */
const honest = (): Packer =>
  packerThat((answer, _break, asked) => {
    const into = packing();
    for (const piece of asked) if (piece !== null) into.add(piece);
    void into.finish().then(answer);
  });

describe('A text that is compressed piece by piece', () => {
  it('comes out as it went in, with its length in bytes, here and in a worker', async () => {
    const piece = fc.string({ unit: 'grapheme', maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.array(piece), fc.boolean(), async (pieces, inWorker) => {
        const pack = inWorker ? packInWorker(honest) : packHere;
        const { content, unpackedBytes } = await pack(() => pieces);
        expect(await unpacked(content)).toBe(pieces.join(''));
        expect(unpackedBytes).toBe(Buffer.byteLength(pieces.join('')));
        expect(content.type).toBe('application/gzip');
      }),
      { numRuns: 40 },
    );
  });

  it('goes to the worker in few messages, whose end is told once, and the worker is ended', async () => {
    const worker = honest();
    const pieces = Array.from({ length: 5_000 }, (_, n) => `piece ${n} ${'x'.repeat(50)}`);
    const { content } = await packInWorker(() => worker)(() => pieces);
    expect(await unpacked(content)).toBe(pieces.join(''));
    expect(worker.asked.filter((request) => request === null)).toHaveLength(1);
    expect(worker.asked.length).toBeGreaterThan(2);
    expect(worker.asked.length).toBeLessThan(10);
    expect(worker.ended()).toBe(true);
  });

  it.each([
    ['breaks', () => packerThat((_answer, breakDown) => breakDown())],
    ['says that it could not', () => packerThat((answer) => answer(null))],
    [
      'can’t be made',
      () => {
        throw new DOMException('refused', 'SecurityError');
      },
    ],
  ])('is compressed here where the worker %s', async (_, createWorker) => {
    const { content } = await packInWorker(createWorker)(() => ['one ', 'two']);
    expect(await unpacked(content)).toBe('one two');
  });

  it('that can’t be made to its end is no file, and ends the worker', async () => {
    const worker = honest();
    const broken = function* () {
      yield 'one';
      throw new Error('the records contradict each other');
    };
    await expect(packInWorker(() => worker)(broken)).rejects.toThrow('contradict');
    expect(worker.ended()).toBe(true);
  });
});
