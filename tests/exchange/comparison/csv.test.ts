import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComparisonReport } from '../../../src/domain/comparison-report.ts';
import { comparisonCsv } from '../../../src/exchange/comparison/csv.ts';
import { version } from '../../support/two-versions.ts';
import { csvRecords, parseCsv } from '../exported-slices.ts';
import { NOON, reportOf, sampleReport, withFacts, wrongPlaces } from './reports.ts';

const write = (report: ComparisonReport): string => comparisonCsv.write(report, NOON);

const placesIn = (output: string) =>
  csvRecords(output).flatMap((row) =>
    ['a', 'b'].flatMap((side) =>
      row[`start_${side}`] === ''
        ? []
        : [
            {
              letter: row[`article_${side}`] ?? '',
              start: Number(row[`start_${side}`]),
              end: Number(row[`end_${side}`]),
              exact: row[`words_${side}`] ?? '',
            },
          ],
    ),
  );

describe('the comparison as CSV', () => {
  it('has the passages and edits of the sample articles, to the offset', () => {
    const rows = csvRecords(write(sampleReport())).filter(({ pair }) => pair === 'A-B');
    const passages = rows.filter(({ kind }) => kind === 'passage');
    expect(
      passages.map((row) => [row['start_a'], row['end_a'], row['start_b'], row['end_b']].map(Number)),
    ).toEqual([
      [0, 185, 17, 202],
      [186, 400, 204, 360],
      [401, 596, 362, 577],
      [597, 729, 579, 718],
      [896, 1021, 720, 853],
      [1022, 1201, 855, 1031],
    ]);
    expect(passages.map((row) => row['equal_words'])).toEqual(['30', '25', '31', '20', '16', '36']);
    const sentence = rows.find(({ nature }) => nature === 'sentence');
    expect(sentence).toMatchObject({
      kind: 'edit',
      operation: 'deleted',
      number: '2',
      words_a: 'He also warned of potential military action.',
      words_b: '',
      moved: 'false',
    });
    expect(rows.filter(({ kind }) => kind === 'only_here').map((row) => row['article_a'])).toHaveLength(12);
  });

  it('names every place in code points, with its words', () => {
    fc.assert(
      fc.property(version, version, version, (...texts) => {
        const report = reportOf(...texts);
        expect(wrongPlaces(report, placesIn(write(report)))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('has rows of one length, and no cell that a spreadsheet would run', () => {
    const shared = 'one two three four five six seven eight nine ten eleven envoy';
    const report = withFacts(reportOf(`=${shared}`, `+cmd\n${shared}, "and", so on`), {
      title: '=HYPERLINK("http://x")',
      outlet: '@SUM(A1)',
    });
    const [header = [], ...rows] = parseCsv(write(report).slice(1));
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) {
      expect(row).toHaveLength(header.length);
      for (const cell of row) expect(cell).not.toMatch(/^[=+\-@]/u);
    }
  });

  it('has no rows for articles that share nothing but what each has', () => {
    const rows = csvRecords(write(reportOf('All of this is here.', 'None of that is there.')));
    expect(
      rows.map(({ kind, words_a, words_b, whole_paragraph }) => [kind, words_a, words_b, whole_paragraph]),
    ).toEqual([
      ['only_here', 'All of this is here.', '', 'true'],
      ['only_here', '', 'None of that is there.', 'true'],
    ]);
  });
});
