import type { JSONContent } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import type { Block, CanonicalText } from '../domain/records/article.ts';
import { isRich } from './is-rich.ts';
import { sectionsOf } from './sections.ts';

/** About how many characters stand on a line of the default measure; only the scroll bar's honesty depends on it. */
const CHARACTERS_A_LINE = 72;

/** The blocks to show: an article without any (a text of blanks alone) still needs a line for the caret. */
export const shownBlocks = (content: CanonicalText): readonly Block[] =>
  content.blocks.length > 0 ? content.blocks : [{ kind: 'paragraph', range: { start: 0, end: 0 } }];

/** Whether a block is a further line of the one before: of a verse, an address, a table (`docs/canonical-text.md`). */
const goesOn = (text: string, start: number): boolean =>
  start > 1 && text[start - 1] === '\n' && text[start - 2] !== '\n';

/** The article as a document: sections of blocks of text, in the shape of `articleNodes`. */
export function toDocument(content: CanonicalText): JSONContent {
  const blocks = shownBlocks(content);
  const rich = isRich(content);
  return {
    type: 'doc',
    content: sectionsOf(blocks).map(({ firstBlock, endBlock }) => {
      const own = blocks.slice(firstBlock, endBlock);
      const lines = own.reduce(
        (sum, { range }) => sum + Math.max(1, Math.ceil((range.end - range.start) / CHARACTERS_A_LINE)),
        0,
      );
      return {
        type: 'section',
        attrs: { lines, blocks: own.length },
        content: own.map(({ kind, range, marker = null, depth = 1 }) => ({
          type: 'block',
          attrs: {
            kind,
            start: range.start,
            goesOn: rich && goesOn(content.text, range.start),
            marker,
            depth,
          },
          content:
            range.end > range.start
              ? [{ type: 'text', text: content.text.slice(range.start, range.end) }]
              : [],
        })),
      };
    }),
  };
}

/** Blank is Unicode White_Space: `trim` would keep NEL, which ends lines. */
const NON_BLANK = /\P{White_Space}/u;

/**
 * Throws unless each block of the document says exactly what the canonical text says, and the blocks hold every word of
 * it: Tiptap shows an empty page without a word when it can't read a document, and a damaged row may have lost blocks.
 */
export function proveDocument(document: DocumentNode, content: CanonicalText): void {
  const blocks = shownBlocks(content);
  let behind = 0;
  for (const { range } of blocks) {
    if (
      range.start < behind ||
      range.end < range.start ||
      NON_BLANK.test(content.text.slice(behind, range.start))
    ) {
      throw new Error('The blocks of the canonical text cross, or leave words out');
    }
    behind = range.end;
  }
  if (behind > content.text.length || NON_BLANK.test(content.text.slice(behind))) {
    throw new Error('The blocks of the canonical text do not end where it ends');
  }
  let index = 0;
  document.descendants((node) => {
    if (node.type.name !== 'block') return true;
    const range = blocks[index++]?.range;
    // A block holds one text node or none: reading it is much faster than asking for the text between its ends.
    if (
      !range ||
      node.childCount > 1 ||
      (node.firstChild?.text ?? '') !== content.text.slice(range.start, range.end)
    ) {
      throw new Error(`Block ${index} of the document differs from the canonical text`);
    }
    return false;
  });
  if (index !== blocks.length) throw new Error('The document has lost blocks of the canonical text');
}
