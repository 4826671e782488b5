import type { CodebookFile } from '../codebook/codebook-file.ts';
import { codebookEntries } from '../codebook/codebook-change.ts';
import { codebookIn, type CodebookParts } from '../codebook/codebook-in.ts';
import { codingsOf, valueEntries } from '../codebook/codings.ts';
import { migrationOf } from '../codebook/migrate-values.ts';
import { nameLookup } from '../codebook/name-lookup.ts';
import { exampleFromFile } from '../codebook/records-from-file.ts';
import { specsOf, type SpecOwner } from '../codebook/spec-owner.ts';
import { withTaken } from '../codebook/take.ts';
import type { Entry } from '../change.ts';
import type { Command, CommandContext } from '../command.ts';
import { creation, newBase } from '../entries.ts';
import type { Id, TagId } from '../ids.ts';
import type { Example } from '../records/example.ts';
import { fail, ok } from '../result.ts';
import { findRecord, type SessionState } from '../session-state.ts';

export interface TakeCodebookInput {
  readonly codebook: CodebookFile;
  readonly withExamples?: boolean;
}

/** Takes another codebook into this one: see `withTaken`. Nothing that is here is lost. */
export const takeCodebook: Command<TakeCodebookInput> = {
  name: 'takeCodebook',
  run(state, { codebook: file, withExamples = true }, context) {
    const before = codebookIn(state);
    if (!before) return fail({ kind: 'missing', what: 'codebook' });
    const freshTagId = (wanted: string): TagId =>
      (state.tags.has(wanted as TagId) ? context.newId('tag') : wanted) as TagId;
    const base = newBase('tag', '' as TagId, context);
    const { parts, tagIds } = withTaken(before, file, base, freshTagId);
    const entries = codebookEntries(state, before, parts);
    if (!entries.ok) return entries;
    const examples = withExamples ? newExamples(state, file, tagIds, context) : [];
    const all = [...entries.value, ...migrated(state, before, parts), ...examples];
    if (all.length === 0) return fail({ kind: 'nothingToDo' });
    return ok({ title: `take in the codebook ${file.name}`, entries: all });
  },
};

/** What both codebooks ask for, one of them in another way, is converted as far as it goes. */
function migrated(state: SessionState, before: CodebookParts, after: CodebookParts): readonly Entry[] {
  const owners: readonly SpecOwner[] = [
    ...before.tags.map(({ id }): SpecOwner => ({ kind: 'tag', id })),
    { kind: 'article' },
    { kind: 'entity' },
    ...before.codebook.links.map(({ id }): SpecOwner => ({ kind: 'link', id })),
  ];
  return owners.flatMap((owner) => {
    /* v8 ignore next -- taking in takes nothing out, so both have it, but the type allows for neither */
    const [from, to] = [specsOf(before, owner) ?? [], specsOf(after, owner) ?? []];
    const changes = from.some((old) => to.some((spec) => spec.id === old.id && spec.kind !== old.kind));
    if (!changes) return [];
    return valueEntries(codingsOf(state, owner), migrationOf(from, to, {}, nameLookup(state)));
  });
}

function newExamples(
  state: SessionState,
  file: CodebookFile,
  tagIds: ReadonlyMap<string, TagId>,
  context: CommandContext,
): readonly Entry[] {
  const known = new Set(
    [...state.examples.values()].map(({ tagId, kind, quote }) => keyOf(tagId, kind, quote)),
  );
  const given = new Set<string>();
  const entries: Entry[] = [];
  for (const tag of file.tags) {
    const tagId = tagIds.get(tag.id);
    for (const example of tag.examples ?? []) {
      const { kind, quote } = example;
      if (tagId === undefined || known.has(keyOf(tagId, kind, quote))) continue;
      const wanted = example.id ?? '';
      const isFree =
        wanted !== '' && !given.has(wanted) && !findRecord(state, { type: 'example', id: wanted });
      const id = isFree ? (wanted as Id<'example'>) : context.newId('example');
      given.add(id);
      entries.push(creation(exampleFromFile(example, tagId, id, newBase('example', id, context))));
    }
  }
  return entries;
}

/** What makes two examples one: the tag, and the words with what stands around them. */
const keyOf = (tagId: TagId, kind: Example['kind'], { exact, prefix, suffix }: Example['quote']): string =>
  JSON.stringify([tagId, kind, exact, prefix, suffix]);
