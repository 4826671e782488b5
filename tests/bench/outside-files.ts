import type { DroppedFile } from '../browser/support/drop.ts';
import { syntheticArticles } from './synthetic-articles.ts';

/** Words of an article of about 5 kB. */
const WORDS = 1_050;
/** Of a hundred paragraphs so many come from one agency. */
const SHARED = 30;
/** Each so-manieth file holds what a file some places before it holds: a download kept twice. */
const COPY_EVERY = 50;
/** Each so-manieth file holds the same with its last paragraph rewritten: a page saved again a day later. */
const LATER_EVERY = 25;
const BACK = 10;

const LINKS = Array.from({ length: 40 }, (_, n) => `<li><a href="/section-${n}">Section ${n}</a></li>`).join(
  '',
);
const BESIDE = Array.from(
  { length: 12 },
  (_, n) => `<li><a href="/story-${n}"><img src="/${n}.jpg" alt="">Another story, number ${n}</a></li>`,
).join('');

const headline = (n: number): string => `Report ${n} of the synthetic agency`;

/** A news page as it is saved: data of its own, a navigation, an article, and what stands beside it. */
const page = (n: number, paragraphs: readonly string[]): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${headline(n)} | The Example</title>
<meta property="og:site_name" content="The Example"><meta property="og:title" content="${headline(n)}">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"${headline(n)}","datePublished":"2025-03-22T10:00:00Z","author":{"name":"Jane Doe"}}</script>
</head><body><header><nav><ul>${LINKS}</ul></nav></header>
<main><article><h1>${headline(n)}</h1><p class="byline">By Jane Doe</p>
${paragraphs.map((one) => `<p>${one}</p>`).join('\n')}
</article><aside class="related"><h2>Read also</h2><ul>${BESIDE}</ul></aside></main>
<footer><ul>${LINKS}</ul><p>All rights reserved.</p></footer></body></html>`;

const markdown = (n: number, paragraphs: readonly string[]): string =>
  `---\ntitle: ${headline(n)}\noutlet: The Example\ndate: 2025-03-22\n---\n\n# ${headline(n)}\n\n${paragraphs
    .map((one, at) =>
      at % 5 === 0 ? one.replace(/ (\S+) (\S+) /u, ' *$1* [$2](https://example.org) ') : one,
    )
    .join('\n\n')}\n`;

const plain = (n: number, paragraphs: readonly string[]): string =>
  `${headline(n)}\n\n${paragraphs.join('\n\n')}\n`;

/** Files of the three kinds, each the same for the same count. */
const fileOf = (n: number, name: string, paragraphs: readonly string[]): DroppedFile => {
  const kind = n % 10;
  if (kind < 6) return { name: `${name}.html`, type: 'text/html', content: page(n, paragraphs) };
  if (kind < 8) return { name: `${name}.md`, type: 'text/markdown', content: markdown(n, paragraphs) };
  return { name: `${name}.txt`, type: 'text/plain', content: plain(n, paragraphs) };
};

const isEvery = (n: number, every: number): boolean => n % every === every - 1;

/**
 * A folder of articles of about 5 kB: of ten, six are saved news pages, two Markdown and two plain text; of fifty, one
 * holds the very text of another and one nearly that.
 */
export function outsideFiles(count: number): readonly DroppedFile[] {
  const texts = syntheticArticles(count, WORDS, SHARED).map(({ text }) => text.split('\n'));
  return texts.map((own, n) => {
    const name = `report-${n}`;
    const earlier = texts[n - BACK];
    if (earlier === undefined) return fileOf(n, name, own);
    if (isEvery(n, COPY_EVERY)) return fileOf(n - BACK, name, earlier);
    if (isEvery(n, LATER_EVERY)) return fileOf(n - BACK, name, [...earlier.slice(0, -1), ...own.slice(-1)]);
    return fileOf(n, name, own);
  });
}

/** How many of so many files hold the very text of another. */
export const copiesAmong = (count: number): number => Math.floor(count / COPY_EVERY);
