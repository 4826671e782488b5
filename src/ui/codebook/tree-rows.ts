import type { TagNode } from '../../domain/codebook/tag-tree.ts';
import type { TagId } from '../../domain/ids.ts';
import type { Tag } from '../../domain/records/codebook.ts';

/** One visible row of the tree of tags. */
export interface TagRow {
  readonly tag: Tag;
  readonly parentId: TagId | null;
  /** From 1, as `aria-level` counts. */
  readonly level: number;
  /** Among its siblings, from 1. */
  readonly place: number;
  readonly siblings: number;
  /** Null where there is nothing under it. */
  readonly expanded: boolean | null;
}

/** The rows one sees, in order; what is under a folded tag is left out. */
export function tagRows(
  nodes: readonly TagNode[],
  folded: ReadonlySet<TagId>,
  level = 1,
  parentId: TagId | null = null,
): readonly TagRow[] {
  return nodes.flatMap(({ tag, children }, index) => {
    const expanded = children.length === 0 ? null : !folded.has(tag.id);
    const row = { tag, parentId, level, place: index + 1, siblings: nodes.length, expanded };
    return [row, ...(expanded ? tagRows(children, folded, level + 1, tag.id) : [])];
  });
}
