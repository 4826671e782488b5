import { describe, expect, it } from 'vitest';
import type { ArticleDraft } from '../../../src/exchange/importer.ts';
import { htmlDraft, markdownDraft, pageOf, SENTENCE, shownBlocks, shownMarks } from './reading.ts';

/** The blocks of a page whose article is these elements and a sentence that makes it one. */
const blocksIn = async (body: string): Promise<string[]> =>
  shownBlocks(await htmlDraft(pageOf(`${body}<p>${SENTENCE}</p>`))).slice(0, -1);
const paragraphs = (...texts: readonly string[]) => texts.map((text) => `paragraph: ${text}`);

describe('The text of a page', () => {
  it.each<[string, string, string[]]>([
    [
      'entities',
      '<p>a &amp; b &lt;c&gt; &eacute;&#8217;&#x1f642; &nbsp;d &notit; &bogus;</p>',
      paragraphs('a & b <c> é’🙂 \u00a0d ¬it; &bogus;'),
    ],
    ['broken references', '<p>a&#0;b&#xD800;c&#x110000;d</p>', paragraphs('a\ufffdb\ufffdc\ufffdd')],
    ['windows-1252 references', '<p>&#147;a&#148; &#150; b&#133;</p>', paragraphs('“a” – b…')],
    ['line ends of the markup', '<p>one\r\ntwo\rthree\n\n\nfour</p>', paragraphs('one two three four')],
    ['inline elements without blanks', '<p>un<b>believ</b>able<wbr>ness</p>', paragraphs('unbelievableness')],
    [
      'text without an element',
      'loose words<p>a</p>tail <i>words</i>',
      paragraphs('loose words', 'a', 'tail words'),
    ],
    ['line breaks', '<p>one<br>two <br/> three</p>', paragraphs('one', 'two', 'three')],
    [
      'two line breaks as a paragraph',
      '<div>one<br><br>two<br>\n&nbsp;<br>three</div>',
      paragraphs('one', 'two', 'three'),
    ],
    [
      'div soup',
      '<div><div><div>one</div><div>two<div>three</div>four</div></div></div>',
      paragraphs('one', 'two', 'three', 'four'),
    ],
    ['unclosed elements', '<p>one<p>two<b>three', paragraphs('one', 'twothree')],
    ['misnested elements', '<p>a<b>b<i>c</b>d</i>e</p>', paragraphs('abcde')],
    [
      'nested lists',
      '<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ul>',
      ['item: a', 'item: b', 'item: c', 'item: d'],
    ],
    ['paragraphs in items', '<ul><li><p>a</p><p>b</p></li></ul>', ['item: a', 'item: b']],
    ['terms and their meaning', '<dl><dt>a</dt><dd>b</dd></dl>', ['item: a', 'item: b']],
    [
      'quotations',
      '<blockquote><p>a</p><p>b</p><footer>c</footer></blockquote>',
      ['quote: a', 'quote: b', 'quote: c'],
    ],
    ['lists in quotations', '<blockquote>a<ul><li>b</li></ul></blockquote>', ['quote: a', 'item: b']],
    [
      'headings of every level',
      '<h2>a</h2><h6>b</h6><div role="heading" aria-level="3">c</div>',
      ['heading: a', 'heading: b', 'heading: c'],
    ],
    [
      'captions',
      '<figure><img src="x.png" alt="not shown"><figcaption>a</figcaption></figure>',
      ['caption: a'],
    ],
    ['preformatted text', '<pre>\na  b\n\tc\n</pre>', paragraphs('a  b', 'c')],
    [
      'a table of data',
      '<table><caption>T</caption><tr><th>a <b>b</b><th>c<tr><td>1<br>2<td><p>3</p></table>',
      ['caption: T', ...paragraphs('a b\tc', '1 2\t3')],
    ],
    [
      'a table that arranges the page',
      '<table><tr><td><h2>a</h2><p>b</p></td><td>c</td></tr></table>',
      ['heading: a', ...paragraphs('b', 'c')],
    ],
    [
      'a ruby text without its reading',
      '<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字</p>',
      paragraphs('漢字'),
    ],
    ['the marks of q, which a browser shows', '<p>He said <q>no</q>.</p>', paragraphs('He said “no”.')],
    ['what may be opened', '<details><summary>a</summary><p>b</p></details>', paragraphs('a', 'b')],
    ['unknown elements', '<my-widget>a</my-widget><p>b</p><amp-img src="x"></amp-img>', paragraphs('a', 'b')],
    [
      'no silent element',
      '<p>a<script>x</script><style>x</style><template>x</template><noscript>x</noscript><iframe>x</iframe><svg><text>x</text></svg><math><mi>x</mi></math><button>x</button><select><option>x</select><textarea>x</textarea><object>x</object>b</p>',
      paragraphs('ab'),
    ],
    [
      'no hidden words',
      '<p>a<span hidden>x</span><span style="display: none">x</span><span class="sr-only">x</span>b</p>',
      paragraphs('ab'),
    ],
    ['no comments', '<p>a<!-- x --><!--[if IE]>x<![endif]-->b<![CDATA[x]]><?php x ?></p>', paragraphs('ab')],
  ])('%s', async (_, body, blocks) => {
    expect(await blocksIn(body)).toEqual(blocks);
  });

  it.each([
    'شهدت المدينة اليوم «احتجاجات» واسعة، وقال المتحدث: إنّها سلمية.',
    'او گفت: «می\u200cخواهیم» که آب‌رسانی تا پایان سال ۱۴۰۳ انجام شود.',
    'העירייה מסרה כי צה״ל לא היה מעורב; ״נמשיך״, אמר המנכ״ל.',
    '市議会は月曜日、橋の工事を年末まで続けると発表した。　「長い」と市民。',
    'สภาเมืองกล่าวว่างานจะดำเนินต่อไปจนถึงสิ้นปี',
    '시의회는 월요일 다리 공사가 연말까지 계속될 것이라고 밝혔다.',
    'Ο δήμος είπε — «ναι» · ότι θα συνεχιστεί.',
    '👩‍👩‍👧 🏳️‍🌈 🇳🇴 e\u0301 ﬁ ½ “„‚‘’‹›»«”',
    '‏RTL mark and \u2066isolates\u2069 stay',
  ])('keeps %s', async (words) => {
    const draft = await htmlDraft(pageOf(`<p>${words}</p>`));
    expect(draft.text).toBe(words);
  });
});

