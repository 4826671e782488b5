/** What is used of parse5's default tree, in one shape for all kinds of nodes. */
export interface MarkupNode {
  readonly nodeName: string;
  /** Elements only. */
  readonly tagName?: string;
  readonly namespaceURI?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly MarkupNode[];
  readonly parentNode?: MarkupNode | null;
  /** Text nodes only. */
  readonly value?: string;
  /** Comments only. */
  readonly data?: string;
}

export const attributeOf = (node: MarkupNode, name: string): string | null =>
  node.attrs?.find((attribute) => attribute.name === name)?.value ?? null;

/** All elements in the order of the page. Markup is at most as deep as the limit, so the stack stays small. */
export function* elementsIn(node: MarkupNode): Generator<MarkupNode> {
  const stack: MarkupNode[] = [node];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.tagName !== undefined) yield next;
    const children = next.childNodes ?? [];
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child) stack.push(child);
    }
  }
}

/** The text in an element as it stands, without what scripts and styles hold. */
export function textIn(node: MarkupNode): string {
  if (node.nodeName === '#text') return node.value ?? '';
  if (node.tagName === 'script' || node.tagName === 'style') return '';
  return (node.childNodes ?? []).map(textIn).join('');
}

/** The text in an element in one line; empty where it is longer than asked for. Reads no further than that. */
export function shortTextIn(node: MarkupNode, longest: number): string {
  let text = '';
  const stack: MarkupNode[] = [node];
  for (let next = stack.pop(), seen = 0; next; next = stack.pop(), seen += 1) {
    if (next.tagName === 'script' || next.tagName === 'style') continue;
    text += next.value ?? '';
    if (text.length > longest * 4 || seen > longest * 4) return '';
    const children = next.childNodes ?? [];
    for (let index = Math.min(children.length, longest * 4) - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child) stack.push(child);
    }
  }
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longest ? line : '';
}
