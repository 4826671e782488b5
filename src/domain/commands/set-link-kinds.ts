import { codebookEntries } from '../codebook/codebook-change.ts';
import { codebookIn } from '../codebook/codebook-in.ts';
import { migrationOf } from '../codebook/migrate-values.ts';
import { nameLookup } from '../codebook/name-lookup.ts';
import type { Entry } from '../change.ts';
import type { Command, CommandContext } from '../command.ts';
import { deletion, revision } from '../entries.ts';
import { linksOf, type LinkKind } from '../links-of.ts';
import { sameLink } from '../records/link.ts';
import { fail, ok } from '../result.ts';
import type { SessionState } from '../session-state.ts';
import { linkEntry } from './link-entry.ts';

/** What becomes of links whose kind goes. `keep`: they stay on record without a kind. */
export type FateOfLinks = { readonly to: string } | 'delete' | 'keep';

export interface SetLinkKindsInput {
  /** The whole new list, in order. Attributes of a kind that is there already are left alone: `setAttributeSpecs`. */
  readonly links: readonly LinkKind[];
  /** By the id of a kind that is not among them any more; `keep` where none is named. */
  readonly mapping?: Readonly<Record<string, FateOfLinks>>;
}

/** Adds, renames, reorders and removes kinds of link, and says what they may tie together. */
export const setLinkKinds: Command<SetLinkKindsInput> = {
  name: 'setLinkKinds',
  run(state, { links, mapping = {} }, context) {
    const before = codebookIn(state);
    if (!before) return fail({ kind: 'missing', what: 'codebook' });
    const old = new Map(before.codebook.links.map((kind) => [kind.id, kind]));
    const next = links.map((kind) => {
      const { attributes: _attributes, ...others } = kind;
      const known = old.get(kind.id);
      if (!known) return kind;
      return { ...others, ...(known.attributes && { attributes: known.attributes }) };
    });
    const entries = codebookEntries(state, before, {
      ...before,
      codebook: { ...before.codebook, links: next },
    });
    if (!entries.ok) return entries;
    const kinds = new Map(next.map((kind) => [kind.id, kind]));
    const moved: Entry[] = [];
    for (const kind of old.values()) {
      const fate = Object.hasOwn(mapping, kind.id) ? mapping[kind.id] : undefined;
      if (kinds.has(kind.id) || fate === undefined || fate === 'keep') continue;
      const target = fate === 'delete' ? null : kinds.get(fate.to);
      if (target === undefined) return fail({ kind: 'missing', what: 'linkKind' });
      moved.push(...movedLinks(state, kind, target, moved, context));
    }
    if (entries.value.length + moved.length === 0) return fail({ kind: 'nothingToDo' });
    return ok({ title: titleOf(before.codebook.links, next), entries: [...entries.value, ...moved] });
  },
};

/** A link's id says its kind: one of another kind is another record. Where that link is there already, it is enough. */
function movedLinks(
  state: SessionState,
  from: LinkKind,
  to: LinkKind | null,
  before: readonly Entry[],
  context: CommandContext,
): readonly Entry[] {
  const links = [...state.links.values()].filter(({ kind }) => kind === from.id);
  if (!to) return links.map(deletion);
  const migrate = migrationOf(from.attributes ?? [], to.attributes ?? [], {}, nameLookup(state));
  const made = new Set(before.map(({ after }) => after.id));
  return links.flatMap((link): readonly Entry[] => {
    const ends = { kind: to.id, from: link.from, to: link.to };
    const attributes = migrate(link.attributes);
    const entry = linkEntry(state, ends, attributes, context);
    if (entry && !made.has(entry.after.id)) {
      made.add(entry.after.id);
      return [deletion(link), entry];
    }
    const there = linksOf(state, link.from).find((other) => sameLink(other, ends));
    const says = Object.keys(attributes).some((id) => !there || !Object.hasOwn(there.attributes, id));
    if (!says) return [deletion(link)];
    // What only this one says is kept with the other; where that is not possible it stays, without a kind.
    if (!there || made.has(there.id)) return [];
    made.add(there.id);
    return [deletion(link), revision(there, { attributes: { ...attributes, ...there.attributes } })];
  });
}

function titleOf(before: readonly LinkKind[], after: readonly LinkKind[]): string {
  const added = after.filter(({ id }) => !before.some((old) => old.id === id));
  const removed = before.filter(({ id }) => !after.some((kind) => kind.id === id));
  const [only] = [...added, ...removed];
  if (!only || added.length + removed.length > 1) return 'change the kinds of link';
  return `${added.length > 0 ? 'add' : 'delete'} link kind ${only.label}`;
}
