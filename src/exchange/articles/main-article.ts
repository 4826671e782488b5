import { attributeOf, elementsIn, type MarkupNode } from './markup-node.ts';
import type { PageBlock } from './page-blocks.ts';
import { isHiddenElement, isSilent } from './page-elements.ts';

/** In elements of the copy. Readability takes seconds for more; where the page says its article is then has to do. */
const LARGEST_PAGE = 10_000;
/** How much of a text is copied, in UTF-16 units: a longer one weighs no more. */
const LONGEST_TEXT = 2000;
/** What Readability judges by. Addresses are shortened to a sign that there is one, so that nothing can be loaded. */
const TELLING = ['class', 'id', 'role', 'itemprop', 'rel', 'aria-hidden', 'aria-modal'];
/** A longer one is data, not a name. */
const LONGEST_ATTRIBUTE = 300;
const MARK = 'data-block';

/**
 * The numbers of the blocks that Mozilla's Readability (Firefox's reader view) takes for the article. It works on a copy
 * of the page that holds the shown text alone, in which every block is numbered. Null when it finds none.
 */
export async function mainArticle(
  root: MarkupNode,
  blocks: readonly PageBlock[],
): Promise<ReadonlySet<number> | null> {
  const numbers = numbersOf(blocks);
  const pieces: string[] = [];
  const elements = copyInto(pieces, root, numbers);
  if (elements > LARGEST_PAGE) return insideArticle(root, blocks);
  const [{ parseHTML }, { Readability }] = await Promise.all([
    import('linkedom'),
    import('@mozilla/readability'),
  ]);
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${pieces.join('')}</body></html>`);
  const article = new Readability<Copy>(document, {
    disableJSONLD: true,
    keepClasses: true,
    serializer: (element) => element as unknown as Copy,
  }).parse();
  if (!article?.content) return null;
  const found = new Set<number>();
  for (const piece of article.content.querySelectorAll(`[${MARK}]`)) {
    if ((piece.textContent ?? '') !== '') found.add(Number(piece.getAttribute(MARK)));
  }
  return found.size > 0 ? found : null;
}

/** The blocks in the page's `main` element, or in its only `article`; all of them where it has neither. */
function insideArticle(root: MarkupNode, blocks: readonly PageBlock[]): ReadonlySet<number> {
  const named = (name: string): readonly MarkupNode[] =>
    [...elementsIn(root)].filter(({ tagName }) => tagName === name);
  const [articles, mains] = [named('article'), named('main')];
  const [place = root] = articles.length === 1 ? articles : mains;
  const within = new Set(elementsIn(place));
  return new Set(
    [...blocks.keys()].filter((number) => within.has(blocks[number]?.element ?? root) || place === root),
  );
}

/** What is used of linkedom's elements. */
interface Copy {
  querySelectorAll(selector: string): Iterable<{
    readonly textContent: string | null;
    getAttribute(name: string): string | null;
  }>;
}

/** Elements that Readability moves and renames, but never takes apart. */
const WHOLE = new Set('p li h1 h2 h3 h4 h5 h6 td th figcaption pre dt dd'.split(' '));

/** Numbers of blocks by the element that holds the block and nothing else; where there is none, by its texts. */
function numbersOf(blocks: readonly PageBlock[]): ReadonlyMap<MarkupNode, number> {
  const shared = new Set<MarkupNode>();
  const seen = new Set<MarkupNode>();
  for (const { element } of blocks) {
    if (seen.has(element)) shared.add(element);
    seen.add(element);
    for (let node = element.parentNode; node && !shared.has(node); node = node.parentNode) shared.add(node);
  }
  const numbers = new Map<MarkupNode, number>();
  for (const [number, { element, texts }] of blocks.entries()) {
    if (WHOLE.has(element.tagName ?? '') && !shared.has(element)) numbers.set(element, number);
    else for (const text of texts) numbers.set(text, number);
  }
  return numbers;
}

/** Writes the shown part of a page; returns how many elements it has. */
function copyInto(pieces: string[], node: MarkupNode, numbers: ReadonlyMap<MarkupNode, number>): number {
  let elements = 0;
  for (const child of node.childNodes ?? []) {
    const number = numbers.get(child);
    const mark = number === undefined ? '' : ` ${MARK}="${number}"`;
    if (child.nodeName === '#text') {
      const text = withoutMarkup((child.value ?? '').slice(0, LONGEST_TEXT));
      pieces.push(mark === '' ? text : `<span${mark}>${text}</span>`);
      elements += mark === '' ? 0 : 1;
    } else if (child.tagName !== undefined && !isSilent(child) && !isHiddenElement(child)) {
      const name = nameInCopy(child.tagName);
      if (name === 'br') pieces.push('<br>');
      else {
        if (name !== null) pieces.push(`<${name}${mark}${attributesOf(child)}>`);
        elements += 1 + copyInto(pieces, child, numbers);
        if (name !== null) pieces.push(`</${name}>`);
      }
    }
  }
  return elements;
}

/** Names that nobody knows mean nothing to Readability either, and could be anything. Null: only what is inside. */
function nameInCopy(name: string): string | null {
  if (name === 'html' || name === 'body') return null;
  return /^[a-z][a-z0-9-]{0,30}$/.test(name) ? name : 'span';
}

function attributesOf(node: MarkupNode): string {
  let written = node.tagName === 'a' && attributeOf(node, 'href') !== null ? ' href="#"' : '';
  for (const name of TELLING) {
    const value = attributeOf(node, name);
    if (value !== null && value.length <= LONGEST_ATTRIBUTE) written += ` ${name}="${withoutMarkup(value)}"`;
  }
  return written;
}

/** Nobody reads the copy, so signs of markup need not be written as entities, each of which costs a node. */
const withoutMarkup = (text: string): string => text.replace(/[<>&"\t\n\f\r ]+/g, ' ');
