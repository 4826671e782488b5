import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/exchange/importers/html.ts';
import {
  draftIn,
  fixture,
  htmlDraft,
  htmlResult,
  pageOf,
  problemIn,
  reading,
  SENTENCE,
  shownBlocks,
  shownMarks,
} from './reading.ts';

const noticesOf = async (page: string): Promise<string[]> =>
  (await htmlDraft(page)).notices.map(({ kind }) => kind);
const article = `<h1>Work on the bridge</h1><p>${SENTENCE}</p><p>${SENTENCE}</p><p>${SENTENCE}</p>`;
const around = (before: string, after = ''): string =>
  `<!doctype html><meta charset=utf-8><title>Work on the bridge | The Paper</title><body>${before}<main><article>${article}</article></main>${after}`;

describe('A news page', () => {
  it('gives its article, and what is beside it for a person to judge', async () => {
    const draft = await htmlDraft(fixture('news-page.html'));
    expect(shownBlocks(draft)).toEqual([
      'headline: Ferry strike ends after eleven days',
      'paragraph: Crews go back to work on Monday; the company promises talks on pay.',
      'caption: The night ferry at its berth. Photograph: M. Poe',
      'paragraph: PORT ELLEN (Courier) – The crews of the island ferries voted to return to work late on Saturday, ending a strike that had cut off three islands for eleven days, their union said.',
      'paragraph: “We have been heard,” said the union’s secretary, Ann\u00a0Example, “and we will hold them to it.” She spoke to Harbour Radio after the vote, which 212 of 230 members supported.',
      'heading: What was agreed',
      'paragraph: The company will pay for lost shifts, and both sides will meet again in April, according to a paper seen by this newspaper:',
      'item: pay rises by four per cent, backdated to January',
      'item: two more crew on every night crossing, as the union had asked',
      'quote: No captain should have to choose between the timetable and the weather.',
      'paragraph: Route\tDays lost',
      'paragraph: North\t11',
      'paragraph: South\t9',
      'paragraph: Shops on the islands said they expected fresh bread on Tuesday, although the first ferry, on Monday morning, will carry medicine and post only, the company told customers.',
    ]);
    expect(shownMarks(draft)).toEqual([
      'bold: voted to return',
      'italic: Ann\u00a0Example',
      'link: Harbour Radio -> https://radio.example/interview?id=7&t=1',
      'italic: as the union had asked',
    ]);
    expect(draft.proposal).toEqual({
      title: 'Ferry strike ends after eleven days',
      outlet: 'The Harbour Courier',
      publishedAt: '2025-03-22',
      author: 'Jane Doe, John Roe',
      url: 'https://www.harbour-courier.example/2025/03/22/ferry-strike-ends',
      language: 'en-GB',
      bodyStart: draft.text.indexOf('The crews of'),
      recognisedBy: {
        title: 'headline',
        outlet: 'JSON-LD',
        publishedAt: 'JSON-LD',
        author: 'JSON-LD',
        url: 'canonical link',
        language: 'page language',
      },
    });
    expect(draft.dropped.map(({ why, text }) => `${why}: ${text}`)).toEqual([
      'navigation: The Harbour Courier',
      'navigation: News',
      'navigation: Sport',
      'besideArticle: We value your privacy. This page keeps cookies on your machine.',
      'besideArticle: By Jane Doe and John Roe',
      'besideArticle: 22 March 2025',
      'besideArticle: ShareTweet',
      'besideArticle: Related stories',
      'besideArticle: Islands run short of bread',
      'besideArticle: How the strike began',
      'hidden: Hidden words for machines.',
      'besideArticle: Most read',
      'besideArticle: One',
      'besideArticle: Two',
      'besideArticle: © The Harbour Courier. All rights reserved.',
    ]);
    expect(draft).toMatchObject({
      mediaType: 'text/html',
      encoding: 'utf-8',
      recipe: { importer: 'html', version: 1 },
      notices: [],
    });
    expect(draft.original).toEqual(fixture('news-page.html'));
  });

  it('gives the same draft again, and takes back in what a person wants', async () => {
    const first = await htmlDraft(fixture('news-page.html'));
    expect(await htmlDraft(fixture('news-page.html'))).toEqual(first);
    const byline = first.dropped.find(({ text }) => text.startsWith('By '))?.number ?? -1;
    const again = await htmlDraft(fixture('news-page.html'), [byline]);
    expect(again.text.split('\n\n')[2]).toBe('By Jane Doe and John Roe');
    expect(again.recipe).toEqual({ importer: 'html', version: 1, restored: [byline] });
    expect(again.dropped.map(({ number }) => number)).toEqual(
      first.dropped.map(({ number }) => number).filter((number) => number !== byline),
    );
    const whole = await htmlDraft(
      fixture('news-page.html'),
      first.dropped.map(({ number }) => number),
    );
    expect(whole.dropped).toEqual([]);
    expect(whole.text.startsWith('The Harbour Courier\n\nNews')).toBe(true);
  });

  it('leaves out what a person thinks is no part of it, says so in the recipe, and takes it back in', async () => {
    const bytes = fixture('news-page.html');
    const first = await htmlDraft(bytes);
    const last = first.stretches?.at(-1) ?? -1;
    const read = async (left: readonly number[]) =>
      draftIn(await readHtml({ name: 'page.html', bytes }, reading([], left)));
    const without = await read([last]);
    expect(without.text).not.toBe(first.text);
    expect(first.text.startsWith(without.text)).toBe(true);
    expect(without.recipe).toEqual({ importer: 'html', version: 1, left: [last] });
    expect(without.dropped.find(({ number }) => number === last)?.why).toBe('byPerson');
    expect(await read(without.recipe?.left ?? [])).toEqual(without);
    // What is left out by itself can't be left out twice.
    expect((await read([first.dropped[0]?.number ?? -1])).recipe).toEqual(first.recipe);
    expect(await read([])).toEqual(first);
  });
});

