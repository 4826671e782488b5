import { describe, expect, it } from 'vitest';
import { htmlDraft, htmlResult, problemIn, SENTENCE, utf8 } from './reading.ts';

const PICTURE = 'Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n';
const HEAD = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://p.example/2025/03/22/bridge\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--B--x"\r\n\r\n`;
const file = (encoding: string, body: string): string =>
  `${HEAD}----B--x\r\n${PICTURE}----B--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n----B--x--\r\n`;
const page = `<meta charset="utf-8"><p>${SENTENCE} Café — 漢</p>`;

const quoted = (text: string): string =>
  Array.from(utf8(text), (byte) =>
    byte < 0x20 || byte > 0x7e || byte === 0x3d
      ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte),
  )
    .join('')
    .replace(/(?:=..|[^=]){70}/g, '$&=\r\n');

describe('A page in an MHTML file', () => {
  it.each([
    ['quoted-printable', quoted(page)],
    ['base64', btoa(String.fromCharCode(...utf8(page)))],
    ['8bit', page],
  ])('is read out of %s', async (encoding, body) => {
    const content = utf8(file(encoding, body));
    const draft = await htmlDraft(content, [], 'page.mhtml');
    expect(draft.text).toBe(`${SENTENCE} Café — 漢`);
    expect(draft).toMatchObject({
      mediaType: 'multipart/related',
      original: content,
      proposal: { url: 'https://p.example/2025/03/22/bridge', recognisedBy: { url: 'saved page' } },
    });
  });

  it('in the encoding its part declares, with day and site from its address', async () => {
    const bytes = Uint8Array.from(
      file('8bit', `<p>${SENTENCE} #</p>`).replace('text/html\r\n', 'text/html; charset="koi8-r"\r\n'),
      (letter) => (letter === '#' ? 0xc1 : letter.charCodeAt(0)),
    );
    const draft = await htmlDraft(bytes, [], 'page.mhtml');
    expect(draft).toMatchObject({
      text: `${SENTENCE} а`,
      encoding: 'koi8-r',
      proposal: { outlet: 'p.example', publishedAt: '2025-03-22' },
    });
  });

  it.each([
    ['without a page', `${HEAD}----B--x\r\n${PICTURE}----B--x--`, null],
    ['with broken base64', file('base64', '='), 'empty'],
    ['cut off in its headers', HEAD.slice(0, 60), null],
  ])('%s ends in a draft or a named problem', async (_, content, problem) => {
    expect(problemIn(await htmlResult(content, [], 'page.mht'))).toBe(problem);
  });
});
