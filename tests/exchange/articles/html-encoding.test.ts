import { describe, expect, it } from 'vitest';
import { htmlDraft, htmlResult, problemIn, SENTENCE, utf8 } from './reading.ts';

const bytes = (...values: readonly number[]) => new Uint8Array(values);
/** Each character as the byte of its number. */
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const page = (declaration: string, words: string): string =>
  `<html><head>${declaration}</head><body><p>${words}</p>`;

function utf16(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
}

describe('The encoding of a page', () => {
  it.each<[string, Uint8Array<ArrayBuffer>, string, string, readonly string[]]>([
    ['UTF-8 that is declared', utf8(page('<meta charset="utf-8">', 'é 漢 🙂')), 'é 漢 🙂', 'utf-8', []],
    ['UTF-8 that is not', utf8(page('', 'é 漢')), 'é 漢', 'utf-8', []],
    ['UTF-8 with a mark', utf8(`\ufeff${page('', 'é')}`), 'é', 'utf-8', []],
    [
      'UTF-8 that is declared wrongly',
      utf8(page('<meta charset="windows-1252">', 'é')),
      'é',
      'utf-8',
      ['readAs'],
    ],
    ['ASCII, whatever it says', utf8(page('<meta charset="windows-1251">', 'a')), 'a', 'utf-8', []],
    [
      'windows-1252 that is declared',
      latin(page('<meta charset="iso-8859-1">', '\x93caf\xe9\x94 \x80')),
      '“café” €',
      'windows-1252',
      [],
    ],
    ['windows-1252 that is not', latin(page('', 'caf\xe9 \x97')), 'café —', 'windows-1252', ['readAs']],
    [
      'by http-equiv',
      latin(
        page('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', '\xcc\xe8\xf0'),
      ),
      'Мир',
      'windows-1251',
      [],
    ],
    [
      'by an XML declaration',
      latin(`<?xml version="1.0" encoding="iso-8859-7"?>${page('', '\xe1\xe2')}`),
      'αβ',
      'iso-8859-7',
      [],
    ],
    [
      'Arabic',
      latin(page("<meta charset='windows-1256'>", '\xe3\xd1\xcd\xc8\xc7')),
      'مرحبا',
      'windows-1256',
      [],
    ],
    ['Japanese', latin(page('<meta charset=Shift_JIS>', '\x93\xfa\x96\x7b')), '日本', 'shift_jis', []],
    ['Chinese', latin(page('<meta charset=gb2312>', '\xd6\xd0\xb9\xfa')), '中国', 'gbk', []],
    [
      'a charset nobody knows',
      latin(page('<meta charset="klingon">', 'caf\xe9')),
      'café',
      'windows-1252',
      ['readAs'],
    ],
    [
      'UTF-16 that is declared in bytes that are not',
      latin(page('<meta charset="utf-16">', 'caf\xe9')),
      'café',
      'windows-1252',
      ['readAs'],
    ],
    [
      'UTF-16, little endian',
      utf16(`\ufeff${page('<meta charset="utf-8">', 'é漢🙂')}`, true),
      'é漢🙂',
      'utf-16le',
      [],
    ],
    ['UTF-16, big endian', utf16(`\ufeff${page('', 'é漢🙂')}`, false), 'é漢🙂', 'utf-16be', []],
    [
      'UTF-8 with a broken byte',
      utf8(page('<meta charset="utf-8">', 'ééé@ééé')).map((byte) => (byte === 0x40 ? 0xe9 : byte)),
      'éééééé',
      'utf-8',
      ['brokenCharactersReplaced'],
    ],
  ])('%s', async (_, content, text, encoding, notices) => {
    const draft = await htmlDraft(content);
    expect(draft.text.replaceAll('\ufffd', '')).toBe(text);
    expect(draft.encoding).toBe(encoding);
    expect(draft.notices.map(({ kind }) => kind)).toEqual(notices);
    expect(draft.original).toEqual(content);
    expect(await htmlDraft(content)).toEqual(draft);
  });

  it('no encoding makes text of bytes that are none', async () => {
    expect(problemIn(await htmlResult(bytes(0x3c, 0x70, 0x3e, 0, 1, 2)))).toBe('binary');
  });

  it('line ends of the file say nothing', async () => {
    const [first, second] = [
      `<p>${SENTENCE}\n${SENTENCE}</p>\n<p>b</p>`,
      `<p>${SENTENCE}\r\n${SENTENCE}</p>\r\n<p>b</p>`,
    ];
    expect((await htmlDraft(first)).text).toBe((await htmlDraft(second)).text);
  });
});
