import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../src/domain/ids.ts';
import { acceptedOf, labelsIn, problemsIn } from '../../../src/workspace/importing/accepted.ts';
import {
  choiceOf,
  isRatherVersion,
  type ImportRow,
  type Resemblance,
} from '../../../src/workspace/importing/import-row.ts';
import { reportOf, sumOf, wentWell } from '../../../src/workspace/importing/report.ts';
import { draftOf, rowOf } from '../../ui/import/drafts.ts';

const A = 'article-a' as ArticleId;
const B = 'article-b' as ArticleId;
const like = (kind: Resemblance['kind'], shared = 1): Resemblance => ({ kind, of: { article: A }, shared });

describe('what becomes of a text as long as nobody chooses', () => {
  it.each([
    ['a new one comes in', null, 'add'],
    ['the very same file is skipped', like('sameBytes'), 'skip'],
    ['the very same text is skipped', like('sameText'), 'skip'],
    ['one that is nearly the same comes in beside it', like('near', 0.99), 'add'],
  ] as const)('%s', (_, resemblance, expected) => {
    expect(choiceOf(rowOf(1, draftOf('Words'), { resemblance })).kind).toBe(expected);
  });

  it('what somebody has chosen counts, whatever is found afterwards', () => {
    const chosen = { kind: 'add' } as const;
    expect(choiceOf(rowOf(1, draftOf('Words'), { resemblance: like('sameText'), chosen })).kind).toBe('add');
  });
});

describe('a near-duplicate is proposed as a new version', () => {
  const known = { outlet: 'BBC', url: 'https://bbc.example/1' };
  const near = (shared: number, facts = {}, more: Partial<ImportRow> = {}) =>
    rowOf(1, draftOf('Words', facts), { resemblance: like('near', shared), ...more });
  it.each([
    ['when more than 80 % of its words are there', near(0.81), true],
    ['not at 80 %', near(0.8), false],
    ['when it comes from the same outlet, however that is written', near(0.4, { outlet: 'bbc' }), true],
    ['when somebody has written that outlet', near(0.4, {}, { edits: { outlet: 'BBC' } }), true],
    ['when it has the same address', near(0.4, { url: 'https://bbc.example/1' }), true],
    ['not when both are unknown', near(0.4), false],
    [
      'not of another text of the same import',
      near(0.99, {}, { resemblance: { kind: 'near', of: { row: 7 }, shared: 0.99 } }),
      false,
    ],
    [
      'not of the same text',
      rowOf(1, draftOf('Words', { outlet: 'BBC' }), { resemblance: like('sameText') }),
      false,
    ],
  ])('%s', (_, row, expected) => expect(isRatherVersion(row, known)).toBe(expected));

  it('not when neither has an outlet', () =>
    expect(isRatherVersion(near(0.4), { outlet: null, url: null })).toBe(false));
});

describe('a row as it lands', () => {
  it('has what was written, an emptied field as not given, and never no title', () => {
    const row = rowOf(1, draftOf('Words', { title: 'Proposed', outlet: 'BBC', publishedAt: '2025' }), {
      edits: {
        title: '  ',
        outlet: '',
        author: ' Jane Doe ',
        language: 'EN-us',
        labels: 'iran, talks , iran,',
      },
    });
    expect(acceptedOf(row)).toMatchObject({
      title: 'Proposed',
      outlet: null,
      publishedAt: '2025',
      author: 'Jane Doe',
      url: null,
      language: 'en-US',
      labels: ['iran', 'talks'],
      versionOf: null,
    });
  });

  it('names the article it is a version of', () => {
    const row = rowOf(1, draftOf('Words'), { chosen: { kind: 'version', of: A } });
    expect(acceptedOf(row).versionOf).toBe(A);
  });

  it('splits labels at the commas of other scripts, too', () =>
    expect(labelsIn('ایران، مذاکرات；和平，伊朗')).toEqual(['ایران', 'مذاکرات', '和平', '伊朗']));

  it.each([
    ['publishedAt', '2025-02-30'],
    ['url', 'javascript:alert(1)'],
    ['language', 'englisch'],
  ] as const)('asks again for a wrong %s, unless the text is left out', (field, value) => {
    const row = rowOf(4, draftOf('Words'), { edits: { [field]: value } });
    expect(problemsIn(row)).toEqual([{ key: 4, field }]);
    expect(problemsIn({ ...row, chosen: { kind: 'skip' } })).toEqual([]);
  });
});

describe('the report', () => {
  const rows = [
    rowOf(1, draftOf('One')),
    rowOf(2, draftOf('Two'), { resemblance: like('sameText') }),
    rowOf(3, draftOf('Three'), { chosen: { kind: 'skip' } }),
    rowOf(4, draftOf('Four'), { chosen: { kind: 'version', of: A } }),
  ];
  const ids = ['article-1' as ArticleId, 'article-4' as ArticleId];

  it('says of each what became of it', () => {
    const report = reportOf(rows, [{ from: 'bad.pdf', sentence: 'It is broken.' }], ids);
    expect(report).toMatchObject({
      added: ids,
      versions: [{ article: 'article-4', of: A }],
      duplicates: [{ from: '2.txt' }],
      leftOut: ['3.txt'],
      problems: [{ from: 'bad.pdf' }],
    });
    expect(wentWell(report)).toBe(false);
  });

  it('has nothing to tell when everything came in', () =>
    expect(wentWell(reportOf([rowOf(1, draftOf('One'))], [], [B]))).toBe(true));

  it('sums up what versions took along', () => {
    expect(sumOf([])).toBeNull();
    expect(
      sumOf([
        { exact: 2, moved: 1, lost: 0 },
        { exact: 3, moved: 0, lost: 1 },
      ]),
    ).toEqual({
      exact: 5,
      moved: 1,
      lost: 1,
    });
  });
});
