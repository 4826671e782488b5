import fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, it } from 'vitest';
import { sessionFile } from '../../../src/exchange/exporters/session-file.ts';
import { LIMITS } from '../../../src/exchange/importer.ts';
import { importFile } from '../../../src/exchange/importers.ts';
import { factsOf } from '../../../src/exchange/web-page/page-facts-json.ts';
import { embeddable } from '../../../src/exchange/web-page/page-format.ts';
import { readWebPage } from '../../../src/exchange/web-page/read-web-page.ts';
import { randomFrom } from '../../bench/random.ts';
import { patience, runs } from '../../support/runs.ts';
import { arbitrarySession } from '../arbitrary-session.ts';
import { sha256 } from '../node-hash.ts';
import { FACTS, pageOf, utf8 } from './pages.ts';

const WHOLE = { kind: 'session' } as const;

/** What HTML, scripts and JSON have broken on. */
const hostile = fc.constantFrom(
  '</script>',
  '</SCRIPT >',
  '<!--',
  '-->',
  '<script>',
  '<!--<script>',
  ']]>',
  '\u2028',
  '\u2029',
  '\ud800',
  '\udc00',
  '\0',
  '\r\n',
  '\\u003c',
  '\\',
  '"',
  '&lt;',
  '\uFEFF',
  '😀',
  '<meta name="parallax-page" content="2">',
  '<script type="application/json" id="parallax-session">',
);
const words = fc.array(fc.oneof(hostile, fc.string({ unit: 'binary' })), { maxLength: 12 });
const text = words.map((parts) => parts.join(''));
const value = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.double({ noNaN: true }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 4 }),
  ),
})).value;

/** The elements of a page as a browser sees them. */
function elements(node: Tree.Node): readonly Tree.Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) => ('tagName' in child ? [child, ...elements(child)] : []));
}

const textIn = ({ childNodes }: Tree.Element): string =>
  childNodes.map((child) => ('value' in child ? child.value : '')).join('');

const withId = (page: string, id: string): readonly string[] =>
  elements(parse(page))
    .filter(({ attrs }) => attrs.some(({ name, value: is }) => name === 'id' && is === id))
    .map(textIn);

describe('A session in a web page', () => {
  it(
    'comes out as the value that went in, whatever is written in it',
    async () => {
      await fc.assert(
        fc.asyncProperty(value, text, async (data, title) => {
          const json = JSON.stringify(data);
          const page = await pageOf(json, { ...FACTS, title });
          const read = await readWebPage(utf8(page), sha256, LIMITS);
          if (!read?.ok) throw new Error(JSON.stringify(read));
          expect(JSON.parse(read.value.session)).toEqual(JSON.parse(json));
          expect(read.value.facts).toEqual({ ...FACTS, title });
        }),
        { numRuns: runs(400) },
      );
    },
    patience(60_000),
  );

  it('is one block of text for a browser, and the page around it is what it was', async () => {
    await fc.assert(
      fc.asyncProperty(value, async (data) => {
        const json = JSON.stringify(data);
        const page = await pageOf(json);
        expect(withId(page, 'parallax-session')).toEqual([embeddable(json)]);
        expect(withId(page, 'parallax-facts').map(factsOf)).toEqual([
          { ...FACTS, sha256: expect.any(String) },
        ]);
        expect(elements(parse(page)).filter(({ tagName }) => tagName === 'script')).toHaveLength(3);
      }),
      { numRuns: runs(60) },
    );
  });

  it(
    'is the session, opened by the same door as a session file, and is written with the same bytes',
    async () => {
      await fc.assert(
        fc.asyncProperty(arbitrarySession, async ({ state, changes }) => {
          const file = sessionFile.write({ state, scope: WHOLE, changes });
          const fromFile = await importFile({ name: 'a.parallax.json', bytes: utf8(file) }, sha256);
          const fromPage = await importFile({ name: 'a.html', bytes: utf8(await pageOf(file)) }, sha256);
          expect(fromPage).toEqual(fromFile);
          expect(fromPage.ok && fromPage.value.kind).toBe('session');
        }),
        { numRuns: runs(40) },
      );
    },
    patience(60_000),
  );

  it('is the same value where it is so large that it is packed', async () => {
    const random = randomFrom(1);
    const long = JSON.stringify(
      `😀</script>\u2028${Array.from({ length: 200_000 }, () => `ш${random()}`).join('')}`,
    );
    const read = await readWebPage(utf8(await pageOf(long)), sha256, LIMITS);
    expect(read?.ok && JSON.parse(read.value.session)).toBe(JSON.parse(long));
  });
});
