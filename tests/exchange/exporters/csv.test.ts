import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AnnotationId } from '../../../src/domain/ids.ts';
import { csv } from '../../../src/exchange/exporters/csv.ts';
import { csvTable } from '../../../src/exchange/exporters/csv-table.ts';
import { csvRecords, parseCsv, plainCell } from '../exported-slices.ts';
import { sampleSession } from '../sample-session.ts';

const WHOLE = { kind: 'session' } as const;

it('begins with a byte order mark and ends every record with CRLF', () => {
  expect(
    csvTable([
      ['a', 'b'],
      [1, null],
    ]),
  ).toBe('\ufeffa,b\r\n1,\r\n');
});

it('quotes commas, quotes and line ends and nothing else', () => {
  expect(csvTable([['a,b', 'say "hi"', 'two\nlines', 'plain; words']])).toBe(
    '\ufeff"a,b","say ""hi""","two\nlines",plain; words\r\n',
  );
});

it('is read back cell by cell by a reader of RFC 4180', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...`",;\r\n\t'=+-@ a`) }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (rows) => {
      const table = parseCsv(csvTable(rows).slice(1));
      expect(table.map((row) => row.map(plainCell))).toEqual(rows);
    }),
  );
});

it('lets no cell start a formula, whatever stands before its sign', () => {
  const start = fc.string({
    unit: fc.constantFrom(...`=+-@\t\r\n\0 '＝＋－＠\u00a0a1`),
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(start, fc.string(), (sign, rest) => {
      const [[cell = ''] = []] = parseCsv(csvTable([[sign + rest]]).slice(1));
      const seen = cell.replace(/^[\s\0]+/, '');
      expect(seen).not.toMatch(/^[=+\-@＝＋－＠]/);
      expect(cell).not.toMatch(/^[\t\r\n\0]/);
    }),
    { numRuns: 500 },
  );
});

it('leaves numbers and harmless words alone', () => {
  expect(csvTable([[-5, 'a-b', '12-30;45-60', "'quoted'", true]])).toBe(
    "\ufeff-5,a-b,12-30;45-60,'quoted',true\r\n",
  );
});

it('has one row an annotation and one column an attribute, filled where it is coded', async () => {
  const { state } = await sampleSession();
  const records = csvRecords(csv.write({ state, scope: WHOLE, changes: [] }));
  expect(records).toHaveLength(6);
  const [, , speech] = records;
  expect(Object.keys(speech ?? {})).toEqual(
    expect.arrayContaining(['speaker', 'quoteType', 'cue', 'claimant', 'polarity']),
  );
  expect(speech).toMatchObject({
    article: 'A',
    tag: 'Quote',
    speaker: 'Ali Khamenei',
    quoteType: 'direct',
    computed: 'quoteType',
    cue: 'said: “The',
    medium: '',
    coder: 'Me',
  });
  const broken = records.find(({ ranges = '' }) => ranges.includes(';'));
  expect(broken).toMatchObject({
    ranges: expect.stringMatching(/^\d+-\d+;\d+-\d+$/),
    text: "I'm a president of peace. That's what I want. … We should talk",
    note: 'Reported by Witkoff,\nwho read it "roughly".',
    confidence: 'low',
  });
});

it('says which values were copied and keeps values whose attribute left the codebook', async () => {
  const { state, articleIds } = await sampleSession();
  const annotations = new Map(state.annotations.get(articleIds[1]));
  const [[id, annotation] = []] = annotations;
  if (!id || !annotation) throw new Error('no annotation');
  const attributes = {
    mood: { value: ['calm', 'dry'], by: 'copied' as const },
    note: { value: '=1+1', by: 'person' as const },
  };
  annotations.set(id as AnnotationId, { ...annotation, attributes });
  const changed = { ...state, annotations: new Map(state.annotations).set(articleIds[1], annotations) };
  const output = csv.write({ state: changed, scope: WHOLE, changes: [] });
  expect(csvRecords(output).at(-1)).toMatchObject({
    mood: 'calm;dry',
    copied: 'mood',
    'attribute.note': '=1+1',
    note: '',
  });
  expect(output).toContain("'=1+1");
});

it('names the earlier version only where there is one', async () => {
  const { state } = await sampleSession();
  const headerOf = (articles: typeof state.articles) =>
    parseCsv(csv.write({ state: { ...state, articles }, scope: WHOLE, changes: [] }).slice(1));
  expect(headerOf(state.articles)[0]).not.toContain('version_of');
  const [first, ...others] = [...state.articles.values()];
  const later = others.map((article) => [article.id, { ...article, versionOf: first!.id }] as const);
  const [header, ...rows] = headerOf(new Map([[first!.id, first!], ...later]));
  const at = header!.indexOf('version_of');
  expect(new Set(rows.map((row) => row[at]))).toContain(first!.letter);
});
