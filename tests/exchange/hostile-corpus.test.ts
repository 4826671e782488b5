import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { ArticleDraft, ImportResult } from '../../src/exchange/importer.ts';
import { importFile, importRich } from '../../src/exchange/importers.ts';
import { comparisonPage } from '../../src/exchange/comparison/page.ts';
import { toDocument } from '../../src/viewer/projection.ts';
import { resultProblems } from '../fuzz/article-promises.ts';
import { pollution } from '../fuzz/prototypes.ts';
import { sessionWith } from '../support/plain-session.ts';
import { everything, pageOf } from './evidence/coded-session.ts';
import { NOON, reportOf, withFacts } from './comparison/reports.ts';
import { HOSTILE_FILES, type HostileFile } from './hostile-corpus.ts';
import { sha256 } from './node-hash.ts';

type PageNode = DefaultTreeAdapterTypes.Node;

const RUNS =
  /^(?:script|iframe|frame|object|embed|applet|link|base|img|svg|math|form|input|button|video|audio)$/u;
const LIVES = /^(?:href|src|srcset|srcdoc|action|formaction|data|cite|poster|ping|background|xlink:href)$/u;

/** What of a page could run, load or lead anywhere but to a heading of its own or the web. */
function livingParts(node: PageNode): readonly string[] {
  const own = 'tagName' in node ? node : null;
  const inside = 'childNodes' in node ? node.childNodes.flatMap(livingParts) : [];
  if (!own) return inside;
  const attributes = own.attrs
    .filter(
      ({ name, value }) =>
        name.startsWith('on') || (LIVES.test(name) && !/^(?:#|https?:\/\/|mailto:)/u.test(value)),
    )
    .map(({ name, value }) => `${own.tagName} ${name}=${value}`);
  return [...(RUNS.test(own.tagName) ? [own.tagName] : []), ...attributes, ...inside];
}

function draftsIn(result: ImportResult): readonly ArticleDraft[] {
  if (!result.ok) return [];
  if (result.value.kind === 'article') return [result.value.draft];
  return result.value.kind === 'several' ? result.value.items.flatMap((item) => draftsIn(item.result)) : [];
}

const readAll = async (files: readonly HostileFile[]): Promise<readonly ArticleDraft[]> => {
  const drafts: ArticleDraft[] = [];
  for (const { name, bytes } of files) {
    const options = name.endsWith('.csv') ? { columns: { text: 'text', title: 'title', url: 'url' } } : {};
    const result = await importFile({ name, bytes }, sha256, [], undefined, options);
    expect(await resultProblems(result, 'read'), name).toEqual([]);
    drafts.push(...draftsIn(result));
  }
  return drafts;
};

const kinds = [...new Set(HOSTILE_FILES.map(({ name }) => name.slice(0, name.indexOf('-'))))];

describe('No byte of a hostile file runs', () => {
  it('in more than a thousand of them', () => {
    expect(HOSTILE_FILES.length).toBeGreaterThanOrEqual(1000);
    expect(new Set(HOSTILE_FILES.map(({ name }) => name)).size).toBe(HOSTILE_FILES.length);
  });

  it.each(kinds)('when it comes in, stands in the view, or goes out as a page: %s', async (kind) => {
    const files = HOSTILE_FILES.filter(({ name }) => name.startsWith(`${kind}-`));
    const drafts = await readAll(files);
    // Broken on purpose is only what a document type was put into.
    if (kind !== 'prolog') expect(drafts.length).toBeGreaterThanOrEqual(files.length * 0.9);
    for (const { text, blocks, marks } of drafts) {
      const shown = toDocument({ articleId: 'article-1' as never, text, blocks, marks });
      const nodes = JSON.stringify(shown, (key, value: unknown) => (key === 'text' ? undefined : value));
      expect(nodes).not.toMatch(/pwned|javascript|attacker/iu);
    }
    const texts = [...new Set(drafts.map(({ text }) => text))].slice(0, 40);
    const { runner, articleIds } = sessionWith(...texts);
    const options = { ...everything(articleIds), withComparison: false };
    expect(livingParts(parse(await pageOf(runner.state, options)))).toEqual([]);
    expect(pollution()).toEqual([]);
  });

  it('when it is pasted with its formatting', async () => {
    const pages = HOSTILE_FILES.filter(({ name }) => name.startsWith('page-')).filter(
      (_page, at) => at % 3 === 0,
    );
    for (const { name, bytes } of pages) {
      const result = await importRich(new TextDecoder().decode(bytes), '', sha256);
      expect(await resultProblems(result, 'read'), name).toEqual([]);
    }
    expect(pollution()).toEqual([]);
  });

  it('when its words stand on a page that compares', () => {
    const evil = HOSTILE_FILES.slice(0, 60).map(({ bytes }) => new TextDecoder().decode(bytes));
    const report = reportOf(evil.slice(0, 30).join('\n\n'), evil.slice(20).join('\n\n'));
    const page = comparisonPage.write(
      withFacts(report, { title: evil[0] ?? '', outlet: evil[1] ?? '' }),
      NOON,
    );
    expect(livingParts(parse(page))).toEqual([]);
  });

  it('and a page that lived would be noticed', () => {
    const living =
      '<p onclick="pwned()"><a href="javascript:pwned()">x</a><img src="x"><script>1</script></p>';
    expect(livingParts(parse(living))).toHaveLength(5);
  });
});
