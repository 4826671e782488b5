import { codebookEntries } from '../codebook/codebook-change.ts';
import { codebookIn } from '../codebook/codebook-in.ts';
import { placeBefore } from '../codebook/tag-place.ts';
import { isWithin } from '../codebook/tag-tree.ts';
import { inTreeOrder } from '../codebook/tree-order.ts';
import type { Command } from '../command.ts';
import type { TagId } from '../ids.ts';
import { fail, ok } from '../result.ts';

export interface MoveTagInput {
  readonly id: TagId;
  /** Null: to the top of the tree. */
  readonly parentId: TagId | null;
  /** The brother or sister it stands before; null: the last. */
  readonly before: TagId | null;
}

/** Puts a tag, with those below it, somewhere else in the tree. */
export const moveTag: Command<MoveTagInput> = {
  name: 'moveTag',
  run(state, { id, parentId, before }) {
    const codebook = codebookIn(state);
    const tags = inTreeOrder(codebook?.tags ?? []);
    const tag = tags.find((one) => one.id === id);
    const hasParent = parentId === null || tags.some((one) => one.id === parentId);
    if (!codebook || !tag || !hasParent) return fail({ kind: 'missing', what: 'tag' });
    const parents = new Map(tags.map((one) => [one.id, one.parentId]));
    if (parentId !== null && isWithin(parents, parentId, id)) return fail({ kind: 'tagCircle' });
    const others = tags.filter((one) => one !== tag);
    const moved = { ...tag, parentId, position: placeBefore(others, parentId, before) };
    const entries = codebookEntries(state, codebook, { ...codebook, tags: [...others, moved] });
    /* v8 ignore if -- the new parent is there and not below it, but the type allows for it */
    if (!entries.ok) return entries;
    if (entries.value.length === 0) return fail({ kind: 'nothingToDo' });
    return ok({ title: `move tag ${tag.name}`, entries: entries.value });
  },
};
