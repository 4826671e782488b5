import type { Block } from '../../domain/records/article.ts';
import { listMarkers } from './list-markers.ts';
import type { MarkupNode } from './markup-node.ts';
import {
  isBlockElement,
  isHiddenElement,
  isPreformatted,
  isSilent,
  kindOf,
  marksIn,
} from './page-elements.ts';
import { captionsOf, isDataTable, tableText, textsOf } from './page-table.ts';
import { LINE_BREAK, type ListPlace, type RichMark, type RichRun } from './rich-block.ts';
import { showsSomething } from './rich-lines.ts';

/** A block of a page, before anybody judged whether it belongs to the article. */
export interface PageBlock {
  readonly kind: Block['kind'];
  readonly runs: readonly RichRun[];
  readonly preformatted: boolean;
  readonly hidden: boolean;
  readonly item?: ListPlace;
  /** The innermost block element around it. */
  readonly element: MarkupNode;
  /** Its text nodes. */
  readonly texts: readonly MarkupNode[];
}

interface Place {
  readonly kind: Block['kind'];
  readonly marks: readonly RichMark[];
  readonly preformatted: boolean;
  readonly hidden: boolean;
  readonly element: MarkupNode;
  /** Lists around it. */
  readonly depth: number;
  /** The item it stands in. */
  readonly item: ItemAround | null;
}

interface ItemAround {
  readonly marker: string | undefined;
  readonly depth: number;
  /** A block of it was read already: what comes now goes on. */
  begun: boolean;
}

interface Growing extends Place {
  readonly runs: RichRun[];
  readonly texts: MarkupNode[];
  /** A line break was the last thing that was seen. */
  broken: boolean;
}

/** Field by field: pages have a hundred thousand of them, and copying by spreading is slow. */
const begun = ({ kind, marks, preformatted, hidden, element, depth, item }: Place): Growing => ({
  kind,
  marks,
  preformatted,
  hidden,
  element,
  depth,
  item,
  runs: [],
  texts: [],
  broken: false,
});

function placeIn(item: ItemAround): ListPlace {
  const { begun: goesOn, depth } = item;
  const marker = goesOn ? '' : item.marker;
  item.begun = true;
  return { depth, ...(marker !== undefined && { marker }) };
}

const ONLY_SPACE = /^[\t\n\f\r ]*$/;

/**
 * What a page shows, block by block in the order of its markup: an allow-list, so that an element nobody knows leaves
 * only its text, and no attribute but the address of a link is read into it. Two line breaks in a row end a block.
 * Markup is at most `markupDepth` deep, so walking down it is safe.
 */
export function pageBlocks(root: MarkupNode): PageBlock[] {
  const blocks: PageBlock[] = [];
  const markers = new Map<MarkupNode, string>();
  let growing: Growing | null = null;

  const itemOf = (node: MarkupNode, { depth }: Place): ItemAround => ({
    marker: markers.get(node),
    depth: Math.max(1, depth),
    begun: false,
  });

  const flush = (): void => {
    if (growing !== null && growing.runs.some(({ text }) => showsSomething(text))) {
      const { kind, runs, preformatted, hidden, element, texts, item } = growing;
      const listed = kind === 'item' && item !== null ? { item: placeIn(item) } : null;
      blocks.push({ kind, runs, preformatted, hidden, element, texts, ...listed });
    }
    growing = null;
  };
  const add = (text: string, place: Place, node: MarkupNode | null): void => {
    const isSpace = !place.preformatted && ONLY_SPACE.test(text);
    if (isSpace && growing === null) return;
    growing ??= begun(place);
    if (!isSpace) growing.broken = false;
    growing.runs.push({ text, marks: place.marks });
    if (node) growing.texts.push(node);
  };
  const breakLine = (place: Place): void => {
    if (growing === null) return;
    if (growing.broken && !place.preformatted) {
      flush();
      return;
    }
    growing.runs.push({ text: LINE_BREAK, marks: [] });
    growing.broken = true;
  };
  const addTable = (table: MarkupNode, place: Place): void => {
    flush();
    for (const caption of captionsOf(table)) visit(caption, place);
    const { kind, hidden } = place;
    blocks.push({
      kind,
      hidden,
      runs: [{ text: tableText(table), marks: [] }],
      preformatted: true,
      element: table,
      texts: textsOf(table),
    });
    if (!showsSomething(tableText(table))) blocks.pop();
  };
  const inside = (node: MarkupNode, place: Place): void => {
    for (const child of node.childNodes ?? []) visit(child, place);
  };
  const visit = (node: MarkupNode, place: Place): void => {
    if (node.nodeName === '#text') return add(node.value ?? '', place, node);
    if (node.tagName === undefined || isSilent(node)) return undefined;
    if (node.tagName === 'br') return breakLine(place);
    const hidden = isHiddenElement(node);
    if (!isBlockElement(node)) {
      if (hidden) return undefined;
      const within = { ...place, marks: marksIn(node, place.marks) };
      if (node.tagName !== 'q') return inside(node, within);
      // A browser shows marks around it that are not in the page.
      add('“', within, null);
      inside(node, within);
      return add('”', within, null);
    }
    const within: Place = {
      kind: kindOf(node) ?? place.kind,
      marks: marksIn(node, place.marks),
      preformatted: place.preformatted || isPreformatted(node),
      hidden: place.hidden || hidden,
      element: node,
      depth: place.depth + (node.tagName === 'ol' || node.tagName === 'ul' ? 1 : 0),
      item: node.tagName === 'li' ? itemOf(node, place) : place.item,
    };
    if (node.tagName === 'ol') for (const [item, marker] of listMarkers(node)) markers.set(item, marker);
    if (node.tagName === 'table' && isDataTable(node)) return addTable(node, within);
    flush();
    inside(node, within);
    return flush();
  };

  inside(root, {
    kind: 'paragraph',
    marks: [],
    preformatted: false,
    hidden: false,
    element: root,
    depth: 0,
    item: null,
  });
  flush();
  return blocks;
}
