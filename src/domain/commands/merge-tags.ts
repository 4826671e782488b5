import type { AttributeMapping } from '../codebook/attribute-mapping.ts';
import { codebookEntries } from '../codebook/codebook-change.ts';
import { codebookIn } from '../codebook/codebook-in.ts';
import { annotationsInWords, annotationsTagged } from '../codebook/codings.ts';
import { groupedBy } from '../codebook/group-by.ts';
import { withEnds } from '../codebook/link-ends.ts';
import { retagEntries } from '../codebook/retag-entries.ts';
import { isWithin } from '../codebook/tag-tree.ts';
import type { Command } from '../command.ts';
import { revision } from '../entries.ts';
import type { TagId } from '../ids.ts';
import type { Annotation } from '../records/annotation.ts';
import type { Tag } from '../records/codebook.ts';
import { fail, ok } from '../result.ts';

export interface MergeTagsInput {
  readonly from: readonly TagId[];
  readonly into: TagId;
  /** By the tag that goes. What is not named follows the rules of `AttributeMapping`. */
  readonly mappings: Readonly<Record<TagId, AttributeMapping>>;
}

/** Makes one tag of several: annotations, examples, tags below and link ends go to the one that stays. */
export const mergeTags: Command<MergeTagsInput> = {
  name: 'mergeTags',
  run(state, { from, into, mappings }) {
    const before = codebookIn(state);
    const target = before?.tags.find(({ id }) => id === into);
    if (!before || !target) return fail({ kind: 'missing', what: 'tag' });
    const gone = before.tags.filter(({ id }) => from.includes(id) && id !== into);
    if (gone.length < new Set(from).size) return fail({ kind: 'missing', what: 'tag' });
    if (gone.length === 0) return fail({ kind: 'nothingToDo' });
    const goneIds = new Set(gone.map(({ id }) => id));
    const links = withEnds(before.codebook.links, new Map(gone.map(({ id }) => [id, [into]])));
    const tags = withoutGone(before.tags, target, goneIds);
    const entries = codebookEntries(state, before, { codebook: { ...before.codebook, links }, tags });
    /* v8 ignore if -- tags and ends become fewer and hang on one that is there, but the type allows for it */
    if (!entries.ok) return entries;
    const byTag = groupedBy(annotationsTagged(state, goneIds), ({ tagId }) => tagId);
    const tagged = gone.map((tag) => ({ tag, annotations: byTag.get(tag.id) ?? [] }));
    const examples = [...state.examples.values()].filter(({ tagId }) => goneIds.has(tagId));
    return ok({
      title: titleOf(gone, target, tagged),
      entries: [
        ...entries.value,
        ...tagged.flatMap(({ tag, annotations }) =>
          retagEntries(state, annotations, tag, target, mappings[tag.id] ?? {}),
        ),
        ...examples.map((example) => revision(example, { tagId: into })),
      ],
    });
  },
};

/** Tags below one that goes stand below the one that stays, unless that one is among them. */
function withoutGone(tags: readonly Tag[], target: Tag, gone: ReadonlySet<TagId>): readonly Tag[] {
  const parents = new Map(tags.map(({ id, parentId }) => [id, parentId]));
  const survivor = (id: TagId | null): TagId | null => {
    let at = id;
    while (at !== null && gone.has(at)) at = parents.get(at) ?? null;
    return at;
  };
  return tags
    .filter(({ id }) => !gone.has(id))
    .map((tag) => {
      if (tag.parentId === null || !gone.has(tag.parentId)) return tag;
      const isAbove = isWithin(parents, target.id, tag.id);
      return { ...tag, parentId: isAbove ? survivor(tag.parentId) : target.id };
    });
}

function titleOf(
  gone: readonly Tag[],
  target: Tag,
  tagged: readonly { readonly annotations: readonly Annotation[] }[],
): string {
  const count = tagged.reduce((sum, { annotations }) => sum + annotations.length, 0);
  const names = gone.map(({ name }) => name).join(', ');
  return `merge ${names} into ${target.name}: ${annotationsInWords(count)}`;
}
