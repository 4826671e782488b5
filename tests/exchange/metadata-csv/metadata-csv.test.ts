import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanFields, cleanLabels } from '../../../src/domain/article-fields.ts';
import type { ArticleId } from '../../../src/domain/ids.ts';
import type { SessionState } from '../../../src/domain/session-state.ts';
import { labelsFromCell, labelsInCell } from '../../../src/exchange/metadata-csv/labels.ts';
import type { MetadataTable } from '../../../src/exchange/metadata-csv/metadata-table.ts';
import { planMetadata } from '../../../src/exchange/metadata-csv/plan-metadata.ts';
import { readMetadata } from '../../../src/exchange/metadata-csv/read-metadata.ts';
import { writeMetadata } from '../../../src/exchange/metadata-csv/write-metadata.ts';
import { sessionWith } from '../../support/plain-session.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;

async function tableOf(text: string): Promise<MetadataTable> {
  const read = await readMetadata(bytesOf(text), 'articles.csv');
  if (!read.ok) throw new Error(JSON.stringify(read.reason));
  return read.value;
}

const problemOf = async (text: string) => {
  const read = await readMetadata(bytesOf(text), 'articles.csv');
  return read.ok ? 'read' : read.reason.kind;
};

const plan = async (state: SessionState, text: string, emptyClears = false) =>
  planMetadata(state, await tableOf(text), { emptyClears });

function threeArticles() {
  const session = sessionWith('One.', 'Two.', 'Three.');
  const [a, b, c] = session.articleIds as [ArticleId, ArticleId, ArticleId];
  session.runner.do('editArticles', {
    edits: [
      {
        id: a,
        title: 'First',
        outlet: 'Zeit',
        publishedAt: '2025-03-01',
        labels: ['x'],
        fields: { Agency: 'dpa' },
      },
      { id: b, title: 'Second', author: '=SUM(A1)' },
      { id: c, title: 'Third' },
    ],
  });
  return { ...session, a, b, c };
}

/** Any text without half surrogates, which no file holds, and NUL, which no spreadsheet writes. */
const anyText = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(...`=+-@'";,\t\r\n ;|äß中😀\u200f`),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 12,
  })
  .filter((text) => text.isWellFormed() && !text.includes('\0'));

describe('a table of metadata', () => {
  it('taken in again changes nothing, whatever titles, names, labels and fields hold', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            title: anyText.filter((text) => text.trim() !== ''),
            author: anyText,
            outlet: anyText,
            labels: fc.array(anyText, { maxLength: 3 }),
            fields: fc.dictionary(anyText, anyText, { maxKeys: 3 }),
          }),
          { minLength: 1, maxLength: 4 },
        ),
        fc.boolean(),
        async (facts, emptyClears) => {
          const { runner, articleIds } = sessionWith(...facts.map((_, index) => `Text ${index}.`));
          for (const [index, { outlet, ...fact }] of facts.entries()) {
            const edit = { id: articleIds[index]!, ...fact };
            const withOutlet = runner.ask('editArticles', { edits: [{ ...edit, outlet }] });
            const whole = withOutlet.ok ? { ...edit, outlet } : edit;
            if (runner.ask('editArticles', { edits: [whole] }).ok)
              runner.do('editArticles', { edits: [whole] });
          }
          const { edits, changes, unmatched, problems } = await plan(
            runner.state,
            writeMetadata(runner.state, null),
            emptyClears,
          );
          expect({ edits, changes, unmatched, problems }).toEqual({
            edits: [],
            changes: [],
            unmatched: [],
            problems: [],
          });
        },
      ),
      { numRuns: 150 },
    );
  });

  it('taken in by a session that knows nothing yet gives it everything', async () => {
    const known = threeArticles();
    const blank = sessionWith('One.', 'Two.', 'Three.');
    const { edits, unmatched } = await plan(blank.runner.state, writeMetadata(known.runner.state, null));
    expect(unmatched).toEqual([]);
    blank.runner.do('editArticles', { edits });
    const facts = ({ articles, entities }: SessionState) =>
      [...articles.values()].map(({ title, outletId, publishedAt, author, labels, fields }) => ({
        title,
        outlet: outletId && entities.get(outletId)?.name,
        publishedAt,
        author,
        labels,
        fields,
      }));
    expect(facts(blank.runner.state)).toEqual(facts(known.runner.state));
  });

  it('is safe for spreadsheets: what they would run has an apostrophe in front, a byte order mark stands first', () => {
    const text = writeMetadata(threeArticles().runner.state, null);
    expect(text.startsWith('\uFEFFletter,id,title')).toBe(true);
    expect(text).toContain(",'=SUM(A1),");
  });

  it('holds only the articles asked for, and only fields that they have', () => {
    const { runner, b } = threeArticles();
    const lines = writeMetadata(runner.state, new Set([b]))
      .trim()
      .split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).not.toContain('Agency');
  });

  it('gives a field that has the name of a column another head', async () => {
    const { runner, a } = threeArticles();
    runner.do('editArticles', { edits: [{ id: a, setFields: { Title: 'of honour', 'field:x': 'y' } }] });
    const text = writeMetadata(runner.state, null);
    expect(text.split('\r\n')[0]).toMatch(/field:Title,field:field:x$/u);
    expect((await plan(runner.state, text)).edits).toEqual([]);
  });
});

