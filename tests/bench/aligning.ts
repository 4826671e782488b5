import type { Browser, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { build } from 'vite';
import type { ComparedText } from '../../src/domain/alignment.ts';
import { proposeMetadata } from '../../src/domain/text/proposals.ts';
import { median, type Group } from './report.ts';
import { syntheticArticles, toCompared } from './synthetic-articles.ts';

export const ALIGN_RUNS = 5;
/** The largest takes seconds. */
const LARGE_RUNS = 2;
const SAMPLES = ['000_2dd4d78006458cad', '001_59f875a34b8e8c6a'];

interface Row {
  readonly name: string;
  readonly texts: readonly ComparedText[];
  readonly runs: number;
}

/** A worker as one script: the page it runs in is empty and has no server. */
export const workerScript = async (input: string): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, rollupOptions: { input } },
  });
  const output = Array.isArray(built) ? built[0]?.output : 'output' in built ? built.output : undefined;
  const chunk = output?.find((file) => file.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('The worker was not built');
  return chunk.code;
};

const sampleTexts = (): readonly ComparedText[] =>
  SAMPLES.map((name) => {
    const text = readFileSync(`public/seeds/${name}.txt`, 'utf8');
    return toCompared(text, name, proposeMetadata(text).bodyStart);
  });

/** With an origin of its own: without one a page may start no worker. */
export const emptyPage = async (browser: Browser): Promise<Page> => {
  const page = await browser.newPage();
  const address = 'http://aligning.test/';
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto(address);
  return page;
};

interface Timing {
  /** Milliseconds from the request to the answer. */
  readonly cold: number;
  readonly warm: number;
  readonly pairs: number;
}

/** Asks a fresh worker twice. The first time its code has never run, but is there. */
const askTwice = (page: Page, script: string, texts: readonly ComparedText[]): Promise<Timing> =>
  page.evaluate(
    async ({ script, texts }) => {
      const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })), {
        type: 'module',
      });
      const ask = (asked: readonly unknown[]) =>
        new Promise<{ readonly time: number; readonly pairs: number }>((resolve, reject) => {
          const start = performance.now();
          worker.addEventListener('error', () => reject(new Error('The worker broke')));
          let pairs = 0;
          worker.addEventListener('message', function listen({ data }: MessageEvent) {
            if (data.kind === 'part') pairs += data.pairs.length;
            if (data.kind !== 'done') return;
            worker.removeEventListener('message', listen);
            resolve({ time: performance.now() - start, pairs });
          });
          worker.postMessage({ texts: asked, known: [] }, []);
        });
      await ask([]);
      const cold = await ask(texts);
      const warm = await ask(texts);
      worker.terminate();
      return { cold: cold.time, warm: warm.time, pairs: warm.pairs };
    },
    { script, texts },
  );

/**
 * Comparing texts in the worker, from the request to the answer, both cloned.
 */
export const measureAligning = async (browser: Browser): Promise<Group> => {
  const script = await workerScript('src/align.worker.ts');
  const page = await emptyPage(browser);
  const rows: readonly Row[] = [
    { name: 'the sample pair', texts: sampleTexts(), runs: ALIGN_RUNS },
    { name: '20 × 2,000 words', texts: syntheticArticles(20, 2000, 30), runs: ALIGN_RUNS },
    { name: '200 × 2,000 words', texts: syntheticArticles(200, 2000, 30), runs: LARGE_RUNS },
  ];
  const measured: { readonly cold: number; readonly warm: number; readonly each: number }[] = [];
  for (const { texts, runs } of rows) {
    const timings: Timing[] = [];
    for (let run = 0; run < runs; run += 1) timings.push(await askTwice(page, script, texts));
    const [cold, warm] = [median(timings.map((one) => one.cold)), median(timings.map((one) => one.warm))];
    measured.push({ cold, warm, each: warm / ((texts.length * (texts.length - 1)) / 2) });
  }
  await page.close();
  return {
    title: 'Compare articles with each other',
    sizes: rows.map(({ name }) => name),
    rows: [
      { label: 'the first time, ms', values: measured.map(({ cold }) => cold) },
      { label: 'again, ms', values: measured.map(({ warm }) => warm) },
      { label: 'again, for each pair of articles, ms', values: measured.map(({ each }) => each) },
    ],
  };
};
