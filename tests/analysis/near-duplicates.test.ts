import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPostings } from '../../src/analysis/duplicates/postings.ts';
import { createPassageIndex, NEAR_DUPLICATE } from '../../src/analysis/near-duplicates.ts';
import { syntheticArticles } from '../bench/synthetic-articles.ts';
import { languageSamples, sampleNames } from '../support/language-samples.ts';

const sample = (name: string): string =>
  readFileSync(new URL(`../../public/seeds/${name}.txt`, import.meta.url), 'utf8');
const NATIONAL = sample('000_2dd4d78006458cad');
const TEHRAN = sample('001_59f875a34b8e8c6a');
const OTHER = sample('002_fb124d9c4f23c2b0');

const indexOf = (...texts: readonly string[]) => {
  const index = createPassageIndex();
  texts.forEach((text, n) => index.add(`${n}`, text));
  return index;
};
/** How much of the text the other one has, and the other way round. */
const score = (text: string, other: string) =>
  indexOf(other).nearest(text, { least: 0 })[0] ?? { shared: 0, ofOther: 0 };
const isFound = (text: string, other: string): boolean => indexOf(other).nearest(text).length > 0;

const paragraphs = (text: string): readonly string[] => text.split(/\n+/u).filter((one) => one.trim() !== '');
const changed = (text: string, ...numbers: readonly number[]): string =>
  paragraphs(text)
    .map((one, n) => (numbers.includes(n) ? one.split(' ').toReversed().join(' ') : one))
    .join('\n');