describe('rows', () => {
  it('are matched by id, else letter and title, else file name; those that are not are named', async () => {
    const { runner, a, b, c } = threeArticles();
    const state = {
      ...runner.state,
      articles: new Map(
        [...runner.state.articles].map(([id, article]) => [
          id,
          { ...article, source: { ...article.source, fileName: id === c ? 'c.txt' : 'same.txt' } },
        ]),
      ),
    };
    const { edits, unmatched } = await plan(
      state,
      [
        'id,letter,title,file_name,author',
        `${a},,,,By id`,
        ',B,Second,,By letter',
        ',,,c.txt,By file',
        ',B,Another title,,Letters are given anew',
        ',,,same.txt,Two have it',
        `${a},,,,Twice`,
        'nobody,,,,Gone',
      ].join('\n'),
    );
    expect(edits.map(({ id, author }) => [id, author])).toEqual([
      [a, 'By id'],
      [b, 'By letter'],
      [c, 'By file'],
    ]);
    expect(unmatched.map(({ row, why }) => [row.row, why])).toEqual([
      [5, 'unknown'],
      [6, 'several'],
      [7, 'twice'],
      [8, 'unknown'],
    ]);
  });

  it('change what their cells say; an empty cell clears only where that is wanted', async () => {
    const { runner, a } = threeArticles();
    const text = `id,outlet,date,labels,Agency,Desk\n${a},,,,,Politics`;
    expect((await plan(runner.state, text)).edits).toEqual([{ id: a, setFields: { Desk: 'Politics' } }]);
    expect((await plan(runner.state, text, true)).edits).toEqual([
      {
        id: a,
        outlet: null,
        publishedAt: null,
        labels: [],
        setFields: { Desk: 'Politics' },
        removeFields: ['Agency'],
      },
    ]);
  });

  it('with a cell that fits no value keep the rest; a day as spreadsheets write it is read where it is clear', async () => {
    const { runner, a, b } = threeArticles();
    const { edits, problems } = await plan(
      runner.state,
      `id,date,url,author\n${a},3/4/2025,javascript:alert(1),Jane\n${b},22.03.2025,https://example.org/x,`,
    );
    expect(edits).toEqual([
      { id: a, author: 'Jane' },
      { id: b, publishedAt: '2025-03-22', url: 'https://example.org/x' },
    ]);
    expect(problems.map(({ row, field }) => [row, field])).toEqual([
      [2, 'publishedAt'],
      [2, 'url'],
    ]);
  });
});

describe('reading', () => {
  it.each([
    ['semicolons, as spreadsheets of many countries write', 'letter;title;labels\nA;First;"x; y"'],
    ['tabs', 'letter\ttitle\tlabels\nA\tFirst\tx; y'],
    ['the separator in a line of its own', 'sep=;\nLetter;Title;Labels\r\nA;First;"x; y"\r\n'],
    ['carriage returns only', 'letter,title,labels\rA,First,x; y'],
  ])('%s', async (_, text) => {
    const { runner, a } = threeArticles();
    expect((await plan(runner.state, text)).edits).toEqual([{ id: a, labels: ['x', 'y'] }]);
  });

  it.each([
    ['noKey', 'title,outlet\nFirst,Zeit'],
    ['noRows', 'letter,title\n'],
    ['noRows', ''],
    ['noText', 'PK\u0003\u0004\0\0'],
    ['brokenTable', 'letter,title\nA,"First'],
  ])('says %s', async (kind, text) => {
    expect(await problemOf(text)).toBe(kind);
  });
});

describe('labels in a cell', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), (typed) => {
        const labels = cleanLabels(typed);
        expect(labelsFromCell(labelsInCell(labels))).toEqual(labels);
      }),
    );
    expect(labelsFromCell('a;; b ; "c;d";"e""f"')).toEqual(['a', 'b', 'c;d', 'e"f']);
    expect(cleanFields({ ' a ': ' b ' })).toEqual({ a: 'b' });
  });
});
