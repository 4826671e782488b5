import type { TagNode } from '../../domain/codebook/tag-tree.ts';
import type { TagId } from '../../domain/ids.ts';

/** Where a tag stands, or is to stand: under whom, and before which of the others there. */
export interface TagPlace {
  readonly parentId: TagId | null;
  /** Among its siblings without itself, from 0. */
  readonly index: number;
}

export type MoveStep = 'up' | 'down' | 'in' | 'out';

interface Spot extends TagPlace {
  /** Those it stands among, without itself. */
  readonly others: readonly TagNode[];
}

/** The tree without the tag that is being moved and what is under it. */
export const without = (nodes: readonly TagNode[], id: TagId): readonly TagNode[] =>
  nodes.filter(({ tag }) => tag.id !== id).map((node) => ({ ...node, children: without(node.children, id) }));

/** Where the tag stands now; null when it is not in the tree. */
export function placeIn(
  nodes: readonly TagNode[],
  id: TagId,
  parentId: TagId | null = null,
): TagPlace | null {
  const index = nodes.findIndex(({ tag }) => tag.id === id);
  if (index >= 0) return { parentId, index };
  for (const { tag, children } of nodes) {
    const found = placeIn(children, id, tag.id);
    if (found) return found;
  }
  return null;
}

const childrenOf = (nodes: readonly TagNode[], parentId: TagId | null): readonly TagNode[] =>
  parentId === null ? nodes : (nodeOf(nodes, parentId)?.children ?? []);

const nodeOf = (nodes: readonly TagNode[], id: TagId): TagNode | null => {
  for (const node of nodes) {
    const found = node.tag.id === id ? node : nodeOf(node.children, id);
    if (found) return found;
  }
  return null;
};

/**
 * One step of a move. Up and down go past the next sibling, at the end of a family out of it; in goes under the tag
 * above; out stands behind the parent. Null where there is no further.
 *
 * @param rest the tree `without` the tag
 */
export function stepFrom(rest: readonly TagNode[], place: TagPlace, step: MoveStep): TagPlace | null {
  const spot: Spot = { ...place, others: childrenOf(rest, place.parentId) };
  switch (step) {
    case 'up':
      return spot.index > 0 ? { ...place, index: spot.index - 1 } : besideParent(rest, place, 0);
    case 'down':
      return spot.index < spot.others.length
        ? { ...place, index: spot.index + 1 }
        : besideParent(rest, place, 1);
    case 'in': {
      const above = spot.others[spot.index - 1];
      return above ? { parentId: above.tag.id, index: above.children.length } : null;
    }
    case 'out':
      return besideParent(rest, place, 1);
  }
}

function besideParent(rest: readonly TagNode[], { parentId }: TagPlace, after: 0 | 1): TagPlace | null {
  if (parentId === null) return null;
  const parent = placeIn(rest, parentId);
  return parent && { parentId: parent.parentId, index: parent.index + after };
}

/** The tag it stands before, as the command wants it; null: the last one there. */
export const beforeIn = (rest: readonly TagNode[], { parentId, index }: TagPlace): TagId | null =>
  childrenOf(rest, parentId)[index]?.tag.id ?? null;

/** The tree as it will be: what a person sees while they move a tag. */
export function withMoved(nodes: readonly TagNode[], id: TagId, place: TagPlace): readonly TagNode[] {
  const moved = nodeOf(nodes, id);
  if (!moved) return nodes;
  const put = (among: readonly TagNode[], parentId: TagId | null): readonly TagNode[] => {
    const inside = among.map((node) => ({ ...node, children: put(node.children, node.tag.id) }));
    return parentId === place.parentId ? inside.toSpliced(place.index, 0, moved) : inside;
  };
  return put(without(nodes, id), null);
}
