import { firstClean } from './clean-metadata.ts';
import type { FoundMetadata } from './found-metadata.ts';
import { attributeOf, elementsIn, shortTextIn, type MarkupNode } from './markup-node.ts';

/** Classes and properties of what names the author. */
const BYLINE =
  /(?:^|[\s_-])(?:byline|by-line|author-?name|article-?author|story-?author|writer)(?:$|[\s_-])/i;
/** Words with capitals, between which particles may stand: `Ana de la Cruz`, `Mohammed bin Rashid`. */
const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*(?:\s(?:(?:de|la|del|van|von|der|den|bin|al|el|di|da|dos|du|le)\s){0,2}\p{Lu}[\p{L}\p{M}.'’-]*){0,4}`;
const NAMES = new RegExp(
  String.raw`^\s*[Bb][Yy]:?\s+(?<names>${NAME}(?:(?:,\s|\sand\s|,\sand\s|\s&\s)${NAME}){0,5})`,
  'u',
);
const CHANGED =
  /(?:updated|modified|edited|changed|aktualisiert|geändert|mise? à jour|modifié|actualizado|modificado|aggiornato|atualizado|bijgewerkt|uppdaterad|zaktualizowano|обновлено|güncelleme|تحديث)(?:\s(?:on|at|am|le|el|il|op|em))?[\s:：|–-]{0,5}$/iu;
/** In UTF-16 units: longer ones tell the author's life. */
const LONGEST_BYLINE = 200;
/** Elements that are looked at for a name or a time. */
const MOST = 100;

/** What a page shows about its article: the first time it states, the byline. Looks at elements, not at pictures. */
export function visibleMetadata(root: MarkupNode): FoundMetadata {
  const times: FoundMetadata[] = [];
  const elsewhere: FoundMetadata[] = [];
  const surer: FoundMetadata[] = [];
  const bylines: FoundMetadata[] = [];
  let looked = 0;
  for (const element of elementsIn(root)) {
    const properties = (attributeOf(element, 'itemprop') ?? '').toLowerCase().split(/\s+/);
    const isSure =
      properties.includes('datepublished') || (element.tagName === 'time' && isPublished(element));
    if (isSure) surer.push(dateIn(element));
    else if (element.tagName === 'time') {
      if (isChange(element)) continue;
      (isInArticle(element) ? times : elsewhere).push(dateIn(element));
    } else if (isByline(element, properties)) bylines.push(authorIn(element));
    else continue;
    looked += 1;
    if (looked === MOST) break;
  }
  return firstClean(
    ...surer,
    ...[...times, ...elsewhere].slice(0, 1),
    ...bylines.slice(0, 5),
    ...writtenByline(root),
  );
}

const isPublished = (element: MarkupNode): boolean =>
  attributeOf(element, 'pubdate') !== null || /publish|pub-?date/i.test(attributeOf(element, 'class') ?? '');

/** When a page was changed: so says its name, or the words right before it. */
function isChange(element: MarkupNode): boolean {
  const names = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'itemprop') ?? ''}`;
  if (/updat|modif/i.test(names)) return true;
  const siblings = element.parentNode?.childNodes ?? [];
  const before = siblings[siblings.indexOf(element) - 1];
  return before !== undefined && CHANGED.test(shortText(before));
}

/** The first time of a page may be today's, in its head. */
function isInArticle(element: MarkupNode): boolean {
  for (let node = element.parentNode; node; node = node.parentNode) {
    if (node.tagName === 'article' || node.tagName === 'main') return true;
  }
  return false;
}

const dateIn = (element: MarkupNode): FoundMetadata => ({
  publishedAt: {
    value: attributeOf(element, 'datetime') ?? attributeOf(element, 'content') ?? shortText(element),
    by: 'time on the page',
  },
});

function authorIn(element: MarkupNode): FoundMetadata {
  const text = shortText(element);
  const names = NAMES.exec(text)?.groups?.['names'] ?? (/^\s*by\b/i.test(text) ? '' : text);
  return names === '' ? {} : { author: { value: names, by: 'byline' } };
}

const isByline = (element: MarkupNode, properties: readonly string[]): boolean =>
  element.tagName !== 'meta' &&
  element.tagName !== 'body' &&
  (/(?:^|\s)author(?:\s|$)/i.test(attributeOf(element, 'rel') ?? '') ||
    properties.includes('author') ||
    BYLINE.test(attributeOf(element, 'class') ?? ''));

/** A paragraph that says `By Jane Doe` and nothing else, before the article has got far. */
function writtenByline(root: MarkupNode): readonly FoundMetadata[] {
  let looked = 0;
  let seenHeading = false;
  for (const element of elementsIn(root)) {
    seenHeading ||= element.tagName === 'h1';
    if (!seenHeading || !['p', 'div', 'span', 'address'].includes(element.tagName ?? '')) continue;
    looked += 1;
    if (looked > 40) break;
    const text = shortText(element);
    const match = NAMES.exec(text);
    if (match?.groups && match[0].length === text.length) {
      return [{ author: { value: match.groups['names'] ?? '', by: 'byline' } }];
    }
  }
  return [];
}

const shortText = (element: MarkupNode): string => shortTextIn(element, LONGEST_BYLINE);
