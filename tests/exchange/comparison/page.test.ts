// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComparisonReport } from '../../../src/domain/comparison-report.ts';
import { comparisonPage } from '../../../src/exchange/comparison/page.ts';
import { version } from '../../support/two-versions.ts';
import { NOON, reportOf, sampleReport, withFacts } from './reports.ts';

const write = (report: ComparisonReport): string => comparisonPage.write(report, NOON);

/** As a browser would read it. */
const read = (report: ComparisonReport): Document =>
  // oxlint-disable-next-line eslint/no-restricted-properties
  new DOMParser().parseFromString(write(report), 'text/html');

const textsOf = (page: ParentNode, selector: string): readonly string[] =>
  [...page.querySelectorAll(selector)].map(({ textContent }) => textContent);

/** Without paragraphs of signs alone, which are not compared. */
const withWords = (text: string): string =>
  text
    .split(/[\r\n\u2028]/u)
    .filter((paragraph) => /[\p{L}\p{N}]/u.test(paragraph))
    .join(' ');

const ARABIC = 'قال المبعوث يوم الجمعة إن المحادثات مع الجيران ستبدأ خلال ثلاثة أسابيع';

const flat = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

describe('the printable page', () => {
  it('says of the sample articles what there is to say', () => {
    const page = read(sampleReport());
    expect(textsOf(page, '.lead')).toEqual([
      'B keeps 6 of 13 paragraphs of A, drops 1 sentence and 7 paragraphs, adds 5.',
      'C has little in common with A.',
      'C has little in common with B.',
    ]);
    expect(textsOf(page, '.similarity td.count')).toEqual([
      '',
      '41 %',
      'nothing',
      '47 %',
      '',
      'nothing',
      'nothing',
      'nothing',
      '',
    ]);
    expect(textsOf(page, 'main > p')).toEqual(['C has little in common with A and B.']);
    const [first] = page.querySelectorAll('.pair');
    expect(textsOf(first!, '.findings li').map(flat)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^2\s?Left out: “He also warned of potential military action\.”, sentence$/u),
        expect.stringMatching(/^4\s?Replaced: “Mr.*” by “Ayatollah.*”, honorific$/u),
        expect.stringMatching(/^Only in A, not in B: ‘Mr Witkoff said Mr Trump has the military/u),
      ]),
    );
    expect(textsOf(first!, 'td.none').filter((text) => text === 'not in B')).toHaveLength(7);
    expect(textsOf(first!, 'td.none').filter((text) => text === 'not in A')).toHaveLength(5);
  });

  it('shows both texts whole, each side in its order, and only their own words', () => {
    fc.assert(
      fc.property(version, version, (a, b) => {
        const report = reportOf(a, b);
        const page = read(report);
        fc.pre(report.pairs.some(({ alignment }) => alignment.passages.length > 0));
        for (const [text, column] of [
          [a, 2],
          [b, 3],
        ] as const) {
          const shown = textsOf(page, `.texts tbody tr > :nth-child(${column}) .words`).join(' ');
          expect(shown.replaceAll(/\s/gu, '')).toBe(withWords(text).replaceAll(/\s/gu, ''));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('sets no texts side by side that have nothing in common', () => {
    const page = read(reportOf('All of this is here.', 'None of that is there.'));
    expect(textsOf(page, '.lead')).toEqual(['B has little in common with A.']);
    expect(textsOf(page, '.texts, .findings')).toEqual([]);
  });

  it('marks words with del on the one side, ins on the other, and nothing where texts are the same', () => {
    const words = 'The envoy said on Friday that talks with the neighbours would begin within';
    const page = read(reportOf(`${words} three weeks of that.`, `${words} seven weeks of that.`));
    expect(textsOf(page, 'td:nth-child(2) del')).toEqual(['three']);
    expect(textsOf(page, 'td:nth-child(3) ins')).toEqual(['seven']);
    expect(textsOf(page, 'td:nth-child(2) ins, td:nth-child(3) del')).toEqual([]);
    const same = read(reportOf(`${words} a week.`, `${words} a week.`));
    expect(textsOf(same, 'del, ins')).toEqual([]);
  });

  it('shows a moved passage where it stands in each text, and lists it', () => {
    const first = 'The envoy said on Friday that talks with the neighbours would begin within three weeks.';
    const second =
      'Officials in the capital rejected every condition which the other side had published in spring.';
    const page = read(reportOf(`${first}\n${second}`, `${second}\n${first}`));
    expect(textsOf(page, '.label').length).toBeGreaterThan(1);
    expect(textsOf(page, 'td.none')).toEqual(expect.arrayContaining(['elsewhere in A', 'elsewhere in B']));
    expect(textsOf(page, '.findings li').join()).toMatch(/Moved: “(?:The envoy|Officials)/u);
  });

  it('runs nothing and asks nobody, whatever titles and texts hold', () => {
    const words = 'one two three four five six envoy seven eight nine ten eleven twelve';
    const evil = `<script>alert(1)</script><img src=x onerror='alert("2")'>" autofocus onfocus="x&amp;`;
    const report = withFacts(
      reportOf(`${words} ${evil} so be it in the end`, `${words} <b onclick='x'>so be it in the end`),
      {
        title: evil,
        outlet: evil,
        language: `en" onload="x`,
      },
    );
    const page = read(report);
    expect(page.querySelectorAll('script, img, b, link, iframe, object, base, form, a')).toHaveLength(0);
    const attributes = [...page.querySelectorAll('*')].flatMap((element) => element.getAttributeNames());
    expect(attributes.filter((name) => /^on|^src$|^href$|^style$/u.test(name))).toEqual([]);
    expect(page.querySelector('h1')?.textContent).toBe(evil);
    expect(page.querySelector('style')?.textContent).not.toMatch(/url\(|@import/u);
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toMatch(
      /^default-src 'none'; style-src 'unsafe-inline'/u,
    );
  });

  it('names languages and directions', () => {
    const page = read(withFacts(reportOf(ARABIC, ARABIC), { language: 'ar' }));
    expect(page.documentElement.lang).toBe('en');
    const cells = [...page.querySelectorAll('.words')];
    expect(cells.length).toBeGreaterThan(1);
    for (const cell of cells)
      expect([cell.getAttribute('lang'), cell.getAttribute('dir')]).toEqual(['ar', 'auto']);
  });

  it('is the same each time but for its date', () => {
    expect(write(sampleReport())).toBe(write(sampleReport()));
    const later = comparisonPage.write(sampleReport(), '2030-01-01T00:00:00.000Z' as typeof NOON);
    expect(later.replaceAll('2030-01-01', '2025-03-22')).toBe(write(sampleReport()));
  });
});