describe('The marks of a page', () => {
  const marksIn = async (body: string): Promise<string[]> =>
    shownMarks(await htmlDraft(pageOf(`<p>${SENTENCE}</p>${body}`)));

  it('are bold, italic and links, by element or by style', async () => {
    expect(
      await marksIn(
        '<p><strong>a</strong> <em>b</em> <cite>c</cite> <span style="font-weight:700">d</span> <span style="font-style: italic">e</span> <b style="font-weight:normal">f</b> <u>g</u> <a href="https://a.example/">h <b>i</b></a></p>',
      ),
    ).toEqual([
      'bold: a',
      'italic: b',
      'italic: c',
      'bold: d',
      'italic: e',
      'link: h i -> https://a.example/',
      'bold: i',
    ]);
  });

  it('go on in the blocks of an element around them', async () => {
    expect(await marksIn('<b><p>a</p><p>b</p></b>')).toEqual(['bold: a', 'bold: b']);
  });
});

describe('Numbers of ordered lists', () => {
  /** Items as they are drawn; a bullet as \u2022. */
  const drawn = ({ text, blocks }: Pick<ArticleDraft, 'text' | 'blocks'>) =>
    blocks
      .filter(({ kind }) => kind === 'item')
      .map(
        ({ range, marker = '\u2022', depth = 1 }) =>
          `${'  '.repeat(depth - 1)}${marker} ${text.slice(range.start, range.end)}`,
      );
  it.each([
    ['counted from one', '<ol><li>a<li>b</ol>', ['1. a', '2. b']],
    ['from another number', '<ol start="9"><li>a<li>b</ol>', ['9. a', '10. b']],
    ['as single items say', '<ol><li>a<li value="7">b<li>c</ol>', ['1. a', '7. b', '8. c']],
    ['backwards', '<ol reversed><li>a<li>b</ol>', ['2. a', '1. b']],
    ['in letters', '<ol type="a" start="26"><li>a<li>b</ol>', ['z. a', 'aa. b']],
    ['in Roman numbers', '<ol type="I" start="4"><li>a<li type="1">b</ol>', ['IV. a', '5. b']],
    ['not in the others', '<ul><li>a<li>b</ul>', ['\u2022 a', '\u2022 b']],
    [
      'in lists in lists',
      '<ol><li>a<ul><li>b<ol><li>c</ol></ul><li>d</ol>',
      ['1. a', '  \u2022 b', '    1. c', '2. d'],
    ],
    ['once an item', '<ol><li><p>a</p><p>b<br>c</p><li>d</ol>', ['1. a', ' b', ' c', '2. d']],
  ])('are %s', async (_, list, expected) => {
    const draft = await htmlDraft(pageOf(`<p>${SENTENCE}</p><p>${SENTENCE}</p>${list}<p>${SENTENCE}</p>`));
    expect(drawn(draft)).toEqual(expected);
    expect(draft.text).not.toMatch(/\d\./u);
  });
  it.each([
    ['of Markdown', '3. a\n4. b\n   - c\n\n   d\n', ['3. a', '4. b', '  \u2022 c', ' d']],
    ['of its bullets', '- a\n- b\n', ['\u2022 a', '\u2022 b']],
  ])('are those %s', async (_, markdown, expected) => {
    expect(drawn(await markdownDraft(markdown))).toEqual(expected);
  });
});
