import type { MetadataField } from '../importer.ts';
import type { FoundMetadata } from './found-metadata.ts';

const BEGIN = /^---[ \t]*(?:\r\n|\n|\r)/;
const END = /(?:^|\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/;
/** In UTF-16 units: a longer one is no front matter but a page between two rules. */
const LONGEST = 20_000;
const BY = 'front matter';

const FIELDS: Readonly<Record<string, MetadataField>> = {
  title: 'title',
  headline: 'title',
  outlet: 'outlet',
  source: 'outlet',
  publication: 'outlet',
  publisher: 'outlet',
  site: 'outlet',
  date: 'publishedAt',
  published: 'publishedAt',
  published_at: 'publishedAt',
  publishedat: 'publishedAt',
  author: 'author',
  authors: 'author',
  byline: 'author',
  by: 'author',
  url: 'url',
  link: 'url',
  canonical: 'url',
  language: 'language',
  lang: 'language',
};

/**
 * The `key: value` lines between `---` at the very beginning, as far as they are simple; lists of names (`[a, b]`, or a
 * line `- name` each) become one value.
 *
 * @returns what they say, and where the text behind them begins (UTF-16 units); 0 when there are none
 */
export function frontMatter(markdown: string): { readonly found: FoundMetadata; readonly end: number } {
  const begin = BEGIN.exec(markdown);
  const close = begin && END.exec(markdown.slice(begin[0].length, begin[0].length + LONGEST));
  if (!begin || !close) return { found: {}, end: 0 };
  const lines = markdown.slice(begin[0].length, begin[0].length + close.index).split(/\r\n|\n|\r/);
  if (!lines.every(isFrontMatter)) {
    return { found: {}, end: 0 };
  }
  const values = new Map<string, string[]>();
  let key = '';
  for (const line of lines) {
    const pair = /^([\p{L}\p{N}_ -]{1,40}):(.*)$/u.exec(line);
    if (pair) {
      key = (pair[1] ?? '').trim().toLowerCase();
      values.set(key, listed(pair[2] ?? ''));
    } else if (/^\s*- /.test(line)) values.get(key)?.push(unquoted(line.replace(/^\s*- /, '')));
  }
  const found: { [Field in MetadataField]?: { value: string; by: string } } = {};
  for (const [name, parts] of values) {
    const field = FIELDS[name];
    if (field !== undefined && parts.length > 0) found[field] ??= { value: parts.join(', '), by: BY };
  }
  return { found, end: begin[0].length + close.index + close[0].length };
}

/** A pair, a name of a list, a comment, a blank line, or whatever is indented under one of them. */
const isFrontMatter = (line: string): boolean =>
  /^\s/u.test(line) || line === '' || /^(?:#|- |[\p{L}\p{N}_ -]{1,40}:)/u.test(line);

const listed = (value: string): string[] => {
  const list = /^\[(.*)\]$/.exec(value.trim());
  const parts = list ? (list[1] ?? '').split(',') : [value];
  return parts.map(unquoted).filter((part) => part !== '');
};

const unquoted = (value: string): string => value.trim().replace(/^(["'])(.*)\1$/, '$2');
