import type { Tag } from '../records/codebook.ts';
import { flattened, treeOf } from './tag-tree.ts';

/** No codebook has so many tags: a position beyond it was made by hand, and one more might be no whole number. */
const LAST_POSITION = 1_000_000_000;

/**
 * Tags in the order of the tree, each position greater than the one before. A tag keeps its own as long as that is so:
 * one that nobody moved is no change. Commands may put a tag between two others with half a position. A tag whose parent
 * is gone (its making was taken back) becomes a root for good.
 */
export function inTreeOrder(tags: readonly Tag[]): readonly Tag[] {
  let last = -1;
  return flattened(treeOf(tags)).map(({ tag, depth }): Tag => {
    const { position } = tag;
    const stays = Number.isInteger(position) && position > last && position <= LAST_POSITION;
    last = stays ? position : last + 1;
    const parentId = depth === 0 ? null : tag.parentId;
    return stays && parentId === tag.parentId ? tag : { ...tag, parentId, position: last };
  });
}
