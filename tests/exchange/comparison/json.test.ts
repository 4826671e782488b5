import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComparisonReport } from '../../../src/domain/comparison-report.ts';
import { comparisonJson } from '../../../src/exchange/comparison/json.ts';
import { version } from '../../support/two-versions.ts';
import { NOON, reportOf, sampleReport, wrongPlaces, type NamedPlace } from './reports.ts';

interface Place {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}
interface Both {
  readonly a: Place;
  readonly b: Place;
}
interface Passage extends Both {
  readonly edits: readonly (Both & { readonly operation: string; readonly nature: string })[];
}
interface File {
  readonly articles: readonly { readonly letter: string; readonly length: number }[];
  readonly pairs: readonly {
    readonly a: string;
    readonly b: string;
    readonly passages: readonly Passage[];
    readonly sharedQuotes: readonly Passage[];
    readonly paragraphs: { readonly a: readonly Place[]; readonly b: readonly Place[] };
    readonly summary: object;
  }[];
  readonly clusters: readonly (readonly (Place & { readonly article: string })[])[];
}

const write = (report: ComparisonReport): string => comparisonJson.write(report, NOON);
const read = (report: ComparisonReport): File => JSON.parse(write(report)) as File;

const placesIn = ({ pairs, clusters }: File): readonly NamedPlace[] => [
  ...pairs.flatMap(({ a, b, passages, sharedQuotes, paragraphs }) => [
    ...[...passages, ...sharedQuotes]
      .flatMap((passage) => [passage, ...passage.edits])
      .flatMap((both) => [
        { ...both.a, letter: a },
        { ...both.b, letter: b },
      ]),
    ...paragraphs.a.map((place) => ({ ...place, letter: a })),
    ...paragraphs.b.map((place) => ({ ...place, letter: b })),
  ]),
  ...clusters.flat().map(({ article, ...place }) => ({ ...place, letter: article })),
];

describe('the comparison as JSON', () => {
  it('says what it is, and nothing that changes by itself', () => {
    const report = sampleReport();
    expect(JSON.parse(write(report))).toMatchObject({
      format: 'parallax-comparison',
      version: 1,
      offsetUnit: 'codePoint',
    });
    expect(write(report)).toBe(write(sampleReport()));
    expect(write(report)).toBe(comparisonJson.write(report, '2030-01-01T00:00:00.000Z' as typeof NOON));
  });

  it('holds every two of the articles once, and the sample’s counts', () => {
    const { pairs } = read(sampleReport());
    expect(pairs.map(({ a, b, passages }) => [a, b, passages.length])).toEqual([
      ['A', 'B', 6],
      ['A', 'C', 0],
      ['B', 'C', 0],
    ]);
    expect(pairs[0]?.summary).toMatchObject({
      paragraphs: { all: 13, kept: 6, dropped: 7, added: 5 },
      sentences: { dropped: 1, added: 0 },
    });
  });

  it('names every place in code points, with its words', () => {
    fc.assert(
      fc.property(version, version, version, (...texts) => {
        const report = reportOf(...texts);
        const file = read(report);
        expect(wrongPlaces(report, placesIn(file))).toEqual([]);
        expect(file.articles.map(({ length }) => length)).toEqual(
          texts.map((text) => Array.from(text).length),
        );
      }),
      { numRuns: 40 },
    );
  });
});
