import type { AttributeMapping } from '../codebook/attribute-mapping.ts';
import { codebookEntries } from '../codebook/codebook-change.ts';
import { codebookIn, type CodebookParts } from '../codebook/codebook-in.ts';
import { codingsOf, valueEntries } from '../codebook/codings.ts';
import { migrationOf } from '../codebook/migrate-values.ts';
import { nameLookup } from '../codebook/name-lookup.ts';
import { specsOf, withSpecs, type SpecOwner } from '../codebook/spec-owner.ts';
import type { Command } from '../command.ts';
import { equal } from '../content.ts';
import type { AttributeSpec } from '../records/codebook.ts';
import { fail, ok } from '../result.ts';

export interface SetAttributeSpecsInput {
  readonly owner: SpecOwner;
  /** The whole new list, in order. An attribute is known by its id: a label may change, an id never does. */
  readonly specs: readonly AttributeSpec[];
  /** What becomes of values that lose their attribute, or are offered no more. */
  readonly mapping?: AttributeMapping;
}

/**
 * Changes what is asked for: adds, renames, reorders and removes attributes and values, or changes their kind. What is
 * coded follows by the mapping and by the table in `convert-value.ts`; what can't be converted stays as it is.
 */
export const setAttributeSpecs: Command<SetAttributeSpecsInput> = {
  name: 'setAttributeSpecs',
  run(state, { owner, specs, mapping = {} }) {
    const before = codebookIn(state);
    const old = before && specsOf(before, owner);
    if (!before || !old) return fail({ kind: 'missing', what: owner.kind === 'link' ? 'linkKind' : 'tag' });
    const entries = codebookEntries(state, before, withSpecs(before, owner, specs));
    if (!entries.ok) return entries;
    const migrate = migrationOf(old, specs, mapping, nameLookup(state));
    const values = valueEntries(codingsOf(state, owner), migrate);
    if (entries.value.length + values.length === 0) return fail({ kind: 'nothingToDo' });
    const count = values.length === 0 ? '' : `: ${values.length.toLocaleString('en')} codings`;
    return ok({
      title: `${deedOf(old, specs)} of ${nameOf(before, owner)}${values.length === 1 ? ': 1 coding' : count}`,
      entries: [...entries.value, ...values],
    });
  },
};

/** "add attribute Tone", where only one thing was done; else "change the attributes". */
function deedOf(before: readonly AttributeSpec[], after: readonly AttributeSpec[]): string {
  const added = after.filter(({ id }) => !before.some((old) => old.id === id));
  const removed = before.filter(({ id }) => !after.some((spec) => spec.id === id));
  const changed = after.filter((spec) => {
    const old = before.find(({ id }) => id === spec.id);
    return old !== undefined && !equal(old, spec);
  });
  const [only] = [...added, ...removed, ...changed];
  if (!only || added.length + removed.length + changed.length > 1) return 'change the attributes';
  return `${added.length > 0 ? 'add' : removed.length > 0 ? 'remove' : 'change'} ${only.label}`;
}

function nameOf({ codebook, tags }: CodebookParts, owner: SpecOwner): string {
  switch (owner.kind) {
    case 'tag':
      /* v8 ignore next -- whose fields are changed is there, but the type allows for none */
      return tags.find(({ id }) => id === owner.id)?.name ?? '';
    case 'article':
      return 'articles';
    case 'entity':
      return 'names';
    case 'link':
      /* v8 ignore next -- the same */
      return `the link “${codebook.links.find(({ id }) => id === owner.id)?.label ?? ''}”`;
  }
}
