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

const elementOf = (kind: string): string => (kind === 'headline' ? 'h2' : kind === 'heading' ? 'h3' : 'p');

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
  addNodeView:
    () =>
    ({ node }) => {
      const kind = String(node.attrs['kind']);
      const dom = document.createElement(elementOf(kind));
      dom.className = `article-block kind-${kind}`;
      dom.dir = 'auto';
      if (hasColumns(node.firstChild?.text ?? '')) dom.classList.add('keeps-blanks');
      return { dom, contentDOM: dom };
    },
});

const ArticleText = Node.create({ name: 'text' });

/** All nodes of an article's document. */
export const articleNodes = [ArticleDocument, ArticleSection, ArticleBlock, ArticleText];
