import type { AttributeMapping } from '../codebook/attribute-mapping.ts';
import { codebookEntries } from '../codebook/codebook-change.ts';
import { codebookIn } from '../codebook/codebook-in.ts';
import { annotationsInWords, annotationsTagged } from '../codebook/codings.ts';
import { withEnds } from '../codebook/link-ends.ts';
import { retagEntries } from '../codebook/retag-entries.ts';
import type { Entry } from '../change.ts';
import type { Command } from '../command.ts';
import { deletion, revision } from '../entries.ts';
import type { TagId } from '../ids.ts';
import type { Annotation } from '../records/annotation.ts';
import type { Tag } from '../records/codebook.ts';
import { fail, ok } from '../result.ts';
import type { SessionState } from '../session-state.ts';

/** What becomes of annotations with a tag that goes. `keep`: they are shown and listed for repair. */
export type FateOfAnnotations =
  | { readonly kind: 'retag'; readonly tagId: TagId; readonly mapping: AttributeMapping }
  | { readonly kind: 'delete' }
  | { readonly kind: 'keep' };

export interface DeleteTagInput {
  readonly id: TagId;
  readonly annotations: FateOfAnnotations;
}

/** Takes a tag out of the codebook. Tags below it go to its parent; its examples go with its annotations, or with it. */
export const deleteTag: Command<DeleteTagInput> = {
  name: 'deleteTag',
  run(state, { id, annotations: fate }) {
    const before = codebookIn(state);
    const tag = before?.tags.find((one) => one.id === id);
    const other = fate.kind === 'retag' ? before?.tags.find((one) => one.id === fate.tagId) : null;
    if (!before || !tag || other === undefined || other === tag) {
      return fail({ kind: 'missing', what: 'tag' });
    }
    const links = withEnds(before.codebook.links, new Map([[id, other ? [other.id] : []]]));
    const tags = before.tags
      .filter((one) => one !== tag)
      .map((one) => (one.parentId === id ? { ...one, parentId: tag.parentId } : one));
    const entries = codebookEntries(state, before, { codebook: { ...before.codebook, links }, tags });
    /* v8 ignore if -- what is left hangs on what is there (`inTreeOrder`), but the type allows for it */
    if (!entries.ok) return entries;
    const tagged = annotationsTagged(state, new Set([id]));
    const count = fate.kind === 'keep' || tagged.length === 0 ? '' : `: ${annotationsInWords(tagged.length)}`;
    return ok({
      title: `delete tag ${tag.name}${count}`,
      entries: [
        ...entries.value,
        ...fated(state, tagged, tag, fate, other),
        ...examplesOf(state, tag, other),
      ],
    });
  },
};

function fated(
  state: SessionState,
  tagged: readonly Annotation[],
  tag: Tag,
  fate: FateOfAnnotations,
  other: Tag | null,
): readonly Entry[] {
  if (fate.kind === 'delete') return tagged.map(deletion);
  return fate.kind === 'retag' && other ? retagEntries(state, tagged, tag, other, fate.mapping) : [];
}

const examplesOf = (state: SessionState, { id }: Tag, other: Tag | null): readonly Entry[] =>
  [...state.examples.values()]
    .filter(({ tagId }) => tagId === id)
    .map((example) => (other ? revision(example, { tagId: other.id }) : deletion(example)));