describe('near-duplicates', () => {
  it('of the samples: one took half over from the other and wrote the rest itself, the third is by itself', () => {
    expect(score(TEHRAN, NATIONAL).shared).toBeCloseTo(0.37, 1);
    expect(score(NATIONAL, TEHRAN).shared).toBeCloseTo(0.33, 1);
    expect(score(OTHER, NATIONAL).shared).toBeLessThan(0.03);
    for (const [a, b] of [
      [TEHRAN, NATIONAL],
      [OTHER, NATIONAL],
      [OTHER, TEHRAN],
    ] as const)
      expect(isFound(a, b)).toBe(false);
  });

  it('are wire copies with a new headline, another dateline and the paper’s own typography', () => {
    const copy = `A headline of our own\nBy our correspondent, Washington\n\n${NATIONAL}`
      .replace(/["“”]/gu, '«')
      .replaceAll("'", '’')
      .replaceAll('Mr Trump', 'Mr. Trump')
      .replaceAll('\n', '\r\n\r\n');
    expect(score(copy, NATIONAL).shared).toBeGreaterThan(0.85);
    expect(score(NATIONAL.toUpperCase(), NATIONAL)).toMatchObject({ shared: 1, ofOther: 1 });
  });

  it.each([
    [[1], 0.85],
    [[1, 4, 7], 0.65],
    [[0, 2, 4, 6, 8], 0.5],
  ])('are later versions with paragraphs %j written anew', (numbers, least) => {
    const version = changed(NATIONAL, ...numbers);
    expect(score(version, NATIONAL).shared).toBeGreaterThan(least);
    expect(isFound(version, NATIONAL)).toBe(true);
  });

  it('are short pieces that a longer one took over whole, and the longer one itself', () => {
    const brief = paragraphs(NATIONAL).slice(0, 3).join('\n');
    expect(score(brief, NATIONAL)).toMatchObject({ shared: 1 });
    expect(score(NATIONAL, brief)).toMatchObject({ ofOther: 1 });
    expect(isFound(NATIONAL, brief)).toBe(true);
  });

  it.each(sampleNames)('are found in %s', (name) => {
    const { text } = languageSamples[name];
    const others = sampleNames.filter((other) => other !== name).map((other) => languageSamples[other].text);
    const index = indexOf(...others, `${text}\n${text.slice(0, 8)}`);
    const found = index.nearest(`**${text}`);
    expect(found.map(({ id }) => id)).toEqual([`${others.length}`]);
    expect(found[0]?.shared).toBeGreaterThan(0.9);
  });

  it('take a text of fewer words than a passage for one passage', () => {
    expect(score('Talks resumed', 'talks  resumed.')).toMatchObject({ shared: 1, ofOther: 1 });
    expect(isFound('Talks resumed', 'Talks ended')).toBe(false);
    for (const empty of ['', '…', ' \n']) expect(indexOf(empty, 'words').nearest(empty)).toEqual([]);
  });
});

describe('the passage index', () => {
  it('forgets what is removed, and takes a new text in the place of an old one', () => {
    const index = indexOf(NATIONAL, TEHRAN);
    index.remove('0');
    expect(index.nearest(NATIONAL)).toEqual([]);
    index.add('1', NATIONAL);
    expect(index.nearest(NATIONAL)).toEqual([{ id: '1', shared: 1, ofOther: 1 }]);
    expect(index.nearest(TEHRAN)).toEqual([]);
    expect([index.size, index.has('0'), index.has('1')]).toEqual([1, false, true]);
  });

  it('orders by what is shared and stops at the limit', () => {
    const index = indexOf(changed(NATIONAL, 0, 2, 4), changed(NATIONAL, 0), NATIONAL, OTHER);
    expect(index.nearest(NATIONAL).map(({ id }) => id)).toEqual(['2', '1', '0']);
    expect(index.nearest(NATIONAL, { limit: 1 }).map(({ id }) => id)).toEqual(['2']);
    expect(NEAR_DUPLICATE).toBeGreaterThan(0.42);
  });

  it('is right to within a few hundredths where only some passages are kept', () => {
    const [long, other] = syntheticArticles(2, 3000, 0).map(({ text }) => text) as [string, string];
    const half = paragraphs(long).slice(0, 30).join('\n');
    const { shared } = score(long, `${half}\n${other}`);
    expect(Math.abs(shared - half.length / long.length)).toBeLessThan(0.05);
  });

  it('takes 1,000 articles in within a moment and answers in milliseconds', { timeout: 60_000 }, () => {
    const articles = syntheticArticles(1000, 850, 10);
    const index = createPassageIndex();
    const start = performance.now();
    for (const { articleId, text } of articles) index.add(articleId, text);
    const built = performance.now();
    for (const { text } of articles.slice(0, 200)) expect(index.nearest(text)[0]?.shared).toBe(1);
    // Loose: the machines of the CI share their cores.
    expect(built - start).toBeLessThan(5_000);
    expect((performance.now() - built) / 200).toBeLessThan(20);
  });
});

it('Postings hold what was added and not removed', () => {
  const step = fc.record({ document: fc.nat(12), hashes: fc.uniqueArray(fc.nat(60), { maxLength: 200 }) });
  fc.assert(
    fc.property(fc.array(fc.oneof(step, fc.nat(12)), { maxLength: 60 }), (steps) => {
      const postings = createPostings();
      const kept = new Map<number, readonly number[]>();
      const numbers = new Map<number, number>();
      let last = 0;
      for (const one of steps) {
        const name = typeof one === 'number' ? one : one.document;
        postings.remove(numbers.get(name) ?? -1);
        kept.delete(numbers.get(name) ?? -1);
        if (typeof one === 'number') continue;
        numbers.set(name, (last += 1));
        postings.add(last, one.hashes);
        kept.set(last, one.hashes);
      }
      for (let hash = 0; hash <= 60; hash += 1) {
        const found: number[] = [];
        postings.each(hash, (document) => found.push(document));
        const wanted = [...kept].flatMap(([document, hashes]) => (hashes.includes(hash) ? [document] : []));
        expect(found.toSorted((a, b) => a - b)).toEqual(wanted.toSorted((a, b) => a - b));
      }
    }),
  );
});
