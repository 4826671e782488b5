import type { DroppedBlock } from '../importer.ts';
import { attributeOf, elementsIn, type MarkupNode } from './markup-node.ts';

type Why = DroppedBlock['why'];

const BY_NAME: Readonly<Record<string, Why>> = {
  nav: 'navigation',
  menu: 'navigation',
  search: 'navigation',
  aside: 'besideArticle',
  footer: 'besideArticle',
  dialog: 'besideArticle',
  'amp-sidebar': 'navigation',
  'amp-consent': 'besideArticle',
  'amp-user-notification': 'besideArticle',
  'amp-ad': 'besideArticle',
  'amp-sticky-ad': 'besideArticle',
};
const BY_ROLE: Readonly<Record<string, Why>> = {
  navigation: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  search: 'navigation',
  banner: 'navigation',
  complementary: 'besideArticle',
  contentinfo: 'besideArticle',
  dialog: 'besideArticle',
  alertdialog: 'besideArticle',
};
/** Words of class names and ids, each whole: a class `article-body--shareable` says nothing. */
const NAVIGATION =
  /(?:^|[\s_-])(?:breadcrumbs?|navigation|navbar|nav|site-?header|masthead|topbar|menu|skip-?links?|pagination)(?:$|[\s_-])/i;
const BESIDE =
  /(?:^|[\s_-])(?:cookies?|consent|gdpr|newsletters?|subscribe|subscription|sign-?up|share|sharing|sharebar|social|addthis|sharedaddy|related|recommend(?:ed|ations?)|promos?|adverts?|advertisement|ads?|sponsored|outbrain|taboola|comments?|disqus|sidebar|most-?read|most-?popular|trending|read-?(?:more|next|also)|see-?also|more-?(?:on|from|stories)|tags?-?list|topics|author-?bio|paywall|site-?footer|print-?only|credits?-?bar)(?:$|[\s_-])/i;
/** A container that holds more of the page than this is the page, whatever it is called. */
const MOST_OF_PAGE = 1 / 3;

/**
 * For every element of a page why what is in it is no part of an article, as far as its name, role or class says so;
 * elements that hold a first heading, or much of the page's text, are never judged by their class. The footer or aside
 * of a quotation is part of it.
 */
export function besideArticle(root: MarkupNode): (element: MarkupNode) => Why | null {
  const sizes = textSizes(root);
  const page = sizes.get(root) ?? 0;
  const reasons = new Map<MarkupNode, Why | null>();

  const own = (element: MarkupNode): Why | null => {
    const name = element.tagName ?? '';
    if (name === 'footer' && element.parentNode?.tagName === 'blockquote') return null;
    const sure = BY_NAME[name] ?? BY_ROLE[attributeOf(element, 'role')?.toLowerCase() ?? ''];
    if (sure !== undefined && !isMostOf(element)) return sure;
    const names = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`;
    if (names === ' ' || name === 'body' || name === 'html' || name === 'article' || name === 'main')
      return null;
    const why = NAVIGATION.test(names) ? 'navigation' : BESIDE.test(names) ? 'besideArticle' : null;
    return why !== null && !isMostOf(element) && !holdsFirstHeading(element) ? why : null;
  };
  const isMostOf = (element: MarkupNode): boolean => (sizes.get(element) ?? 0) > page * MOST_OF_PAGE;
  const whyOf = (element: MarkupNode): Why | null => {
    const known = reasons.get(element);
    if (known !== undefined) return known;
    const parent = element.parentNode;
    const why = (parent ? whyOf(parent) : null) ?? own(element);
    reasons.set(element, why);
    return why;
  };
  return whyOf;
}

const holdsFirstHeading = (element: MarkupNode): boolean =>
  [...elementsIn(element)].some(({ tagName }) => tagName === 'h1');

/** How much text each element holds, in UTF-16 units without the blanks around. */
function textSizes(root: MarkupNode): ReadonlyMap<MarkupNode, number> {
  const sizes = new Map<MarkupNode, number>();
  const sizeOf = (node: MarkupNode): number => {
    if (node.nodeName === '#text') return (node.value ?? '').trim().length;
    if (node.tagName === 'script' || node.tagName === 'style') return 0;
    let size = 0;
    for (const child of node.childNodes ?? []) size += sizeOf(child);
    sizes.set(node, size);
    return size;
  };
  sizeOf(root);
  return sizes;
}