describe('Beside the article', () => {
  it.each([
    '<nav>x words</nav>',
    '<div role="navigation">x words</div>',
    '<aside>x words</aside>',
    '<footer>x words</footer>',
    '<div class="cookie-banner"><p>x words</p></div>',
    '<div id="newsletter-signup"><p>x words</p></div>',
    '<section class="related-articles"><h2>x words</h2></section>',
    '<ul class="social share"><li>x words</li></ul>',
    '<div role="dialog"><p>x words</p></div>',
    '<div hidden><p>x words</p></div>',
    '<div style="display:none">x words</div>',
  ])('%s is put aside', async (part) => {
    for (const page of [around(part), around('', part), pageOf(`${article}${part}`)]) {
      const draft = await htmlDraft(page);
      expect(draft.text).not.toContain('x words');
      expect(draft.dropped.map(({ text }) => text)).toEqual(['x words']);
      expect(draft.proposal.title).toBe('Work on the bridge');
    }
  });

  it('is never most of the page, whatever its class says', async () => {
    const draft = await htmlDraft(
      `<body><div class="sharing-enabled related"><h1>T</h1><p>${SENTENCE}</p><p>${SENTENCE}</p></div>`,
    );
    expect(draft.text).toContain(SENTENCE);
  });

  it('the site name in a first heading is no headline', async () => {
    const draft = await htmlDraft(around('<div class="masthead"><h1>The Paper</h1></div>'));
    expect(shownBlocks(draft)[0]).toBe('headline: Work on the bridge');
    expect(draft.text).not.toContain('The Paper');
  });

  it('no headline is made up where the page has none', async () => {
    const draft = await htmlDraft(
      pageOf(`<p>${SENTENCE}</p>`, '<meta property="og:title" content="Bridge">'),
    );
    expect(draft.text).toBe(SENTENCE);
    expect(draft.proposal).toMatchObject({ title: 'Bridge', recognisedBy: { title: 'meta tag' } });
  });
});

describe('A page without an article', () => {
  it('is read whole, with a notice', async () => {
    const links = Array.from(
      { length: 40 },
      (_, index) => `<li><a href="/${index}">Story number ${index}</a></li>`,
    );
    const page = `<body><nav>Menu</nav><h1>Today</h1><ul>${links.join('')}</ul>`;
    expect(await noticesOf(page)).toEqual(['noArticleFound']);
    const draft = await htmlDraft(page);
    expect(shownBlocks(draft).slice(0, 2)).toEqual(['headline: Today', 'item: Story number 0']);
    expect(draft.dropped).toEqual([{ number: 0, text: 'Menu', why: 'navigation' }]);
  });

  it('even when all of it is navigation', async () => {
    const draft = await htmlDraft('<nav><p>Only this</p></nav><p hidden>x</p>');
    expect(draft).toMatchObject({ text: 'Only this', dropped: [{ number: 1, why: 'hidden' }] });
  });

  it.each([
    ['<html><body><script>render()</script><div id="app"></div></body></html>', 'noArticle'],
    ['<p>&nbsp;\u200b</p>', 'noArticle'],
    ['<p hidden>x</p>', 'noArticle'],
    ['', 'empty'],
    [' \n', 'empty'],
  ])('%j says nothing', async (page, problem) => {
    expect(problemIn(await htmlResult(page))).toBe(problem);
  });
});
