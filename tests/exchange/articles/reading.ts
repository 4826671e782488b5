import { readFileSync } from 'node:fs';
import {
  LIMITS,
  type ArticleDraft,
  type ImportProblem,
  type ImportResult,
} from '../../../src/exchange/importer.ts';
import { readHtml } from '../../../src/exchange/importers/html.ts';
import { readMarkdown } from '../../../src/exchange/importers/markdown.ts';
import { readRichText } from '../../../src/exchange/importers/rich-paste.ts';
import { sha256 } from '../node-hash.ts';

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
export const fixture = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(`tests/fixtures/articles/${name}`));

export const reading = (restored: readonly number[] = [], left: readonly number[] = []) => ({
  sha256,
  limits: LIMITS,
  chosen: { restored, left },
});

export const htmlResult = (
  page: string | Uint8Array<ArrayBuffer>,
  restored: readonly number[] = [],
  name = 'page.html',
): Promise<ImportResult> =>
  readHtml({ name, bytes: typeof page === 'string' ? utf8(page) : page }, reading(restored));

export const htmlDraft = async (...page: Parameters<typeof htmlResult>): Promise<ArticleDraft> =>
  draftIn(await htmlResult(...page));

export const markdownDraft = async (markdown: string, name = 'a.md'): Promise<ArticleDraft> =>
  draftIn(await readMarkdown({ name, bytes: utf8(markdown) }, reading()));

export const pasteDraft = async (html: string, plain = ''): Promise<ArticleDraft | null> => {
  const result = await readRichText(html, plain, reading());
  return result && draftIn(result);
};

export function draftIn(result: ImportResult): ArticleDraft {
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  if (result.value.kind !== 'article') throw new Error(result.value.kind);
  return result.value.draft;
}

export const problemIn = (result: ImportResult | null): ImportProblem['kind'] | null =>
  result === null || result.ok ? null : result.reason.kind;

/** Blocks as `kind: words`, which is how a person would check them. */
export const shownBlocks = ({ text, blocks }: Pick<ArticleDraft, 'text' | 'blocks'>): string[] =>
  blocks.map(({ kind, range }) => `${kind}: ${text.slice(range.start, range.end)}`);

/** Marks as `kind: words`, a link with its address. */
export const shownMarks = ({ text, marks }: Pick<ArticleDraft, 'text' | 'marks'>): string[] =>
  marks.map(({ kind, range, ...rest }) => {
    const words = text.slice(range.start, range.end);
    return 'href' in rest ? `${kind}: ${words} -> ${String(rest['href'])}` : `${kind}: ${words}`;
  });

/** Long enough, so that a page with it has an article. */
export const SENTENCE =
  'The council said, on Monday, that work on the bridge, the longest in the region, would go on until the end of the year.';
export const pageOf = (body: string, head = ''): string =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body><article>${body}</article></body></html>`;
