import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gzipped } from '../../../src/exchange/gzip.ts';
import { LIMITS, type ImportResult } from '../../../src/exchange/importer.ts';
import { importFile } from '../../../src/exchange/importers.ts';
import { sessionFile } from '../../../src/exchange/exporters/session-file.ts';
import { readWebPage } from '../../../src/exchange/web-page/read-web-page.ts';
import { zipOf } from '../../support/zip-of.ts';
import { hashOf, sha256 } from '../node-hash.ts';
import { sampleSession } from '../sample-session.ts';
import { pageOf, SHELL, utf8 } from './pages.ts';

const WHOLE = { kind: 'session' } as const;

async function sample(): Promise<string> {
  const { state } = await sampleSession();
  return pageOf(sessionFile.write({ state, scope: WHOLE, changes: [] }));
}

/** Where the session stands: between the facts and the program. */
function dataIn(page: string): { readonly start: number; readonly end: number } {
  const start = page.indexOf(
    '{',
    page.lastIndexOf('id="parallax-session">', page.lastIndexOf('<script type="module"')),
  );
  return { start, end: page.indexOf('</script>', start) };
}

const read = (page: string | Uint8Array<ArrayBuffer>, name = 'page.html'): Promise<ImportResult> =>
  importFile({ name, bytes: typeof page === 'string' ? utf8(page) : page }, sha256);

/** The kind of what it is, or of the problem. */
const outcomeOf = async (page: string | Uint8Array<ArrayBuffer>, name?: string): Promise<string> => {
  const result = await read(page, name);
  return result.ok ? result.value.kind : result.reason.kind;
};

describe('A web page that comes in', () => {
  it('is an article as ever when it is none of ours, also one that speaks of ours', async () => {
    const article = `<!doctype html><title>News</title><p>${'Many words of an article. '.repeat(30)}</p>`;
    expect(await outcomeOf(article)).toBe('article');
    const about = `${article}<!-- <meta name="parallax-page" content="1"> --><p title='<script type="application/json" id="parallax-session">'>More.</p>`;
    expect(await outcomeOf(about)).toBe('article');
    expect(await readWebPage(utf8(about), sha256, LIMITS)).toBeNull();
  });

  it('is ours whatever a mail program made of its name, packed or not', async () => {
    const page = await sample();
    for (const name of ['page.html', 'page.htm', 'page.html.txt', 'page', 'PAGE.XHTML']) {
      expect(await outcomeOf(page, name), name).toBe('session');
    }
    const packed = new Uint8Array(await (await gzipped(page)).arrayBuffer());
    expect(await outcomeOf(packed, 'page.html.gz')).toBe('session');
  });

  it('is not opened inside an archive', async () => {
    const result = await read(await zipOf({ 'a/page.html': await sample() }), 'pages.zip');
    if (!result.ok || result.value.kind !== 'several') throw new Error(JSON.stringify(result));
    expect(result.value.items.map(({ result: item }) => !item.ok && item.reason.kind)).toEqual([
      'notInArchive',
    ]);
  });

  it('is refused whole when anything in its data was changed', async () => {
    const page = await sample();
    const { start, end } = dataIn(page);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: start, max: end - 1 }),
        fc.constantFrom('x', ' ', '', '0', '\t'),
        async (at, by) => {
          const changed = page.slice(0, at) + by + page.slice(at + 1);
          fc.pre(changed !== page);
          expect(await outcomeOf(changed)).toBe('pageChanged');
        },
      ),
      { numRuns: 60 },
    );
  });

  it('may have gone through a program that writes other line ends', async () => {
    expect(await outcomeOf((await sample()).replaceAll('\n', '\r\n'))).toBe('session');
  });

  it('says what is wrong with it', async () => {
    const page = await sample();
    const { start, end } = dataIn(page);
    expect(await outcomeOf(page.slice(0, end))).toBe('pageCutOff');
    expect(await outcomeOf(page.slice(0, end - 500))).toBe('pageCutOff');
    expect(await outcomeOf(page.slice(0, start - 10))).toBe('pageCutOff');
    const block = page.slice(page.lastIndexOf('<script', start), end + '</script>'.length);
    expect(await outcomeOf(page.replace(block, () => block + block))).toBe('pageWithTwoSessions');
    expect(await outcomeOf(SHELL.before)).toBe('pageCutOff');
    expect(await outcomeOf(SHELL.before + SHELL.after)).toBe('pageWithoutSession');
    expect(await outcomeOf(page.replace('parallax-page" content="1"', 'parallax-page" content="3"'))).toBe(
      'newerFormat',
    );
    expect(await outcomeOf(page.replace('parallax-page" content="1"', 'parallax-page" content="one"'))).toBe(
      'pageChanged',
    );
    expect(await outcomeOf(page.replace('"savedSeq":12', '"savedSeq":-12'))).toBe('pageChanged');
    expect(
      await outcomeOf(
        page.replace(/<script type="application\/json" id="parallax-facts">.*?<\/script>/su, ''),
      ),
    ).toBe('pageChanged');
  });

  it('with the hash put right is still checked like any session file', async () => {
    for (const [data, problem] of [
      ['{"format":"something"}', 'notOurs'],
      ['{"format":"parallax-session","version":99}', 'newerFormat'],
      ['{"format":"parallax-session","version":1,', 'notJson'],
      [`${'['.repeat(80)}${']'.repeat(80)}`, 'tooDeep'],
    ] as const) {
      expect(await outcomeOf(await pageOf(data)), data.slice(0, 40)).toBe(problem);
    }
    const page = await sample();
    const { start, end } = dataIn(page);
    const data = page.slice(start, end);
    const evil = data.replace(/"url": (?:null|"[^"]*")/u, '"url": "javascript:alert(1)"');
    expect(evil).not.toBe(data);
    const forged = page.replace(data, () => evil).replace(hashOf(data), hashOf(evil));
    const result = await read(forged);
    const fromFile = await read(evil, 'a.parallax.json');
    expect(result).toEqual(fromFile);
  });

  it('has the limits of every file', async () => {
    const page = utf8(await pageOf('{}'));
    const limits = { ...LIMITS, fileBytes: page.length - 1 };
    const result = await importFile({ name: 'page.html', bytes: page }, sha256, [], limits);
    expect(!result.ok && result.reason.kind).toBe('fileTooLarge');
  });

  it('never makes the reader run away, whatever its markup', async () => {
    const size = 2_000_000;
    for (const piece of [
      '<',
      '<a ',
      '<!--',
      '<script>',
      '<script',
      '</script',
      '<a "',
      "<a='",
      '<!',
      '<style><',
      '<title></titl',
    ]) {
      const bytes = utf8(piece.repeat(Math.floor(size / piece.length)));
      const before = performance.now();
      await readWebPage(bytes, sha256, LIMITS);
      expect(performance.now() - before, piece).toBeLessThan(2000);
    }
  });
});
