import type { Browser, Page } from '@playwright/test';
import { emptyPage, workerScript } from './aligning.ts';
import { median, type Group } from './report.ts';
import { syntheticArticles } from './synthetic-articles.ts';

export const FIND_RUNS = 5;
/** Words of an article of about 5 kB. */
const WORDS = 1_050;
/** A word of middling frequency in the synthetic language, typed letter by letter. */
const TYPED = ['w', 'w1', 'w1k', 'w1k ', 'w1k w'];

interface Row {
  readonly name: string;
  readonly texts: readonly string[];
  /** How often each text is repeated in the page: much of it takes long to hand over to a browser under test. */
  readonly times: number;
}

interface Timing {
  /** Handing over all texts until the first query is answered, in milliseconds. */
  readonly first: number;
  /** Each letter: until the first hits, until the end. */
  readonly toHits: readonly number[];
  readonly toEnd: readonly number[];
  readonly hits: number;
  /** The peer: `text.match(/…/gi)` over the texts as they are, without any folding, one letter after the other. */
  readonly peer: readonly number[];
}

const measure = (page: Page, script: string, { texts: base, times }: Row, runs: number): Promise<Timing> =>
  page.evaluate(
    async ({ script, base, times, typed, runs }) => {
      // Numbered, so that no two texts are one string in memory.
      const texts = base.map((text, n) => `${n} ${text.repeat(times)}`);
      const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })), {
        type: 'module',
      });
      let id = 0;
      const find = (words: string) =>
        new Promise<{ readonly toHits: number; readonly toEnd: number; readonly hits: number }>((resolve) => {
          const mine = (id += 1);
          const start = performance.now();
          let toHits = 0;
          let hits = 0;
          worker.addEventListener('message', function listen({ data }: MessageEvent) {
            if (data.id !== mine) return;
            if (data.kind === 'part') {
              for (const { count } of data.part.found) hits += count;
              if (hits > 0 && toHits === 0) toHits = performance.now() - start;
              return;
            }
            worker.removeEventListener('message', listen);
            resolve({ toHits, toEnd: performance.now() - start, hits });
          });
          const query = { words, wholeWords: false, matchCase: false, matchAccents: false, isPattern: false };
          worker.postMessage({
            kind: 'find',
            id: mine,
            query,
            articleIds: texts.map((_, n) => `a${n}`),
            limit: 10_000,
            withLines: true,
          });
        });
      // The worker's code is there before anything is measured.
      await find('x');
      const start = performance.now();
      const all = texts.map((text, n) => ({ articleId: `a${n}`, textHash: `${n}`, text, language: 'en' }));
      worker.postMessage({ kind: 'put', texts: all });
      await find('zzzz');
      const first = performance.now() - start;
      const toHits: number[] = [];
      const toEnd: number[] = [];
      const peer: number[] = [];
      let hits = 0;
      for (let run = 0; run < runs; run += 1) {
        for (const words of typed) {
          const found = await find(words);
          toHits.push(found.toHits);
          toEnd.push(found.toEnd);
          hits = found.hits;
          const before = performance.now();
          for (const text of texts) text.match(new RegExp(words, 'gi'));
          peer.push(performance.now() - before);
        }
      }
      worker.terminate();
      return { first, toHits, toEnd, hits, peer };
    },
    { script, base, times, typed: TYPED, runs },
  );

/**
 * Finding while one types: five letters of two words, texts folded once before.
 */
export const measureFinding = async (browser: Browser): Promise<Group> => {
  const script = await workerScript('src/corpus.worker.ts');
  const page = await emptyPage(browser);
  const texts = (count: number, words: number): readonly string[] =>
    syntheticArticles(count, words, 30).map(({ text }) => text);
  const thousand = texts(1_000, WORDS);
  const rows: readonly Row[] = [
    { name: '100 × 5 kB', texts: thousand.slice(0, 100), times: 1 },
    { name: '1,000 × 5 kB', texts: thousand, times: 1 },
    { name: '1,000 × 50 kB', texts: thousand, times: 10 },
  ];
  const timings: Timing[] = [];
  for (const row of rows) timings.push(await measure(page, script, row, FIND_RUNS));
  await page.close();
  return {
    title: 'Find while typing; the peer is a bare RegExp over texts as they are',
    sizes: rows.map(({ name }) => name),
    rows: [
      { label: 'all texts taken up, until the first answer, ms', values: timings.map(({ first }) => first) },
      { label: 'a letter: first hits, ms', values: timings.map(({ toHits }) => median(toHits)) },
      {
        label: 'a letter: all hits, ms',
        values: timings.map(({ toEnd }) => median(toEnd)),
        peer: timings.map(({ peer }) => median(peer)),
      },
      { label: 'slowest letter, ms', values: timings.map(({ toEnd }) => Math.max(...toEnd)) },
    ],
  };
};
