import { describe, expect, it } from 'vitest';
import type { MetadataField } from '../../../src/exchange/importer.ts';
import { htmlDraft, pageOf, SENTENCE } from './reading.ts';

const proposalOf = async (head: string, body = '', name = 'page.html') =>
  (await htmlDraft(pageOf(`${body}<p>${SENTENCE}</p>`, head), [], name)).proposal;
const ld = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const meta = (name: string, content: string): string => `<meta name="${name}" content="${content}">`;

describe('What a page says of itself', () => {
  it.each<[string, string, string, Partial<Record<MetadataField, readonly [string | null, string?]>>]>([
    [
      'JSON-LD in a graph',
      ld({
        '@graph': [
          { '@id': '#p', '@type': 'Organization', name: 'The Paper' },
          {
            '@type': ['NewsArticle'],
            headline: 'H',
            publisher: { '@id': '#p' },
            author: 'Jane Doe',
            datePublished: '2025-03-22T10:00:00Z',
            inLanguage: 'en',
          },
        ],
      }),
      '',
      {
        title: ['H', 'JSON-LD'],
        outlet: ['The Paper', 'JSON-LD'],
        author: ['Jane Doe', 'JSON-LD'],
        publishedAt: ['2025-03-22', 'JSON-LD'],
        language: ['en', 'JSON-LD'],
      },
    ],
    [
      'JSON-LD in arrays',
      ld([
        [{ '@type': 'BreadcrumbList' }],
        [{ '@type': 'ReportageNewsArticle', author: [{ name: 'A B' }, { name: ['C D', 'A B'] }] }],
      ]),
      '',
      { author: ['A B, C D', 'JSON-LD'] },
    ],
    [
      'JSON-LD that is broken',
      '<script type="application/ld+json">//<![CDATA[\n{"@type":"NewsArticle","headline":"A\nB",}\n//]]></script>',
      '',
      { title: ['A B', 'JSON-LD'] },
    ],
    [
      'JSON-LD that is hopeless',
      `<script type="application/ld+json">{"@type":"NewsArticle",</script>${meta('author', 'Jane Doe')}`,
      '',
      { author: ['Jane Doe', 'meta tag'] },
    ],
    [
      'JSON-LD with entities',
      ld({ '@type': 'NewsArticle', headline: 'Q&amp;A: it&#8217;s on' }),
      '',
      { title: ['Q&A: it’s on', 'JSON-LD'] },
    ],
    [
      'JSON-LD of another article',
      ld([
        { '@type': 'NewsArticle', headline: 'Other' },
        { '@type': 'NewsArticle', headline: 'Own', datePublished: '2025-01-02', author: 'J' },
      ]),
      '',
      { title: ['Own', 'JSON-LD'], publishedAt: ['2025-01-02', 'JSON-LD'] },
    ],
    [
      'OpenGraph',
      '<meta property="og:site_name" content="The Paper"><meta property="article:published_time" content="2025-03-22T00:30:00+09:00"><meta property="og:url" content="https://p.example/a"><meta property="og:locale" content="de_AT">',
      '',
      {
        outlet: ['The Paper', 'meta tag'],
        publishedAt: ['2025-03-22', 'meta tag'],
        url: ['https://p.example/a', 'meta tag'],
        language: ['de-AT', 'meta tag'],
      },
    ],
    [
      'Dublin Core',
      `${meta('DC.creator', 'A B')}${meta('DC.creator', 'C D')}${meta('DC.date.issued', '2025-03')}`,
      '',
      { author: ['A B, C D', 'meta tag'], publishedAt: ['2025-03', 'meta tag'] },
    ],
    [
      'Parse.ly',
      `${meta('parsely-author', 'A B')}${meta('parsely-pub-date', '2025-03-22T10:00:00')}`,
      '',
      { author: ['A B', 'meta tag'], publishedAt: ['2025-03-22', 'meta tag'] },
    ],
    [
      'an author that is an address',
      `<meta property="article:author" content="https://f.example/jane">${meta('byl', 'By Jane Doe')}`,
      '',
      { author: ['Jane Doe', 'meta tag'] },
    ],
    [
      'a time on the page',
      '',
      '<time datetime="2025-03-22">today</time>',
      { publishedAt: ['2025-03-22', 'time on the page'] },
    ],
    [
      'the time of publishing before others',
      '',
      '<time datetime="2020-01-01">x</time><time class="published" datetime="2025-03-22">today</time>',
      { publishedAt: ['2025-03-22', 'time on the page'] },
    ],
    [
      'a time of a change, which is not the day of publishing',
      '',
      '<p>Updated: <time datetime="2025-05-09">9 May</time>, published <time datetime="2025-03-22">22 March</time></p>',
      { publishedAt: ['2025-03-22', 'time on the page'] },
    ],
    [
      'only a time of a change',
      '',
      '<time itemprop="dateModified" datetime="2025-05-09">9 May</time>',
      { publishedAt: [null] },
    ],
    [
      'an author with the site',
      meta('author', 'Jane Doe | The Paper'),
      '',
      { author: ['Jane Doe', 'meta tag'] },
    ],
    [
      'the page title with the site first',
      `<title>Paper - Bridge work</title>${meta('og:title', 'Bridge work')}`,
      '',
      { title: ['Bridge work', 'meta tag'], outlet: ['Paper', 'page title'] },
    ],
    [
      'a page title shorter than the site, by the heading on the page',
      '<title>Strike | The Example Paper</title>',
      '<h1>Strike</h1>',
      { title: ['Strike', 'headline'], outlet: ['The Example Paper', 'page title'] },
    ],
    [
      'a page title that begins with the name of the site, as a heading does',
      '<title>The Paper | Strike</title>',
      '<h1><a href="/">The Paper</a></h1><h1>Strike</h1>',
      { outlet: ['The Paper', 'page title'] },
    ],
    [
      'a byline by its class',
      '',
      '<div class="article byline">By Jane Doe and John O’Roe</div>',
      { author: ['Jane Doe and John O’Roe', 'byline'] },
    ],
    [
      'a byline by its words',
      '',
      '<h1>H</h1><p>By Jane Doe</p>',
      { author: ['Jane Doe', 'byline'], title: ['H', 'headline'] },
    ],
    ['no byline in prose', '', '<h1>H</h1><p>By Monday the work was done.</p>', { author: [null] }],
    [
      'the page title',
      '<title>Bridge work goes on | The Paper</title>',
      '',
      { title: ['Bridge work goes on', 'page title'], outlet: ['The Paper', 'page title'] },
    ],
    [
      'a canonical link',
      '<link rel="canonical" href="https://www.p.example/2025/03/22/bridge"><meta property="og:url" content="https://other.example/">',
      '',
      {
        url: ['https://www.p.example/2025/03/22/bridge', 'canonical link'],
        publishedAt: ['2025-03-22', 'address'],
        outlet: ['p.example', 'address'],
      },
    ],
    [
      'nothing that is unsafe',
      `<link rel="canonical" href="javascript:x()">${meta('author', '\u202eeoD enaJ')}${meta('date', '03/04/2025')}`,
      '',
      { url: [null], author: ['eoD enaJ', 'meta tag'], publishedAt: [null] },
    ],
  ])('%s', async (_, head, body, expected) => {
    const proposal = await proposalOf(head, body);
    for (const [field, [value, by]] of Object.entries(expected) as [
      MetadataField,
      readonly [string | null, string?],
    ][]) {
      expect({ [field]: proposal[field], by: proposal.recognisedBy[field] }).toEqual({ [field]: value, by });
    }
  });

  it('earlier sources outweigh later ones', async () => {
    const head = `<title>T | S</title><meta property="og:title" content="O">${ld({ '@type': 'NewsArticle', headline: 'L' })}`;
    expect((await proposalOf(head, '<h1>H</h1>')).title).toBe('H');
    expect((await proposalOf(head)).title).toBe('L');
    expect((await proposalOf('<title>T | S</title><meta property="og:title" content="O">')).title).toBe('O');
  });

  it('a title of megabytes is cut, with its controls taken out', async () => {
    const { title } = await proposalOf(`<title>${'long \u200bwords '.repeat(200_000)}</title>`);
    expect(title.length).toBeLessThanOrEqual(300);
    expect(title).toMatch(/^long words long .*…$/);
  });

  it('takes the address a browser saved the page from', async () => {
    const page = `<!doctype html>\n<!-- saved from url=(0029)https://p.example/2025/1/2/a -->\n<html><body><p>${SENTENCE}</p>`;
    expect((await htmlDraft(page)).proposal).toMatchObject({
      url: 'https://p.example/2025/1/2/a',
      publishedAt: '2025-01-02',
      recognisedBy: { url: 'saved page' },
    });
  });

  it.each([
    ['<html lang="fa">', 'او گفت که کار تا پایان سال ادامه دارد.', 'fa', 'page language'],
    ['<html lang="en">', 'او گفت که کار پل تا پایان سال ادامه دارد.', 'fa', 'letters of the text'],
    ['<html lang="ckb">', 'ئەو گوتی کار تا کۆتایی ساڵ بەردەوام دەبێت.', 'ckb', 'page language'],
    ['<html lang="en_gb">', SENTENCE, 'en-GB', 'page language'],
    ['<html lang="??">', SENTENCE, 'en', 'words of the text'],
    ['<html>', '議会は月曜日に工事を続けると発表した。', 'ja', 'letters of the text'],
  ])('%s with “%s” is %s', async (html, words, language, by) => {
    expect((await htmlDraft(`${html}<body><p>${words}</p>`)).proposal).toMatchObject({
      language,
      recognisedBy: { language: by },
    });
  });
});

it("today's date in the head of a page is not the day of its article", async () => {
  const draft = await htmlDraft(
    `<body><header><time datetime="2026-01-01">Thursday</time></header><article><h1>H</h1><time datetime="2025-03-22">x</time><p>${SENTENCE} ${SENTENCE} ${SENTENCE}</p></article>`,
  );
  expect(draft.proposal.publishedAt).toBe('2025-03-22');
});
