import { flattened, tagTree } from '../../domain/codebook/tag-tree.ts';
import type { TagId } from '../../domain/ids.ts';
import { useSession } from '../shared/workspace-context.tsx';

/** The tags to choose among, as in the tree, without the one that is asked about. */
export function useTagChoices(
  without: TagId | null,
): readonly { readonly value: string; readonly label: string }[] {
  const state = useSession((view) => view.state);
  return flattened(state ? tagTree(state) : [])
    .filter(({ tag }) => tag.id !== without)
    .map(({ tag, depth }) => ({ value: tag.id, label: `${'\u2003'.repeat(depth)}${tag.name}` }));
}
