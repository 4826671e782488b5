import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import { comparisonReport } from '../../src/analysis/comparison-report.ts';
import { codebookFileOf } from '../../src/domain/codebook/file-from-state.ts';
import type { SessionState } from '../../src/domain/session-state.ts';
import { safeLink } from '../../src/exchange/articles/safe-link.ts';
import { writeCodebook } from '../../src/exchange/codebook-file/write-codebook.ts';
import { comparisonWriters } from '../../src/exchange/comparison/writers.ts';
import { concordanceCsv } from '../../src/exchange/concordance/csv.ts';
import { exporters } from '../../src/exchange/exporters.ts';
import { readSessionFile } from '../../src/exchange/importers/session-file.ts';
import { writeMetadata } from '../../src/exchange/metadata-csv/write-metadata.ts';
import { codedSession, everything, pageOf } from './evidence/coded-session.ts';
import { NOON } from './comparison/reports.ts';
import { parseCsv } from './exported-slices.ts';
import { DEAD, LIVING } from './hostile-links.ts';
import { sha256 } from './node-hash.ts';

const WHOLE = { kind: 'session' } as const;
/** What readers of JSON follow; everything else in our formats is words. */
const FOLLOWED = /^(?:@?id|href|source|partOf|type|@context|next|prev|first|creator|target)$/u;
const MAY_LEAD = /^(?:https?:|mailto:|urn:parallax:)/u;
const HAS_SCHEME = /^[\s\p{Cc}\p{Cf}]*[a-z][a-z\d+.\-\s]*(?::|&colon;)/iu;

let coded: SessionState;
beforeAll(async () => {
  ({ state: coded } = await codedSession());
});

/** The coded session with these addresses, one after the other, wherever a hand could have written one. */
function sessionSaying(from: number): SessionState {
  let at = from;
  const next = (): string => DEAD[at++ % DEAD.length] ?? '';
  const changed = <Key, Value>(map: ReadonlyMap<Key, Value>, change: (value: Value) => object) =>
    new Map([...map].map(([key, value]) => [key, { ...value, ...change(value) }]));
  const articles = changed(coded.articles, () => {
    const address = next();
    return { url: address, title: address, author: address, labels: [address], fields: { Link: address } };
  });
  const texts = changed(coded.texts, () => ({
    marks: [{ kind: 'link', range: { start: 2, end: 9 }, href: next() }],
  }));
  const entities = changed(coded.entities, () => ({ name: next() }));
  const annotations = new Map(
    [...coded.annotations].map(([id, ofArticle]) => [id, changed(ofArticle, () => ({ note: next() }))]),
  );
  return { ...coded, articles, texts, entities, annotations } as SessionState;
}

/** Addresses in JSON that a program would follow. */
function followed(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return FOLLOWED.test(key) && HAS_SCHEME.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    followed(member, Array.isArray(value) ? key : name),
  );
}

const ADDRESSES = /^(?:href|src|action|formaction|cite|data|poster|xlink:href)$/u;
const onPage = (markup: string): readonly string[] => addressesIn(parse(markup));
const addressesIn = (node: DefaultTreeAdapterTypes.Node): readonly string[] => [
  ...('attrs' in node ? node.attrs.filter(({ name }) => ADDRESSES.test(name)).map(({ value }) => value) : []),
  ...('childNodes' in node ? node.childNodes.flatMap(addressesIn) : []),
];

const liveInCsv = (table: string): readonly string[] =>
  parseCsv(table.replace(/^\ufeff/u, ''))
    .flat()
    .filter((cell) => /^[\s\0]*[=+\-@]/u.test(cell));

const leadsOn = (addresses: readonly string[]): readonly string[] =>
  addresses.filter((address) => !address.startsWith('#') && !MAY_LEAD.test(address));

describe('An address that may not be followed', () => {
  it('is tried in more than 150 disguises', () => {
    expect(new Set(DEAD).size).toBeGreaterThanOrEqual(150);
    expect(DEAD.filter((address) => safeLink(address) !== null)).toEqual([]);
    expect(LIVING.filter((address) => safeLink(address) === null)).toEqual([]);
  });

  it('leads nowhere in any export', async () => {
    // Each stands once as the address of an article, and in one of two as a name or a note.
    for (let from = 0; from < DEAD.length; from += coded.articles.size) {
      const state = sessionSaying(from);
      for (const { id, write } of exporters) {
        const output = write({ state, scope: WHOLE, changes: [] });
        if (id === 'csv') expect(liveInCsv(output)).toEqual([]);
        // The texts of a session file are read through the door below: there the words stay and the address goes.
        else if (id !== 'session') expect(leadsOn(followed(JSON.parse(output))), id).toEqual([]);
      }
      expect(liveInCsv(writeMetadata(state, null))).toEqual([]);
      const codebook = writeCodebook(codebookFileOf(state, { withExamples: true })!);
      expect(leadsOn(followed(JSON.parse(codebook)))).toEqual([]);
    }
    const hits = DEAD.map((address) => ({
      ...{ article: 'A', outlet: address, date: address, title: address, where: 'text', before: address },
      ...{ words: address, after: address, start: 0, end: 1, tags: [address] },
    }));
    expect(liveInCsv(concordanceCsv(hits))).toEqual([]);
  });

  it('leads nowhere from a page for people without Parallax', async () => {
    for (let from = 0; from < DEAD.length; from += coded.articles.size * 5) {
      const state = sessionSaying(from);
      const options = { ...everything([...state.articles.keys()]), withComparison: false };
      const links = onPage(await pageOf(state, options));
      expect(links.filter((link) => !link.startsWith('#'))).toEqual([]);
    }
  });

  it('leads nowhere on a page or in a table that compares', () => {
    const report = comparisonReport(coded, [...coded.articles.keys()].slice(0, 2));
    for (let from = 0; from < DEAD.length; from += 8) {
      const named = (article: (typeof report.articles)[number], at: number) => ({
        ...article,
        title: DEAD.slice(from + at, from + at + 4).join(' \n'),
        outlet: DEAD[from + at] ?? '',
      });
      const hostile = {
        ...report,
        title: DEAD[from] ?? '',
        articles: report.articles.map((article, at) => named(article, at * 4)),
        pairs: report.pairs.map((pair) => ({ ...pair, a: named(pair.a, 0), b: named(pair.b, 4) })),
      };
      for (const { id, write } of comparisonWriters.filter((writer) => writer.id !== 'json')) {
        const output = write(hostile, NOON);
        expect(id === 'csv' ? liveInCsv(output) : leadsOn(onPage(output)), id).toEqual([]);
      }
    }
  });

  it('is gone from a text once its session was opened', async () => {
    const file = exporters[0]!.write({ state: coded, scope: WHOLE, changes: [] });
    const data = JSON.parse(file) as { texts: { marks: object[] }[] };
    data.texts[0]!.marks = [...DEAD, ...LIVING].map((href) => ({
      kind: 'link',
      range: { start: 2, end: 9 },
      href,
    }));
    const read = await readSessionFile(JSON.stringify(data), sha256);
    if (!read.ok || read.value.kind !== 'session') throw new Error(JSON.stringify(read));
    const marks = read.value.dump.texts.flatMap((text) => text.marks);
    expect(marks).toHaveLength(DEAD.length + LIVING.length);
    expect(marks.flatMap(({ href }) => href ?? [])).toEqual(LIVING);
  });
});
