import { describe, expect, it } from 'vitest';
import { licencesForPage, scriptForPage, styleForPage } from '../../../scripts/single/fit-for-page.ts';
import { webPageShell } from '../../../src/domain/web-page-shell.ts';
import { ownShell, takeBlock } from '../../../src/platform/single/own-parts.ts';

/** What a page must not stumble over, in each place where it may stand. */
const SCRIPT = [
  'const end = "</script>", old = `<!-- ${"<script"} -->`;',
  'export const isEnd = (text) => /<\\/script|<!--/giu.test(text);',
  'const letters = "&amp; \u2028 \u{1f600} ümläut \uFEFF";',
  'if (1 < 2 && 3 > 2) document.title = letters;\t',
].join('\n');
const STYLE = '@font-face{src:url(data:font/woff2;base64,AA==)}\n.a::before{content:"<b> & \\201c"}';
const LICENCES = 'MIT\r\n\r\n</script> <!-- <script> "as is" & so on\n';

const shell = webPageShell({
  policy: "default-src 'none'; script-src 'sha256-abc='",
  icon: 'data:image/svg+xml;base64,AA==',
  style: styleForPage(STYLE),
  script: scriptForPage(SCRIPT),
  licences: licencesForPage(LICENCES),
});

// A page as a browser reads it: that is what is tested here.
const parsed = (html: string): Document =>
  // oxlint-disable-next-line eslint/no-restricted-properties
  new DOMParser().parseFromString(html, 'text/html');

describe('a page put together from its own parts', () => {
  it('is the page, to the last byte', () => {
    const page = parsed(`${shell.before}${shell.after}`);
    expect(ownShell(page)).toEqual(shell);
  });

  it('is the same with a session in it', () => {
    const data = '<script type="application/json" id="parallax-session">{"a":"\\u003c/script>"}</script>';
    const page = parsed(`${shell.before}${data}${shell.after}`);
    expect(ownShell(page)).toEqual(shell);
    expect(takeBlock('parallax-session', page)).toBe('{"a":"\\u003c/script>"}');
    expect(takeBlock('parallax-session', page)).toBeNull();
  });

  it('says which part is missing', () => {
    const page = parsed('<title>Parallax</title>');
    expect(() => ownShell(page)).toThrow('lost its policy');
  });
});

describe('a script in a page', () => {
  it('means the same', () => {
    const fit = scriptForPage(SCRIPT);
    expect(fit).not.toMatch(/<\/script|<!--/iu);
    const run = (code: string): unknown =>
      new Function(
        `${code.replace('export ', '')}; return [end, old, letters, isEnd('</SCRIPT'), isEnd('x')]`,
      ).call({}) as unknown;
    expect(run(fit)).toEqual(run(SCRIPT));
  });

  it.each(['a\0b', 'a\rb', 'a\ud800b'])('that a page would change is refused: %j', (text) => {
    expect(() => scriptForPage(text)).toThrow('would change');
  });

  it('does not let a style end itself', () => {
    expect(() => styleForPage('a{content:"</style>"}')).toThrow('end itself');
  });
});
