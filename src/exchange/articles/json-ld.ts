import { firstClean } from './clean-metadata.ts';
import type { FoundMetadata } from './found-metadata.ts';
import { attributeOf, elementsIn, type MarkupNode } from './markup-node.ts';

const BY = 'JSON-LD';
const ARTICLE = /(?:Article|Posting|Report|ReportageNewsArticle|Review)$/;
/** Objects looked at, and how deep: a graph of a real page has some dozens. */
const MOST = 2000;
const DEEPEST = 12;
/** In UTF-16 units: a longer script is data for programs. */
const LONGEST = 1_000_000;
const MOST_AUTHORS = 10;

/** What a page says of its article in JSON-LD (schema.org `NewsArticle` and its kin), wherever in the data it stands. */
export function jsonLd(root: MarkupNode): FoundMetadata {
  const articles: Thing[] = [];
  const byId = new Map<string, Thing>();
  for (const element of elementsIn(root)) {
    if (element.tagName !== 'script') continue;
    if (!/^\s*application\/ld\+json/i.test(attributeOf(element, 'type') ?? '')) continue;
    for (const thing of thingsIn(
      parsed((element.childNodes ?? []).map(({ value }) => value ?? '').join('')),
    )) {
      const id = thing['@id'];
      if (typeof id === 'string' && !byId.has(id) && Object.keys(thing).length > 1) byId.set(id, thing);
      if (typesOf(thing).some((type) => ARTICLE.test(type))) articles.push(thing);
    }
  }
  // A page lists related articles too; its own is the one that says most.
  const own = articles.toSorted((a, b) => saying(b) - saying(a));
  return firstClean(...own.slice(0, 3).map((article) => metadataOf(article, byId)));
}

type Thing = Readonly<Record<string, unknown>>;

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listed = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

const typesOf = (thing: Thing): readonly string[] =>
  listed(thing['@type']).filter((type): type is string => typeof type === 'string');

const TELLING = [
  'headline',
  'datePublished',
  'author',
  'publisher',
  'articleBody',
  'mainEntityOfPage',
  'inLanguage',
];
const saying = (thing: Thing): number => TELLING.filter((name) => thing[name] !== undefined).length;

/** Broken JSON is common: line ends in strings, comments or CDATA signs around it, a comma too many. */
function parsed(script: string): unknown {
  if (script.length > LONGEST) return null;
  const text = script
    .trim()
    .replace(/^(?:\/\/ ?)?<!(?:\[CDATA\[|--)/, '')
    .replace(/(?:\/\/ ?)?(?:\]\]|--)>$/, '')
    .trim();
  for (const attempt of [
    text,
    text.replace(/\p{Cc}+/gu, ' '),
    text
      .replace(/\p{Cc}+/gu, ' ')
      .replace(/,(?=\s*[}\]])/g, '')
      .replace(/;\s*$/, ''),
  ]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt, or nothing: the page has other places that say the same.
    }
  }
  return null;
}

/** All objects of the data: `@graph`, arrays, articles within pages. */
function thingsIn(data: unknown): Thing[] {
  const things: Thing[] = [];
  const queue: { readonly value: unknown; readonly depth: number }[] = [{ value: data, depth: 0 }];
  for (let at = 0; at < queue.length && at < MOST; at += 1) {
    const { value, depth } = queue[at] ?? { value: null, depth: 0 };
    if (isThing(value)) things.push(value);
    if (depth >= DEEPEST || typeof value !== 'object' || value === null) continue;
    for (const inner of Object.values(value).slice(0, MOST)) {
      if (typeof inner === 'object') queue.push({ value: inner, depth: depth + 1 });
    }
  }
  return things;
}

function metadataOf(article: Thing, byId: ReadonlyMap<string, Thing>): FoundMetadata {
  const followed = (value: unknown): unknown =>
    isThing(value) && value['name'] === undefined && typeof value['@id'] === 'string'
      ? (byId.get(value['@id']) ?? value)
      : value;
  const namesOf = (value: unknown): readonly string[] =>
    listed(value)
      .slice(0, MOST_AUTHORS)
      .map(followed)
      .flatMap((each) => (isThing(each) ? listed(each['name']) : [each]))
      .filter((name): name is string => typeof name === 'string' && name.trim() !== '');
  const page = article['mainEntityOfPage'];
  const found = (value: unknown) =>
    typeof value === 'string' ? { value: withoutEntities(value), by: BY } : undefined;
  const authors = [...new Set(namesOf(article['author']).concat(namesOf(article['creator'])))];
  const fields = {
    title: found(article['headline'] ?? article['name']),
    outlet: found(namesOf(article['publisher'])[0] ?? namesOf(article['isPartOf'])[0]),
    publishedAt: found(article['datePublished'] ?? article['dateCreated']),
    author: found(authors.length > 0 ? authors.join(', ') : undefined),
    url: found(article['url'] ?? (isThing(page) ? page['@id'] : page)),
    language: found(
      isThing(article['inLanguage']) ? article['inLanguage']['alternateName'] : article['inLanguage'],
    ),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#039': "'",
  '#8217': '’',
  '#8216': '‘',
  '#8220': '“',
  '#8221': '”',
  '#8211': '–',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  nbsp: ' ',
};
/** Scripts have no entities, but many systems write them there. Shown as text, so nothing can come of it. */
const withoutEntities = (text: string): string =>
  text.replace(/&(#?\w{2,6});/g, (whole, name: string) => ENTITIES[name] ?? whole);
