import type { MetadataField } from '../importer.ts';
import { firstClean } from './clean-metadata.ts';
import type { FoundMetadata } from './found-metadata.ts';
import { attributeOf, elementsIn, type MarkupNode } from './markup-node.ts';

/** Names of `<meta name | property | itemprop | http-equiv>` by what they hold, the surest first. */
const NAMES: readonly (readonly [MetadataField, readonly string[]])[] = [
  [
    'title',
    ['og:title', 'twitter:title', 'parsely-title', 'dc.title', 'dcterms.title', 'sailthru.title', 'headline'],
  ],
  ['outlet', ['og:site_name', 'application-name', 'dc.publisher', 'dcterms.publisher', 'publisher', 'cre']],
  [
    'publishedAt',
    [
      'article:published_time',
      'og:article:published_time',
      'datepublished',
      'parsely-pub-date',
      'sailthru.date',
      'dcterms.issued',
      'dc.date.issued',
      'dcterms.created',
      'dc.date.created',
      'dcterms.date',
      'dc.date',
      'pubdate',
      'publish-date',
      'publication_date',
      'publishdate',
      'article.published',
      'date',
    ],
  ],
  [
    'author',
    [
      'author',
      'parsely-author',
      'article:author',
      'dc.creator',
      'dcterms.creator',
      'sailthru.author',
      'byl',
      'twitter:creator',
    ],
  ],
  ['url', ['og:url', 'parsely-link', 'twitter:url']],
  ['language', ['og:locale', 'dc.language', 'dcterms.language', 'content-language', 'inlanguage']],
];
const BY = 'meta tag';
/** Several tags of one name are several authors. */
const MOST_AUTHORS = 10;

/** What the `<meta>` tags of a page say: OpenGraph, Twitter, Dublin Core, Parse.ly, Sailthru and the plain ones. */
export function metaTags(root: MarkupNode): FoundMetadata {
  const values = new Map<string, string[]>();
  for (const element of elementsIn(root)) {
    if (element.tagName !== 'meta') continue;
    const content = attributeOf(element, 'content');
    if (content === null || content.trim() === '') continue;
    for (const naming of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = attributeOf(element, naming)?.trim().toLowerCase();
      if (name !== undefined) values.set(name, [...(values.get(name) ?? []).slice(0, MOST_AUTHORS), content]);
    }
  }
  const sources: FoundMetadata[] = [];
  for (const [field, names] of NAMES) {
    for (const name of names) {
      const found = values.get(name) ?? [];
      if (field === 'author' && found.length > 1) {
        sources.push({ author: { value: [...new Set(found)].join(', '), by: BY } });
      }
      for (const value of found) sources.push({ [field]: { value, by: BY } });
    }
  }
  return firstClean(...sources);
}
