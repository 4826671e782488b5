import { describe, expect, it } from 'vitest';
import { pasteDraft, shownBlocks, shownMarks, utf8 } from './reading.ts';

const WORD = `Version:1.0\r\nStartHTML:0000000105\r\nEndHTML:0000001000\r\nSourceURL:https://p.example/bridge\r\n
<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8"><style><!-- p.MsoNormal {margin:0} --></style>
<!--[if gte mso 9]><xml><o:x>hidden</o:x></xml><![endif]--></head><body lang=EN-GB>
<!--StartFragment--><p class=MsoTitle>Bridge work</p>
<p class=MsoNormal>The <b style='mso-bidi-font-weight:normal'>council</b> said<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span></span><![endif]>first point</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoQuote>a quotation</p><!--EndFragment--></body></html>`;
const DOCS = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h1 dir="ltr"><span style="font-weight:400">Title</span></h1><p dir="ltr"><span style="font-weight:400;font-style:normal">plain </span><span style="font-weight:700">bold</span><span style="font-style:italic"> slanted</span></p><br><ul><li dir="ltr"><p role="presentation"><span>item</span></p></li></ul></b>`;

describe('A rich paste', () => {
  it('from Word has its title, lists and quotations, without its machinery', async () => {
    const draft = await pasteDraft(WORD);
    expect(draft && shownBlocks(draft)).toEqual([
      'headline: Bridge work',
      'paragraph: The council said',
      'item: first point',
      'quote: a quotation',
    ]);
    expect(draft && shownMarks(draft)).toEqual(['bold: council']);
    expect(draft).toMatchObject({
      fileName: null,
      proposal: { title: 'Bridge work', url: 'https://p.example/bridge', recognisedBy: { url: 'clipboard' } },
      recipe: { importer: 'paste', version: 1 },
      original: utf8(WORD),
    });
  });

  it('from Google Docs is not bold all over', async () => {
    const draft = await pasteDraft(DOCS);
    expect(draft && shownBlocks(draft)).toEqual([
      'headline: Title',
      'paragraph: plain bold slanted',
      'item: item',
    ]);
    expect(draft && shownMarks(draft)).toEqual(['bold: bold', 'italic: slanted']);
  });

  it('from a page takes everything that was marked, and only that', async () => {
    const draft = await pasteDraft(
      '<html><body>before<!--StartFragment --><nav>kept too</nav><p>a <a href="https://a.example/">link</a> <a href="javascript:pwned()">none</a></p><p hidden>x</p><script>pwned()</script><!-- EndFragment-->after</body></html>',
    );
    expect(draft?.text).toBe('kept too\n\na link none');
    expect(draft && shownMarks(draft)).toEqual(['link: link -> https://a.example/']);
    expect(draft?.dropped).toEqual([{ number: 2, text: 'x', why: 'hidden' }]);
  });

  it('reads the kept HTML again to the same text', async () => {
    const draft = await pasteDraft(DOCS, 'Title\n\nplain bold slanted\n\n• item');
    expect(await pasteDraft(new TextDecoder().decode(draft?.original ?? new Uint8Array()))).toEqual(draft);
  });

  it.each([
    [
      '<meta charset="utf-8"><div style="color:#fff"><div><span>let a = 1;</span></div><div><span>b();</span></div></div>',
      'let a = 1;\nb();',
    ],
    ['<span>one line</span>', 'one line'],
    ['', 'words'],
    ['<img src="https://t.example/p.png">', ''],
    ['<p>one</p><p>two</p>', 'one\n\ntwo'],
  ])('%j is better read as plain text', async (html, plain) => {
    expect(await pasteDraft(html, plain)).toBeNull();
  });
});
