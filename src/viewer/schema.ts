import { Node } from '@tiptap/core';

// The document is a projection of the canonical text: sections of blocks of plain text, nothing else. No marks, no
// breaks, no attributes that could hold markup, so a hostile document has nowhere to put anything.

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
  renderHTML: ({ node }) => [
    'div',
    {
      class: 'article-section',
      style: `--section-lines:${Number(node.attrs['lines'])};--section-blocks:${Number(node.attrs['blocks'])}`,
    },
    0,
  ],
});

const ELEMENTS: Readonly<Record<string, string>> = { headline: 'h2', heading: 'h3' };

/** Columns made of blanks or tabs are worth keeping; single blanks look better when they may vanish at a line's end. */
const COLUMNS = /\t|[^\S\u00a0]{2}/;

const ArticleBlock = Node.create({
  name: 'block',
  content: 'text*',
  marks: '',
  selectable: false,
  addAttributes: () => ({
    kind: { default: 'paragraph', rendered: false },
    /** Where its text starts in the canonical text, in UTF-16 units. */
    start: { default: 0, rendered: false },
  }),
  renderHTML: ({ node }) => {
    const kind = String(node.attrs['kind']);
    const blanks = COLUMNS.test(node.textContent) ? ' keeps-blanks' : '';
    return [ELEMENTS[kind] ?? 'p', { class: `article-block kind-${kind}${blanks}`, dir: 'auto' }, 0];
  },
});

const ArticleText = Node.create({ name: 'text' });

/** All nodes of an article's document. */
export const articleNodes = [ArticleDocument, ArticleSection, ArticleBlock, ArticleText];
