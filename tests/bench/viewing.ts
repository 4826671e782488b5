import type { Browser } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { serveHarness } from '../browser/viewer-harness/build.ts';
import { annotationOf, articleOf } from '../browser/viewer-harness/records.ts';
import { randomFrom } from './random.ts';
import { median, type Group } from './report.ts';
import { syntheticArticles } from './synthetic-articles.ts';
import type { Stored } from './viewers/contender.ts';
import type { Viewing, Who } from './viewers/page.ts';

interface Size {
  readonly name: string;
  readonly words: number;
  readonly annotations: number;
  /** Of each contender. The peer needs minutes to open the largest: once must do. */
  readonly visits: number;
}
const SIZES: readonly Size[] = [
  { name: '10 kB / 100', words: 2_000, annotations: 100, visits: 5 },
  { name: '100 kB / 1,000', words: 20_000, annotations: 1_000, visits: 3 },
  { name: '1 MB / 10,000', words: 200_000, annotations: 10_000, visits: 1 },
];
export const VIEWING_VISITS = SIZES.map(({ visits }) => visits).join(', ');
export const VIEWING_TIMES = 7;
const TAGS = ['quote', 'claim', 'framing'] as const;
const CONTENDERS = ['ours', 'peerSpans', 'peerHighlights'] as const satisfies readonly Who[];

/** The peer writes a style sheet into the page, which the workbench's own policy forbids. */
const POLICY =
  '<meta http-equiv="Content-Security-Policy" content="default-src \'self\' \'unsafe-inline\' data:">';

interface Story {
  readonly ours: Stored;
  readonly peer: Stored;
}

/** The same text and the same places, each viewer's annotations in its own stored form. */
function storyOf({ words, annotations }: Size): Story {
  const [compared] = syntheticArticles(1, words, 0);
  const text = (compared?.text ?? '').replaceAll('\n', '\n\n');
  const { article, content } = articleOf(text);
  const random = randomFrom(annotations);
  const borders = [...text.matchAll(/\b\w/gu)].map(({ index }) => index);
  const places = Array.from({ length: annotations }, (_, n) => {
    const start = borders[Math.floor(random() * (borders.length - 40))] ?? 0;
    const end = Math.min(text.length, start + 20 + Math.floor(random() * 180));
    return { id: `annotation-${n}`, tag: TAGS[n % TAGS.length] ?? 'quote', start, end };
  });
  const stored = JSON.stringify({ text, blocks: content.blocks });
  return {
    ours: {
      content: stored,
      annotations: JSON.stringify(
        places.map(({ id, tag, start, end }) => ({
          ...annotationOf(article, text, [tag, { start, end }]),
          id,
        })),
      ),
    },
    peer: {
      content: stored,
      annotations: JSON.stringify(
        places.map(({ id, tag, start, end }) => ({
          id,
          bodies: [{ id: `${id}-body`, annotation: id, purpose: 'tagging', value: tag }],
          target: { annotation: id, selector: [{ quote: text.slice(start, end), start, end }] },
        })),
      ),
    },
  };
}

/** What one contender does in a page of its own. */
interface Visit {
  readonly who: Who;
  readonly stored: Stored;
  /** How often each change is made, and how often it is opened again behind the first time. */
  readonly times: number;
  readonly opened: number;
}

async function visit(browser: Browser, address: string, wanted: Visit): Promise<Viewing> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(address);
  const seen = await page.evaluate(
    ({ who, stored, times, opened }) => globalThis.viewing(who, stored, times, opened),
    wanted,
  );
  await context.close();
  return seen;
}

const ROWS: readonly (readonly [label: string, of: (visits: readonly Viewing[]) => number])[] = [
  ['open, until annotations are painted, ms', (all) => median(all.map(({ open }) => open))],
  ['open the next one in the same page, ms', (all) => median(all.flatMap(({ next }) => next))],
  ['tag, from the call until painted, ms', (all) => median(all.flatMap(({ tag }) => tag))],
  ['repaint with one tag only, ms', (all) => median(all.flatMap(({ only }) => only))],
  ['repaint with all tags again, ms', (all) => median(all.flatMap((one) => one.all))],
  ['scroll: frame, ms', (all) => median(all.flatMap(({ frames }) => frames))],
  ['scroll: longest frame, ms', (all) => median(all.map(({ frames }) => Math.max(...frames)))],
];

/**
 * This viewer beside the peer's, in turn, each visit in a page of its own. The peer has two renderers: each row holds
 * ours against the one that is quicker there.
 */
export const measureViewing = async (browser: Browser, sizes: readonly Size[] = SIZES): Promise<Group> => {
  const served = await serveHarness(fileURLToPath(new URL('./viewers', import.meta.url)), POLICY);
  const results: Record<Who, readonly Viewing[]>[] = [];
  try {
    for (const size of sizes) {
      const story = storyOf(size);
      const seen: Record<Who, Viewing[]> = { ours: [], peerSpans: [], peerHighlights: [] };
      for (let run = 0; run < size.visits; run += 1) {
        for (const who of CONTENDERS) {
          const stored = story[who === 'ours' ? 'ours' : 'peer'];
          const wanted = { who, stored, times: VIEWING_TIMES, opened: size.visits };
          seen[who].push(await visit(browser, served.address, wanted));
        }
      }
      results.push(seen);
    }
  } finally {
    await served.close();
  }
  return {
    title: 'Viewer beside the viewer of @recogito/text-annotator',
    sizes: sizes.map(({ name }) => name),
    rows: ROWS.map(([label, of]) => ({
      label,
      values: results.map((one) => of(one.ours)),
      peer: results.map((one) => Math.min(of(one.peerSpans), of(one.peerHighlights))),
    })),
  };
};
