import { Node } from '@tiptap/core';

// The document is a projection of the canonical text: sections of blocks of plain text, nothing else. No marks, no
// breaks, no attributes that could hold markup, so a hostile document has nowhere to put anything. Elements are made
// by node views: a third faster than from a description, and an article has thousands.

const ArticleDocument = Node.create({ name: 'doc', topNode: true, content: 'section+' });

const ArticleSection = Node.create({
  name: 'section',
  content: 'block+',
  selectable: false,
  addAttributes: () => ({
    /** Lines and blocks it will probably fill: its height while the browser skips it. */
    lines: { default: 1, rendered: false },
    blocks: { default: 1, rendered: false },
  }),
  addNodeView:
    () =>
    ({ node }) => {
      const dom = document.createElement('div');
      dom.className = 'article-section';
      dom.style.setProperty('--section-lines', String(node.attrs['lines']));
      dom.style.setProperty('--section-blocks', String(node.attrs['blocks']));
      return { dom, contentDOM: dom };
    },
});

/** Columns made of blanks or tabs are worth keeping; single blanks look better when they may vanish at a line's end. */
const hasColumns = (text: string): boolean => text.includes('  ') || text.includes('\t');

const ELEMENTS: ReadonlyMap<string, string> = new Map([
  ['headline', 'h2'],
  ['heading', 'h3'],
  ['quote', 'blockquote'],
]);

/** Deeper lists stand no further in. */
const DEEPEST = 6;

/** The browser draws it beside the item: it is no character of the text, and can be neither selected nor copied. */
function drawMarker(dom: HTMLElement, marker: unknown, depth: number): void {
  if (depth > 1) dom.style.setProperty('--item-depth', String(Math.min(DEEPEST, depth)));
  if (marker === '') dom.classList.add('unmarked');
  else if (typeof marker === 'string') {
    dom.style.setProperty('list-style-type', JSON.stringify(`${marker} `));
  }
}

const ArticleBlock = Node.create({
  name: 'block',
  content: 'text*',
  marks: '',
  selectable: false,
  addAttributes: () => ({
    kind: { default: 'paragraph', rendered: false },
    /** Where its text starts in the canonical text, in UTF-16 units. */
    start: { default: 0, rendered: false },
    /** A further line of the block before it. */
    goesOn: { default: false, rendered: false },
    /** Of an item: what is drawn before it instead of a bullet; empty for nothing. */
    marker: { default: null, rendered: false },
    /** Of an item: how many lists it stands in. */
    depth: { default: 1, rendered: false },
  }),
  addNodeView:
    () =>
    ({ node }) => {
      const kind = String(node.attrs['kind']);
      const dom = document.createElement(ELEMENTS.get(kind) ?? 'p');
      dom.className = `article-block kind-${kind}`;
      dom.dir = 'auto';
      if (node.attrs['goesOn'] === true) dom.classList.add('goes-on');
      if (kind === 'item') drawMarker(dom, node.attrs['marker'], Number(node.attrs['depth']));
      if (hasColumns(node.firstChild?.text ?? '')) dom.classList.add('keeps-blanks');
      return { dom, contentDOM: dom };
    },
});

const ArticleText = Node.create({ name: 'text' });

/** All nodes of an article's document. */
export const articleNodes = [ArticleDocument, ArticleSection, ArticleBlock, ArticleText];
