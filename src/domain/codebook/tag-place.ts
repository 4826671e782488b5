import type { TagId } from '../ids.ts';
import type { Tag } from '../records/codebook.ts';

/**
 * A position just before a brother or sister, or behind all of them: half a step, which `codebookEntries` makes whole.
 *
 * @param tags in the order of the tree: two that were made offline may have one position before that
 */
export function placeBefore(tags: readonly Tag[], parentId: TagId | null, before: TagId | null): number {
  const sibling = tags.find((tag) => tag.id === before && tag.parentId === parentId);
  if (sibling) return sibling.position - 0.5;
  return tags.reduce((last, { position }) => Math.max(last, position), -1) + 1;
}
