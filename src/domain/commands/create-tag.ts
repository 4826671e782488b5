import { codebookEntries } from '../codebook/codebook-change.ts';
import { codebookIn } from '../codebook/codebook-in.ts';
import { freshLetter } from '../codebook/fresh-letter.ts';
import { placeBefore } from '../codebook/tag-place.ts';
import { inTreeOrder } from '../codebook/tree-order.ts';
import type { Command } from '../command.ts';
import { newBase } from '../entries.ts';
import type { TagId } from '../ids.ts';
import type { Tag } from '../records/codebook.ts';
import { fail, ok } from '../result.ts';

export interface CreateTagInput {
  readonly name: string;
  readonly colour: Tag['colour'];
  readonly parentId?: TagId | null;
  /** The brother or sister it stands before; by default it is the last. */
  readonly before?: TagId | null;
  readonly help?: string;
  /** One or two characters; by default the first free one of its name. */
  readonly letter?: string;
  readonly hotkey?: string | null;
  readonly lineStyle?: Tag['lineStyle'];
  readonly attributes?: Tag['attributes'];
}

/** Adds a tag to the codebook. */
export const createTag: Command<CreateTagInput> = {
  name: 'createTag',
  run(state, input, context) {
    const codebook = codebookIn(state);
    if (!codebook) return fail({ kind: 'missing', what: 'codebook' });
    const name = input.name.trim();
    if (name === '') return fail({ kind: 'emptyName' });
    const { parentId = null, before = null } = input;
    if (parentId !== null && !state.tags.has(parentId)) return fail({ kind: 'missing', what: 'tag' });
    const tags = inTreeOrder(codebook.tags);
    const letters = tags.map(({ letter }) => letter);
    const tag: Tag = {
      ...newBase('tag', context.newId('tag'), context),
      codebookId: codebook.codebook.id,
      parentId,
      position: placeBefore(tags, parentId, before),
      name,
      help: input.help ?? '',
      letter: input.letter ?? freshLetter(name, letters),
      hotkey: input.hotkey ?? null,
      colour: input.colour,
      lineStyle: input.lineStyle ?? 'solid',
      attributes: input.attributes ?? [],
    };
    const entries = codebookEntries(state, codebook, { ...codebook, tags: [...tags, tag] });
    return entries.ok ? ok({ title: `create tag ${name}`, entries: entries.value }) : entries;
  },
};
