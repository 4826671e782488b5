import { codebookEntries } from '../codebook/codebook-change.ts';
import { codebookIn } from '../codebook/codebook-in.ts';
import { annotationsInWords, annotationsTagged } from '../codebook/codings.ts';
import { freshLetter } from '../codebook/fresh-letter.ts';
import { withEnds } from '../codebook/link-ends.ts';
import { inTreeOrder } from '../codebook/tree-order.ts';
import type { Command } from '../command.ts';
import { newBase, revision } from '../entries.ts';
import type { TagId } from '../ids.ts';
import type { AttributeValues } from '../records/annotation.ts';
import type { Tag } from '../records/codebook.ts';
import { fail, ok } from '../result.ts';

/** A tag that is to be made of some values of an attribute. */
export interface SplitGroup {
  readonly name: string;
  /** Ids of choices, or of entities; `true` and `false` of a yes or no. */
  readonly values: readonly string[];
  readonly help?: string;
  readonly letter?: string;
  readonly hotkey?: string | null;
  readonly colour?: Tag['colour'];
  readonly lineStyle?: Tag['lineStyle'];
}

export interface SplitTagInput {
  readonly id: TagId;
  readonly attributeId: string;
  readonly groups: readonly SplitGroup[];
}

/**
 * Makes new tags of the annotations whose attribute has certain values; they ask for the same attributes, and the rest
 * stays what it is. Only stored values count; where several values are in different groups, the annotation stays.
 */
export const splitTag: Command<SplitTagInput> = {
  name: 'splitTag',
  run(state, { id, attributeId, groups }, context) {
    const before = codebookIn(state);
    const standing = inTreeOrder(before?.tags ?? []);
    const tag = standing.find((one) => one.id === id);
    if (!before || !tag) return fail({ kind: 'missing', what: 'tag' });
    if (!tag.attributes.some((spec) => spec.id === attributeId))
      return fail({ kind: 'missing', what: 'attribute' });
    if (groups.length === 0) return fail({ kind: 'nothingToDo' });
    if (groups.some(({ name }) => name.trim() === '')) return fail({ kind: 'emptyName' });

    const letters = standing.map(({ letter }) => letter);
    const made = groups.map((group, at): Tag => {
      const letter = group.letter ?? freshLetter(group.name, letters);
      letters.push(letter);
      const { changedIn: _version, beforeMending: _mended, seen: _seen, editedBy: _editor, ...like } = tag;
      return {
        ...like,
        ...newBase('tag', context.newId('tag'), context),
        // Behind the tag and before the next one: parts of a step, which `codebookEntries` makes whole.
        position: tag.position + (at + 1) / (groups.length + 1),
        name: group.name.trim(),
        help: group.help ?? tag.help,
        letter,
        hotkey: group.hotkey ?? null,
        colour: group.colour ?? tag.colour,
        lineStyle: group.lineStyle ?? tag.lineStyle,
      };
    });
    const ids = made.map((one) => one.id);
    const links = withEnds(before.codebook.links, new Map([[id, [id, ...ids]]]));
    const tags = [...standing, ...made];
    const entries = codebookEntries(state, before, { codebook: { ...before.codebook, links }, tags });
    if (!entries.ok) return entries;
    const groupOf = new Map(
      groups.flatMap(({ values }, at) => values.map((value) => [value, ids[at]] as const)),
    );
    const moved = annotationsTagged(state, new Set([id])).flatMap((annotation) => {
      const tagId = groupOfAll(annotation.attributes, attributeId, groupOf);
      return tagId ? [revision(annotation, { tagId })] : [];
    });
    const names = made.map(({ name }) => name).join(', ');
    return ok({
      title: `split ${tag.name} into ${names}: ${annotationsInWords(moved.length)}`,
      entries: [...entries.value, ...moved],
    });
  },
};

function groupOfAll(
  attributes: AttributeValues,
  attributeId: string,
  groupOf: ReadonlyMap<string, TagId | undefined>,
): TagId | undefined {
  const value = Object.hasOwn(attributes, attributeId) ? attributes[attributeId]?.value : undefined;
  if (value === undefined || (typeof value === 'object' && !Array.isArray(value))) return undefined;
  const [first, ...others] = [...new Set([value].flat().map((one) => groupOf.get(String(one))))];
  return others.length === 0 ? first : undefined;
}
