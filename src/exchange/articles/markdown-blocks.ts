import type { Block } from '../../domain/records/article.ts';
import { LINE_BREAK, type ListPlace, type RichBlock, type RichMark, type RichRun } from './rich-block.ts';

/** What is used of a Markdown tree (mdast). */
export interface MarkdownNode {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly identifier?: string;
  readonly depth?: number;
  readonly ordered?: boolean | null | undefined;
  readonly start?: number | null | undefined;
  readonly children?: readonly MarkdownNode[];
}

/**
 * The blocks of a Markdown text: headings (the first of the first level is the headline), paragraphs, items, quotations
 * and code. HTML in it is left out, pictures too; the words between HTML tags of a line stay.
 */
export function markdownBlocks(root: MarkdownNode): RichBlock[] {
  const blocks: RichBlock[] = [];
  const definitions = new Map<string, string>();
  collectDefinitions(root, definitions);
  let hasHeadline = false;

  let item: ListPlace | null = null;

  const add = (kind: Block['kind'], runs: readonly RichRun[], preformatted = false): void => {
    if (runs.length === 0) return;
    const listed = kind === 'item' && item !== null ? { item } : null;
    blocks.push({ kind, runs, kept: true, ...listed, ...(preformatted && { preformatted }) });
    if (listed && item) item = { ...item, marker: '' };
  };
  const addList = ({ children, ordered, start }: MarkdownNode, depth: number): void => {
    const around = item;
    for (const [index, child] of (children ?? []).entries()) {
      item = { depth, ...(ordered && { marker: `${(start ?? 1) + index}.` }) };
      for (const part of child.children ?? []) visit(part, 'item');
    }
    item = around && { ...around, marker: '' };
  };
  const visit = (node: MarkdownNode, kind: Block['kind']): void => {
    switch (node.type) {
      case 'heading': {
        const isHeadline = node.depth === 1 && !hasHeadline;
        hasHeadline ||= isHeadline;
        return add(isHeadline ? 'headline' : 'heading', runsOf(node, [], definitions));
      }
      case 'paragraph':
        return add(kind, runsOf(node, [], definitions));
      case 'code':
        return add(kind, [{ text: node.value ?? '', marks: [] }], true);
      case 'html':
      case 'definition':
      case 'thematicBreak':
        return undefined;
      case 'list':
        return addList(node, (item?.depth ?? 0) + 1);
      default: {
        const inner = node.type === 'blockquote' ? 'quote' : kind;
        for (const child of node.children ?? []) visit(child, inner);
      }
    }
  };
  visit(root, 'paragraph');
  return blocks;
}

/** Addresses of `[words][name]`, the first of a name. */
function collectDefinitions(node: MarkdownNode, definitions: Map<string, string>): void {
  if (node.type === 'definition' && node.identifier !== undefined && !definitions.has(node.identifier)) {
    definitions.set(node.identifier, node.url ?? '');
  }
  for (const child of node.children ?? []) collectDefinitions(child, definitions);
}

function runsOf(
  node: MarkdownNode,
  marks: readonly RichMark[],
  definitions: ReadonlyMap<string, string>,
): readonly RichRun[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return [{ text: node.value ?? '', marks }];
    case 'break':
      return [{ text: LINE_BREAK, marks }];
    case 'html':
      return /^<br\s*\/?>$/i.test(node.value ?? '') ? [{ text: LINE_BREAK, marks }] : [];
    case 'image':
    case 'imageReference':
      return [];
    default: {
      const own = markOf(node, definitions);
      const within = own === null ? marks : [...marks, own];
      return (node.children ?? []).flatMap((child) => runsOf(child, within, definitions));
    }
  }
}

function markOf(node: MarkdownNode, definitions: ReadonlyMap<string, string>): RichMark | null {
  if (node.type === 'strong') return 'bold';
  if (node.type === 'emphasis') return 'italic';
  if (node.type === 'link') return { link: node.url ?? '' };
  return node.type === 'linkReference' ? { link: definitions.get(node.identifier ?? '') ?? '' } : null;
}
