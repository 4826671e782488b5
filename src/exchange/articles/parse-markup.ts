import { fail, ok, type Result } from '../../domain/result.ts';
import type { ImportProblem, Limits } from '../importer.ts';
import type { MarkupNode } from './markup-node.ts';

/** What a tag of a real page never has; more are ignored, because parse5 compares each with all before it. */
const ATTRIBUTES_A_TAG = 1000;
/** Elements a broken table pushes out in front of it; each is looked for among its neighbours. */
const PUSHED_OUT = 10_000;

/** The parts of parse5 that are bridled. */
interface Tokenizer {
  readonly currentToken: { readonly attrs?: readonly unknown[] } | null;
  _leaveAttrName(): void;
  write(html: string, isLast: boolean): void;
}

/**
 * The tree of a page, as the HTML standard builds it. Nothing in it is loaded or run. Too deep a tree or too many nodes
 * end it while it is being built, so that hostile pages cost no more than honest ones.
 */
export async function parseMarkup(html: string, limits: Limits): Promise<Result<MarkupNode, ImportProblem>> {
  const { Parser, defaultTreeAdapter } = await import('parse5');
  const depths = new WeakMap<object, number>();
  let nodes = 0;
  let pushedOut = 0;
  let problem: ImportProblem | null = null;
  const stop = (why: ImportProblem): never => {
    problem = why;
    throw new Error(why.kind);
  };
  const tooLarge: ImportProblem = { kind: 'markupTooLarge', limit: limits.markupNodes };
  const count = (): void => {
    nodes += 1;
    if (nodes > limits.markupNodes) stop(tooLarge);
  };
  const place = (parent: object, child: object): void => {
    count();
    const depth = (depths.get(parent) ?? 0) + 1;
    if (!('tagName' in child)) return;
    if (depth > limits.markupDepth) stop({ kind: 'markupTooDeep', limit: limits.markupDepth });
    depths.set(child, depth);
  };
  const besides = (): void => {
    count();
    pushedOut += 1;
    if (pushedOut > PUSHED_OUT) stop(tooLarge);
  };
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    appendChild(parent, child) {
      place(parent, child);
      defaultTreeAdapter.appendChild(parent, child);
    },
    insertBefore(parent, child, reference) {
      place(parent, child);
      besides();
      defaultTreeAdapter.insertBefore(parent, child, reference);
    },
    insertText(parent, text) {
      if (parent.childNodes.at(-1)?.nodeName !== '#text') count();
      defaultTreeAdapter.insertText(parent, text);
    },
    insertTextBefore(parent, text, reference) {
      besides();
      defaultTreeAdapter.insertTextBefore(parent, text, reference);
    },
    setTemplateContent(template, content) {
      depths.set(content, depths.get(template) ?? 0);
      defaultTreeAdapter.setTemplateContent(template, content);
    },
  };
  const parser = new Parser({ treeAdapter, scriptingEnabled: true });
  try {
    const tokenizer = parser.tokenizer as unknown as Tokenizer;
    bridleAttributes(tokenizer);
    tokenizer.write(html, true);
  } catch (defect) {
    if (problem !== null) return fail(problem);
    throw defect;
  }
  const root = parser.document as MarkupNode;
  return deeperThan(root, limits.markupDepth)
    ? fail({ kind: 'markupTooDeep', limit: limits.markupDepth })
    : ok(root);
}

function bridleAttributes(tokenizer: Tokenizer): void {
  const leave = tokenizer._leaveAttrName.bind(tokenizer);
  tokenizer._leaveAttrName = () => {
    if ((tokenizer.currentToken?.attrs?.length ?? 0) < ATTRIBUTES_A_TAG) leave();
  };
}

/** Misnested tags move whole branches, which the counting while building does not see. */
function deeperThan(root: MarkupNode, limit: number): boolean {
  const stack: { readonly node: MarkupNode; readonly depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.depth > limit) return true;
    for (const node of next.node.childNodes ?? []) {
      if (node.tagName !== undefined) stack.push({ node, depth: next.depth + 1 });
    }
  }
  return false;
}
