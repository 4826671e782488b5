import { describe, expect, it } from 'vitest';
import { stateFrom } from '../../src/domain/apply-change.ts';
import { sessionFile } from '../../src/exchange/exporters/session-file.ts';
import { LIMITS, type ArticleDraft, type ImportProblem } from '../../src/exchange/importer.ts';
import { importFile, importText } from '../../src/exchange/importers.ts';
import { hashOf, sha256 } from './node-hash.ts';
import { sampleSession, seedBytes } from './sample-session.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: readonly number[]) => new Uint8Array(values);

const readFile = (content: Uint8Array<ArrayBuffer>, name = 'a.txt') =>
  importFile({ name, bytes: content }, sha256);

async function draftOf(result: ReturnType<typeof importText>): Promise<ArticleDraft> {
  const { ok, ...rest } = await result;
  if (!ok || !('value' in rest) || rest.value.kind !== 'article') throw new Error(JSON.stringify(rest));
  return rest.value.draft;
}

async function problemOf(result: ReturnType<typeof importText>): Promise<ImportProblem | null> {
  const read = await result;
  return read.ok ? null : read.reason;
}

function utf16(text: string, order: 'le' | 'be'): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), order === 'le');
  return new Uint8Array(view.buffer);
}

describe('A text file', () => {
  it('becomes its text, character for character', async () => {
    const name = '000_2dd4d78006458cad.txt';
    const draft = await draftOf(readFile(seedBytes(name), name));
    expect(utf8(draft.text)).toEqual(seedBytes(name));
    expect(draft).toMatchObject({
      fileName: name,
      mediaType: 'text/plain',
      encoding: 'utf-8',
      byteHash: hashOf(seedBytes(name)),
      textHash: hashOf(seedBytes(name)),
      wordCount: 384,
      notices: [],
    });
  });

  it.each<[string, Uint8Array<ArrayBuffer>, Partial<ArticleDraft>]>([
    ['UTF-8 with mark', bytes(0xef, 0xbb, 0xbf, 0x61), { text: 'a', encoding: 'utf-8', notices: [] }],
    ['only the first mark goes', utf8('\ufeff\ufeffa'), { text: '\ufeffa' }],
    ['line ends and blanks stay', utf8(' a\r\nb\rc\u2028d\u00a0\n'), { text: ' a\r\nb\rc\u2028d\u00a0\n' }],
    ['no normalisation', utf8('e\u0301é'), { text: 'e\u0301é' }],
    ['UTF-16 little endian', utf16('\ufeffé🙂', 'le'), { text: 'é🙂', encoding: 'utf-16le', notices: [] }],
    ['UTF-16 big endian', utf16('\ufeffé🙂', 'be'), { text: 'é🙂', encoding: 'utf-16be', notices: [] }],
    [
      'UTF-16 with half a pair',
      utf16('\ufeffa\ud83db', 'le'),
      { text: 'a\ufffdb', notices: [{ kind: 'brokenCharactersReplaced', count: 1 }] },
    ],
    [
      'windows-1252',
      bytes(0x93, 0x68, 0x69, 0x94, 0x20, 0xe9),
      { text: '“hi” é', encoding: 'windows-1252', notices: [{ kind: 'readAs', encoding: 'windows-1252' }] },
    ],
    [
      'direction controls are kept and counted',
      utf8('a\u202eb\u2069\u200fc\u061c'),
      { text: 'a\u202eb\u2069\u200fc\u061c', notices: [{ kind: 'invisibleControls', count: 4 }] },
    ],
  ])('%s', async (_name, content, expected) => {
    expect(await draftOf(readFile(content))).toMatchObject(expected);
  });

  it.each<[string, Uint8Array<ArrayBuffer>, ImportProblem]>([
    ['nothing', bytes(), { kind: 'empty' }],
    ['only blanks', utf8(' \n\t\u2003'), { kind: 'empty' }],
    ['NUL bytes', utf8('a\0b'), { kind: 'binary' }],
    ['the beginning of a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), { kind: 'binary' }],
    ['UTF-32', bytes(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0), { kind: 'binary' }],
    [
      'too many characters',
      new Uint8Array(LIMITS.articleCharacters + 1).fill(0x61),
      { kind: 'textTooLong', characters: LIMITS.articleCharacters + 1, limit: LIMITS.articleCharacters },
    ],
  ])('of %s is refused', async (_name, content, problem) => {
    expect(await problemOf(readFile(content))).toEqual(problem);
  });

  it('may be as long as the limit', async () => {
    const draft = await draftOf(readFile(new Uint8Array(LIMITS.articleCharacters).fill(0x61)));
    expect(draft.text).toHaveLength(LIMITS.articleCharacters);
  });

  it.each(['a.doc', 'B.RTF', 'book.epub', 'photo.JPG'])(
    'called %s is named as not supported',
    async (name) => {
      expect(await problemOf(readFile(utf8('words'), name))).toEqual({ kind: 'unsupported', fileName: name });
    },
  );

  it('above the file limit is refused by its size', async () => {
    const huge = { length: LIMITS.fileBytes + 1 } as Uint8Array<ArrayBuffer>;
    expect(await problemOf(readFile(huge))).toEqual({
      kind: 'fileTooLarge',
      bytes: LIMITS.fileBytes + 1,
      limit: LIMITS.fileBytes,
    });
  });
});

describe('A file called .json', () => {
  it('opens as a session', async () => {
    const { state } = await sampleSession();
    const file = sessionFile.write({ state, scope: { kind: 'session' }, changes: [] });
    const result = await readFile(utf8(file), 'Sample.parallax.json');
    expect(result).toMatchObject({ ok: true, value: { kind: 'session', title: 'Sample' } });
    if (!result.ok || result.value.kind !== 'session') return;
    const { records, unknown, texts } = result.value.dump;
    expect(stateFrom(0, records, unknown, texts).articles.size).toBe(3);
  });

  it.each<[string, Uint8Array<ArrayBuffer>, ImportProblem]>([
    ['empty', bytes(), { kind: 'empty' }],
    ['plain words', utf8('words'), { kind: 'notJson', line: 1, column: 1 }],
    ['other JSON', utf8('{"a": 1}'), { kind: 'notOurs' }],
    [
      'not UTF-8',
      bytes(0x7b, 0x22, 0xe9, 0x22, 0x3a, 0x31, 0x7d),
      { kind: 'notJson', line: null, column: null },
    ],
  ])('that is %s is refused', async (_name, content, problem) => {
    expect(await problemOf(readFile(content, 'x.JSON'))).toEqual(problem);
  });
});

describe('A session file under another name', () => {
  it.each(['Sample.parallax', 'Sample.parallax.json.txt', 'Sample'])(
    'opens as a session, and a broken one says what is wrong: %s',
    async (name) => {
      const { state } = await sampleSession();
      const file = sessionFile.write({ state, scope: { kind: 'session' }, changes: [] });
      expect(await readFile(utf8(file), name)).toMatchObject({ ok: true, value: { kind: 'session' } });
      expect(await readFile(utf8(`\ufeff${file}`), name)).toMatchObject({
        ok: true,
        value: { kind: 'session' },
      });
      expect(await problemOf(readFile(utf8(file.slice(0, -3)), name))).toMatchObject({ kind: 'notJson' });
    },
  );

  it('and other JSON under such a name stays an article', async () => {
    expect((await draftOf(readFile(utf8('{"format": "other"}'), 'a.txt'))).text).toBe('{"format": "other"}');
  });
});

describe('A pasted text', () => {
  const paste = (text: string) => importText(text, sha256);

  it('becomes an article without a file', async () => {
    expect(await draftOf(paste('\ufeffHello\r\nthere'))).toMatchObject({
      fileName: null,
      encoding: null,
      byteHash: null,
      text: 'Hello\r\nthere',
      textHash: hashOf('Hello\r\nthere'),
    });
  });

  it('has halves of surrogate pairs replaced, with a notice', async () => {
    expect(await draftOf(paste('a\ud83d🙂\udc00'))).toMatchObject({
      text: 'a\ufffd🙂\ufffd',
      notices: [{ kind: 'brokenCharactersReplaced', count: 2 }],
    });
  });

  it('has null characters replaced, which no page, no CSV and no hash of a page can hold', async () => {
    expect(await draftOf(paste('a\0b\0'))).toMatchObject({
      text: 'a\ufffdb\ufffd',
      notices: [{ kind: 'brokenCharactersReplaced', count: 2 }],
    });
  });

  it.each(['{curly} opening words', '{"a": 1}', `{${'['.repeat(100)}`, '[1]'])(
    'that starts like JSON and is no session is an article: %j',
    async (text) => {
      expect((await draftOf(paste(text))).text).toBe(text);
    },
  );

  it('that is our session opens it, and a broken one of ours says what is wrong', async () => {
    const { state } = await sampleSession();
    const file = sessionFile.write({ state, scope: { kind: 'session' }, changes: [] });
    expect(await paste(file)).toMatchObject({ ok: true, value: { kind: 'session' } });
    expect(await problemOf(paste(file.slice(0, -3)))).toMatchObject({ kind: 'notJson' });
    expect(await problemOf(paste(file.replace('"version": 1', '"version": 5')))).toMatchObject({
      kind: 'newerFormat',
      found: 5,
    });
  });

  it.each(['', ' \n'])('of nothing is refused: %j', async (text) => {
    expect(await problemOf(paste(text))).toEqual({ kind: 'empty' });
  });
});
