import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS, type ImportResult } from '../../../src/exchange/importer.ts';
import { importFile } from '../../../src/exchange/importers.ts';
import { docxOf, paragraph, point, run } from '../../support/docx-of.ts';
import { linesAt, pdfOf } from '../../support/pdf-of.ts';
import { runs } from '../../support/runs.ts';
import { zipOf } from '../../support/zip-of.ts';
import { sha256 } from '../node-hash.ts';
import { utf8 } from './read-bytes.ts';

const PAGE = `<!doctype html><html lang="en"><head><title>A | B</title><meta property="og:title" content="A">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"A"}</script></head><body><nav><a href="/">x</a></nav>
<article><h1>A</h1><p>Some <b>words</b> with a <a href="https://a.example">link</a>.</p><ul><li>one<li>two</ul>
<table><tr><td>a<td>b</table><blockquote>said</blockquote></article></body></html>`;

const SEEDS: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {
  'a.html': utf8(PAGE),
  'a.md': utf8(
    '---\ntitle: A\n---\n# A\n\nSome *words* and [a link](https://a.example).\n\n- one\n- two\n\n> said\n',
  ),
  'a.docx': docxOf(paragraph('A', 'Title') + paragraph(run('words', '<w:b/>')) + point('one')),
  'a.pdf': pdfOf(
    [linesAt(['Some words in a', 'paragraph of two lines.', '.2025 (NATO) \u05d1\u05d0'], { x: 50, y: 700 })],
    {
      info: { Title: 'A' },
    },
  ),
  'a.csv': utf8('title;text;date\nOne;"words; and ""more""";2025-03-22\nTwo;other words;\n'),
  'a.zip': zipOf({ 'a.txt': 'words of a', 'b/c.md': '# words', 'd.csv': 'text\nwords\n' }),
  'a.txt': utf8('date 2025-03-22\nCNN: Some words.\r\n'),
};

/** One change to bytes: a part is cut out, doubled, overwritten by others, or one bit is flipped. */
const change = fc.record({
  kind: fc.constantFrom('cut', 'double', 'overwrite', 'flip'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 40 }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
});
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

function changed(bytes: Uint8Array, { kind, at, length, bytes: others }: Change): Uint8Array<ArrayBuffer> {
  const from = Math.floor(at * Math.max(0, bytes.length - 1));
  const before = bytes.subarray(0, from);
  if (kind === 'cut') return Uint8Array.from([...before, ...bytes.subarray(from + length)]);
  if (kind === 'double')
    return Uint8Array.from([...bytes.subarray(0, from + length), ...bytes.subarray(from)]);
  const copy = Uint8Array.from(bytes);
  if (kind === 'flip') copy[from] = (copy[from] ?? 0) ^ (1 << (length % 8));
  else copy.set(others.subarray(0, copy.length - from), from);
  return copy;
}

/** What every draft keeps to, however its bytes look. */
function expectWhole(result: ImportResult): void {
  if (!result.ok) {
    expect(result.reason.kind).toMatch(/^[a-z]+$/iu);
    return;
  }
  const { value } = result;
  if (value.kind === 'several') for (const item of value.items) expectWhole(item.result);
  if (value.kind !== 'article') return;
  const { text, blocks, marks, original } = value.draft;
  expect(text.isWellFormed()).toBe(true);
  expect(text).not.toContain('\0');
  let end = 0;
  for (const { range } of blocks) {
    expect(range.start).toBeGreaterThanOrEqual(end);
    expect(text.slice(end, range.start).trim()).toBe('');
    end = range.end;
  }
  expect(text.slice(end).trim()).toBe('');
  expect(JSON.stringify(marks)).not.toMatch(/javascript:|data:/iu);
  // A detached buffer has no bytes: the original must still be there.
  if (original) expect(original.length).toBeGreaterThan(0);
}

describe('Whatever is done to a file, reading it ends in a whole draft or a named problem:', () => {
  it.each(Object.keys(SEEDS))('%s', async (name) => {
    const seed = SEEDS[name] ?? new Uint8Array();
    const options = name === 'a.csv' ? { columns: { text: 'text', title: 'title' } } : {};
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
        const bytes = changes.reduce<Uint8Array<ArrayBuffer>>(changed, seed);
        const before = performance.now();
        expectWhole(await importFile({ name, bytes }, sha256, [], LIMITS, options));
        expect(performance.now() - before).toBeLessThan(10_000);
      }),
      { numRuns: runs(200) },
    );
  });

  it('any bytes under any name', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(SEEDS)),
        fc.uint8Array({ maxLength: 300 }),
        async (name, bytes) => {
          const result = await importFile({ name, bytes: Uint8Array.from(bytes) }, sha256);
          expectWhole(result);
          expect(typeof result.ok).toBe('boolean');
        },
      ),
      { numRuns: runs(300) },
    );
  });
});
