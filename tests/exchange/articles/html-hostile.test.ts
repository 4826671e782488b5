import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/exchange/importer.ts';
import { readHtml } from '../../../src/exchange/importers/html.ts';
import { sha256 } from '../node-hash.ts';
import { fixture, htmlDraft, htmlResult, pageOf, problemIn, SENTENCE, utf8 } from './reading.ts';

describe('A hostile page', () => {
  it('leaves words and web addresses, and nothing that could run, load or hide', async () => {
    const draft = await htmlDraft(fixture('hostile-page.html'));
    expect(draft.text).toContain('Quiet words of the page.');
    const said = JSON.stringify({ ...draft, original: null, dropped: draft.dropped });
    for (const trace of [
      'pwned',
      'tracker.example',
      'onerror',
      'javascript:',
      'data:',
      'vbscript:',
      '<img',
      '<script',
      '\\u202e"',
    ]) {
      expect(said).not.toContain(trace);
    }
    for (const mark of draft.marks) {
      if ('href' in mark) expect(String(mark['href'])).toMatch(/^(?:https?|mailto):/);
    }
    expect(Object.keys(draft.blocks[0] ?? {})).toEqual(['kind', 'range']);
  });

  it.each([
    '<svg><style><img src=x onerror=pwned()></style></svg>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=pwned()&gt;">',
    '<noscript><p title="</noscript><img src=x onerror=pwned()>"></noscript>',
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror=pwned()>',
    '<template><script>pwned()</script></template>',
    '<select><template><img src=x onerror=pwned()></template></select>',
    '<xmp><p title="</xmp><img src=x onerror=pwned()>">',
    '<textarea><img src=x onerror=pwned()></textarea>',
    '<title><img src=x onerror=pwned()></title>',
    '<a href="java&#10;script:pwned()">a</a>',
    '<a href="&#1;javascript:pwned()">a</a>',
    '<p>a</p><script src="data:,pwned()"></script>',
    '<body onload=pwned()><input autofocus onfocus=pwned()>',
    '<iframe srcdoc="<script>pwned()</script>"></iframe>',
    '<object data="javascript:pwned()"></object><embed src="javascript:pwned()">',
    '<base href="javascript:pwned()//"><a href="x">a</a>',
    '<meta http-equiv="refresh" content="0;url=javascript:pwned()">',
    '<style>@import "javascript:pwned()"</style><link rel=stylesheet href="javascript:pwned()">',
  ])('%s leaves no trace', async (markup) => {
    const draft = await htmlDraft(pageOf(`<p>${SENTENCE}</p>${markup}`));
    expect(JSON.stringify({ ...draft, original: null })).not.toMatch(/pwned|javascript:/);
  });
});

describe('Limits', () => {
  const limits = { ...LIMITS, markupDepth: 12, markupNodes: 60, articleCharacters: 200 };
  const problemOf = async (html: string) =>
    problemIn(await readHtml({ name: 'a.html', bytes: utf8(html) }, { sha256, limits, chosen: {} }));

  it('count the elements within each other, html and body among them', async () => {
    expect(await problemOf(`${'<div>'.repeat(10)}x`)).toBeNull();
    expect(await problemOf(`${'<div>'.repeat(11)}x`)).toBe('markupTooDeep');
  });

  it('count elements, texts and comments', async () => {
    // html, head and body are there without being written.
    expect(await problemOf('<p>x'.repeat(28))).toBeNull();
    expect(await problemOf(`${'<p>x'.repeat(28)}<!---->`)).toBeNull();
    expect(await problemOf(`${'<p>x'.repeat(28)}<!----><br>`)).toBe('markupTooLarge');
  });

  it('count the characters of the article, not of its page', async () => {
    expect(await problemOf(`<p>${'x'.repeat(200)}</p><nav>${'y'.repeat(100)}</nav>`)).toBeNull();
    expect(await problemOf(`<p>${'x'.repeat(201)}</p>`)).toBe('textTooLong');
  });

  it.each([
    ['100,000 elements within each other', '<div>'.repeat(100_000), 'markupTooDeep'],
    [
      'a tag with 100,000 attributes',
      `<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}`).join(' ')}>x`,
      null,
    ],
    [
      'formatting that multiplies',
      Array.from({ length: 50_000 }, (_, at) => `<p><b id=${at}>x`).join(''),
      'markupTooDeep',
    ],
    ['a table that pushes everything out', `<table>${'<b>x</b>'.repeat(50_000)}`, 'markupTooLarge'],
    ['links that never close', '<a><p>'.repeat(30_000), 'noArticle'],
    ['100,000 ampersands', `<p>${'&amp'.repeat(100_000)}`, null],
    ['100,000 opening signs', '<'.repeat(100_000), null],
    ['100,000 comments that never end', '<!--'.repeat(100_000), 'noArticle'],
    ['white space without end', `<p>${' \n'.repeat(200_000)}x`, null],
    ['classes that look like names', `<p class="${'related-'.repeat(50_000)}">x`, null],
    [
      'JSON-LD nested too deep',
      `<script type="application/ld+json">${'['.repeat(100_000)}</script><p>x`,
      null,
    ],
    ['a title of a megabyte', `<title>${'x | '.repeat(250_000)}</title><p>x`, null],
  ])('%s end soon', async (_, html, problem) => {
    const from = performance.now();
    expect(problemIn(await htmlResult(html))).toBe(problem);
    expect(performance.now() - from).toBeLessThan(8000);
  });
});

describe('Whatever the markup', () => {
  const pieces = fc.array(
    fc.constantFrom(
      ...'<p> </p> <b> </b> <i> <a_href="https://a.example/"> </a> <table> <tr> <td> </table> <ul> <li> </ul> <br> <br/> <div> </div> <span> </span> <h1> </h1> <pre> </pre> <q> </q> <blockquote> </blockquote> <script> </script> <svg> </svg> <template> </template> <nav> </nav> <article> </article> <select> </select> <form> </form> <body> </html> <!-- --> words more. &amp; &#0; \u00a0 🙂'
        .split(' ')
        .map((piece) => piece.replace('_', ' ')),
    ),
    { maxLength: 40 },
  );

  it('reading ends in a draft that holds together or a named problem, twice the same', async () => {
    await fc.assert(
      fc.asyncProperty(pieces, async (parts) => {
        const html = parts.join('');
        const result = await htmlResult(html);
        expect(await htmlResult(html)).toEqual(result);
        if (!result.ok || result.value.kind !== 'article') return;
        const { text, blocks, marks } = result.value.draft;
        let end = 0;
        for (const { range } of blocks) {
          expect(text.slice(end, range.start)).toMatch(/^\p{White_Space}*$/u);
          expect(range.end).toBeGreaterThan(range.start);
          end = range.end;
        }
        expect(text.slice(end)).toMatch(/^\p{White_Space}*$/u);
        for (const { range } of marks)
          expect(text.slice(range.start, range.end)).toMatch(/^\P{White_Space}/u);
      }),
      { numRuns: 300 },
    );
  });
});
