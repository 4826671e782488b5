import { describe, expect, it } from 'vitest';
import { htmlDraft, SENTENCE, shownBlocks } from './reading.ts';

const wrapped = (inner: string, name = 'text-block'): string =>
  `<div class="${name}"><div class="inner">${inner}</div></div>`;
const page = (body: string, head = ''): string =>
  `<!doctype html><meta charset=utf-8>${head}<body><main>${body}</main><footer><p>© The Paper</p></footer>`;
const long = (number: number): string => `<p>${number}. ${SENTENCE} ${SENTENCE}</p>`;
const short = async (html: string): Promise<string[]> =>
  shownBlocks(await htmlDraft(html)).filter((block) => block.length < 80);

describe('Short paragraphs', () => {
  it('stay, when each paragraph of the article stands in a wrapping of its own', async () => {
    const html = page(`<article><h1>Strike ends</h1>
      ${wrapped('<p>It is over.</p>')}${wrapped(long(1))}${wrapped('<p>“Why?” 2 asked.</p>')}
      ${wrapped('<p><a href="https://p.example/a">Jane Doe</a> said no.</p>')}${wrapped(long(2))}
      ${wrapped('<p>Video of 2 min.</p>', 'player')}${wrapped('<p><a href="/more">The strike in pictures</a></p>')}
      ${wrapped(long(3))}${wrapped('<p>That was all.</p>')}</article>`);
    expect(await short(html)).toEqual([
      'headline: Strike ends',
      'paragraph: It is over.',
      'paragraph: “Why?” 2 asked.',
      'paragraph: Jane Doe said no.',
      'paragraph: That was all.',
    ]);
    const draft = await htmlDraft(html);
    expect(draft.dropped.map(({ text }) => text)).toEqual([
      'Video of 2 min.',
      'The strike in pictures',
      '© The Paper',
    ]);
  });

  it('stay under the headline, when they say neither who wrote it nor when', async () => {
    const head = `<div class="hero"><h1>Strike ends</h1><p>Crews go back on Monday.</p><p>By Jane Doe</p><p class="pub-date">3 May</p></div>`;
    expect(await short(page(`${head}<div class="story">${long(1)}${long(2)}${long(3)}</div>`))).toEqual([
      'headline: Strike ends',
      'paragraph: Crews go back on Monday.',
    ]);
  });

  it.each([
    '<p>ADVERTISEMENT</p>',
    '<p>Anzeige</p>',
    '<p>Read more: <a href="/x">How the strike began</a></p>',
    '<p><strong>Lire aussi</strong> <a href="/x">La grève continue dans les îles</a></p>',
  ])('%s leads elsewhere', async (part) => {
    expect(await short(page(`<article><h1>T</h1>${long(1)}${part}${long(2)}</article>`))).toEqual([
      'headline: T',
    ]);
  });

  it('that begin like that and go on are part of the article', async () => {
    const part = '<p>Read more books, she said, <a href="/x">to me</a>.</p>';
    expect(await short(page(`<article><h1>T</h1>${long(1)}${part}${long(2)}</article>`))).toEqual([
      'headline: T',
      'paragraph: Read more books, she said, to me.',
    ]);
  });

  it('made of links are left out at the end', async () => {
    const links = '<p><a href="/a">Home</a><br><a href="/b">News</a></p>';
    expect(await short(page(`<article><h1>T</h1>${long(1)}${long(2)}${links}</article>`))).toEqual([
      'headline: T',
    ]);
  });
});

describe('The headline', () => {
  it.each([
    ['a second heading', '<h2>Strike ends</h2>'],
    ['a plain block', '<div class="headline">Strike ends</div>'],
    ['a first heading behind the name of the site', '<h1><a href="/">The Paper</a></h1><h1>Strike ends</h1>'],
    [
      'a second heading behind the name of the site',
      '<h1><a href="/">The Paper</a></h1><h2>Strike ends</h2>',
    ],
  ])('is what the page calls its title: %s', async (_, heading) => {
    for (const head of [
      '<meta property="og:title" content="Strike ends!">',
      '<title>Strike ends | The Paper</title>',
    ]) {
      const draft = await htmlDraft(page(`${heading}${long(1)}${long(2)}`, head));
      expect(shownBlocks(draft)[0]).toBe('headline: Strike ends');
      expect(draft.text).not.toContain('The Paper');
    }
  });

  it('is no paragraph further down that says the same', async () => {
    const html = page(`${long(1)}<p>Strike ends</p>${long(2)}`, '<title>Strike ends</title>');
    expect(shownBlocks(await htmlDraft(html)).map((block) => block.split(':')[0])).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
  });
});

it('captions of older pages are captions', async () => {
  const html =
    page(`<article><h1>T</h1>${long(1)}<div class="wp-caption"><img><p class="wp-caption-text">The ferry.</p></div>
    ${long(2)}<div class="image"><img><div class="photo-caption">The berth.</div></div>${long(3)}</article>`);
  expect(await short(html)).toEqual(['headline: T', 'caption: The ferry.', 'caption: The berth.']);
});

it('menus of mobile pages are no part of the article', async () => {
  const draft = await htmlDraft(
    `<html amp><body><amp-sidebar><ul><li>Menu</li></ul></amp-sidebar><h1>T</h1>${long(1)}${long(2)}`,
  );
  expect(draft.dropped).toMatchObject([{ text: 'Menu', why: 'navigation' }]);
});
