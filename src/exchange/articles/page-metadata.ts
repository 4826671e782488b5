import { firstClean } from './clean-metadata.ts';
import { cleanDate } from './clean-date.ts';
import { firstOf, type FoundMetadata } from './found-metadata.ts';
import { jsonLd } from './json-ld.ts';
import { attributeOf, elementsIn, shortTextIn, textIn, type MarkupNode } from './markup-node.ts';
import { metaTags } from './meta-tags.ts';
import { siteFrom } from './page-title.ts';
import { visibleMetadata } from './visible-metadata.ts';

/** The comment browsers write into a page they save: `<!-- saved from url=(0042)https://… -->`. */
const SAVED_FROM = /saved from url=\(\d+\)(\S+)/;
/** In UTF-16 units. */
const LONGEST_HEADING = 300;
const DATE_IN_ADDRESS = /\/((?:19|20)\d{2})\/(\d{1,2})\/(\d{1,2})(?:\/|$)/;

/**
 * What a page says about its article. Of each field the first of: JSON-LD, meta tags, what the page shows (times,
 * bylines), its elements for machines (`lang`, canonical link, `<title>`), its address.
 *
 * @param saved what the file around the page says
 */
export function pageMetadata(root: MarkupNode, saved: FoundMetadata = {}): FoundMetadata {
  const meta = metaTags(root);
  const data = jsonLd(root);
  const machine = forMachines(root, { ...meta, ...data });
  // A canonical link and the page's own language are surer than what is said about them elsewhere.
  const { url, language, ...others } = machine;
  const sure: FoundMetadata = { ...(url && { url }), ...(language && { language }) };
  const found = firstClean(sure, data, meta, visibleMetadata(root), others, saved);
  return firstOf(found, fromAddress(found.url?.value));
}

function forMachines(root: MarkupNode, known: FoundMetadata): FoundMetadata {
  const sources: FoundMetadata[] = [];
  const later: FoundMetadata[] = [];
  for (const element of elementsIn(root)) {
    const { tagName } = element;
    if (tagName === 'html') {
      const language = attributeOf(element, 'lang') ?? attributeOf(element, 'xml:lang');
      if (language !== null) sources.push({ language: { value: language, by: 'page language' } });
    } else if (tagName === 'link' && relOf(element).includes('canonical')) {
      sources.push({ url: { value: attributeOf(element, 'href') ?? '', by: 'canonical link' } });
    } else if (tagName === 'title' && element.parentNode?.tagName === 'head') {
      later.push(siteIn(root, textIn(element), known));
    }
  }
  return firstClean(...sources, savedFrom(root), ...later);
}

/**
 * What `<title>` says; where the page's data have no headline, a first heading at its beginning tells it from the site.
 * One that is a link is the name of the site itself.
 */
function siteIn(root: MarkupNode, title: string, known: FoundMetadata): FoundMetadata {
  const outlet = known.outlet?.value ?? null;
  if (known.title) return siteFrom(title, known.title.value, outlet);
  const whole = title
    .slice(0, LONGEST_HEADING * 3)
    .replace(/\s+/gu, ' ')
    .trim();
  for (const element of elementsIn(root)) {
    const heading = element.tagName === 'h1' ? shortTextIn(element, LONGEST_HEADING) : '';
    if (heading === '' || !whole.startsWith(`${heading} `)) continue;
    const isSite = [...elementsIn(element)].some(({ tagName }) => tagName === 'a');
    if (!isSite) return siteFrom(title, heading, outlet);
    return { outlet: { value: heading, by: 'page title' } };
  }
  return siteFrom(title, null, outlet);
}

const relOf = (element: MarkupNode): readonly string[] =>
  (attributeOf(element, 'rel') ?? '').toLowerCase().split(/\s+/);

/** Stands before the page or at its beginning; comments further in belong to others. */
function savedFrom(root: MarkupNode): FoundMetadata {
  const places = [root, ...(root.childNodes ?? [])].flatMap((node) => node.childNodes ?? []);
  const comment = places.find(({ nodeName, data }) => nodeName === '#comment' && SAVED_FROM.test(data ?? ''));
  const address = SAVED_FROM.exec(comment?.data ?? '')?.[1];
  return address === undefined ? {} : { url: { value: address, by: 'saved page' } };
}

/** The day in an address, `…/2025/03/22/…`, and the site it belongs to. */
function fromAddress(address: string | undefined): FoundMetadata {
  if (address === undefined) return {};
  const { hostname, pathname } = new URL(address);
  const [, year, month, day] = DATE_IN_ADDRESS.exec(pathname) ?? [];
  const publishedAt = year === undefined ? null : cleanDate(`${year}/${month}/${day}`);
  return {
    outlet: { value: hostname.replace(/^(?:www|m|mobile|amp|edition)\./, ''), by: 'address' },
    ...(publishedAt !== null && { publishedAt: { value: publishedAt, by: 'address' } }),
  };
}
