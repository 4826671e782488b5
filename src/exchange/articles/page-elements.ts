import type { Block } from '../../domain/records/article.ts';
import { attributeOf, type MarkupNode } from './markup-node.ts';
import type { RichMark } from './rich-block.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** Nothing in these is text of the page: programs, styles, pictures, players, what a person fills in, reading aids. */
const SILENT =
  words(`script style template noscript noframes noembed head title iframe frame frameset object embed applet
  svg math canvas video audio img picture source track map area input button select textarea option optgroup datalist
  progress meter rt rp rtc slot portal fencedframe`);
const BLOCKS =
  words(`address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt
  fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p
  plaintext pre search section summary table tbody td tfoot th thead tr ul xmp`);
const HTML = 'http://www.w3.org/1999/xhtml';

const KINDS: Readonly<Record<string, Block['kind']>> = {
  h1: 'headline',
  ...Object.fromEntries(['h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, 'heading' as const])),
  ...Object.fromEntries(['li', 'dt', 'dd'].map((name) => [name, 'item' as const])),
  blockquote: 'quote',
  figcaption: 'caption',
  caption: 'caption',
};
/** Styles of Word, which says in classes what HTML says in elements. */
const WORD_KINDS: readonly (readonly [style: RegExp, kind: Block['kind']])[] = [
  [/^MsoTitle/, 'headline'],
  [/^MsoListParagraph|^MsoListBullet|^MsoListNumber/, 'item'],
  [/^Mso(?:Intense)?Quote/, 'quote'],
  [/^MsoCaption/, 'caption'],
];
/** Older pages say in a class what `figcaption` says now. */
const CAPTION = /(?:^|\s)(?:[\w-]*[_-])?caption(?:[_-]+text)?(?:\s|$)/i;
const MARKS: Readonly<Record<string, RichMark>> = {
  ...Object.fromEntries(['b', 'strong'].map((name) => [name, 'bold' as const])),
  ...Object.fromEntries(['i', 'em', 'cite', 'dfn', 'var'].map((name) => [name, 'italic' as const])),
};
const SCREEN_READERS_ONLY =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|element-invisible)(?:\s|$)/i;

const styleOf = (node: MarkupNode): string => attributeOf(node, 'style') ?? '';

export const isSilent = (node: MarkupNode): boolean =>
  SILENT.has(node.tagName ?? '') ||
  (node.namespaceURI !== undefined && node.namespaceURI !== HTML) ||
  // What Word shows in place of a bullet.
  /mso-list:\s*Ignore/i.test(styleOf(node));

export const isBlockElement = (node: MarkupNode): boolean =>
  BLOCKS.has(node.tagName ?? '') || /(?:^|;)\s*display:\s*(?:block|flex|grid)/i.test(styleOf(node));

export const isPreformatted = ({ tagName }: MarkupNode): boolean =>
  tagName === 'pre' || tagName === 'listing' || tagName === 'xmp' || tagName === 'plaintext';

/** Written into the page and shown to nobody, as far as the page itself says so. */
export function isHiddenElement(node: MarkupNode): boolean {
  const hidden = attributeOf(node, 'hidden');
  return (
    (hidden !== null && hidden.toLowerCase() !== 'until-found') ||
    /(?:^|;)\s*(?:display:\s*none|visibility:\s*hidden|mso-hide:\s*all)/i.test(styleOf(node)) ||
    SCREEN_READERS_ONLY.test(attributeOf(node, 'class') ?? '')
  );
}

/** The kind of the blocks in an element, when it says one. */
export function kindOf(node: MarkupNode): Block['kind'] | null {
  const own = KINDS[node.tagName ?? ''];
  if (own !== undefined) return own;
  if (attributeOf(node, 'role') === 'heading') {
    return attributeOf(node, 'aria-level') === '1' ? 'headline' : 'heading';
  }
  const style = attributeOf(node, 'class') ?? '';
  if (CAPTION.test(style) && !(node.childNodes ?? []).some(isBlockElement)) return 'caption';
  if (!style.startsWith('Mso')) return null;
  return WORD_KINDS.find(([pattern]) => pattern.test(style))?.[1] ?? null;
}

/** The marks of the text in an element: those around it, changed by its own. A style outweighs the element's name. */
export function marksIn(node: MarkupNode, around: readonly RichMark[]): readonly RichMark[] {
  const style = styleOf(node);
  const weight = /(?:^|[;\s])font-weight:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase();
  const slant = /(?:^|[;\s])font-style:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase();
  const own = MARKS[node.tagName ?? ''];
  let marks = around;
  if (weight === undefined ? own === 'bold' : isBold(weight)) marks = withMark(marks, 'bold');
  else if (weight !== undefined) marks = marks.filter((mark) => mark !== 'bold');
  if (slant === undefined ? own === 'italic' : slant !== 'normal') marks = withMark(marks, 'italic');
  else if (slant !== undefined) marks = marks.filter((mark) => mark !== 'italic');
  const address = node.tagName === 'a' ? attributeOf(node, 'href') : null;
  return address === null ? marks : [...marks.filter((mark) => typeof mark === 'string'), { link: address }];
}

const isBold = (weight: string): boolean => weight.startsWith('bold') || Number(weight) >= 600;

const withMark = (marks: readonly RichMark[], mark: RichMark): readonly RichMark[] =>
  marks.includes(mark) ? marks : [...marks, mark];
