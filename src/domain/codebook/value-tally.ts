import type { Entry } from '../change.ts';
import type { TagId } from '../ids.ts';
import type { Annotation } from '../records/annotation.ts';
import type { SessionState } from '../session-state.ts';
import type { AttributeMapping } from './attribute-mapping.ts';
import { codebookIn, type CodebookParts } from './codebook-in.ts';
import { annotationsTagged, codingsOf, type Coding } from './codings.ts';
import { wordsOf } from './convert-value.ts';
import { movesOf } from './migrate-values.ts';
import { nameLookup } from './name-lookup.ts';
import { specsOf, type SpecOwner } from './spec-owner.ts';
import { countValues, type Specs, type ValueCounts } from './value-outcome.ts';

/** What becomes of the values of one attribute. */
export interface AttributeTally {
  /** What it belonged to: id of a tag or a kind of link, `article` or `entity`. */
  readonly owner: string;
  readonly attributeId: string;
  readonly label: string;
  readonly mapped: number;
  readonly cleared: number;
  readonly stray: number;
  /** Values that keep no place in the new codebook, the most frequent first: for these a person may choose one. */
  readonly strayValues: readonly { readonly value: string; readonly label: string; readonly count: number }[];
}

/**
 * Counts records' values, each once: a list of several choices is one value. Records that are deleted don't count. Only
 * what an entry changes is looked at, and what is asked for in another way than before.
 */
export function valueTally(
  state: SessionState,
  after: SessionState,
  entries: readonly Entry[],
  mappingFor: (tagId: TagId | null) => AttributeMapping,
): readonly AttributeTally[] {
  const [old, next] = [codebookIn(state), codebookIn(after)];
  if (!old || !next) return [];
  const changed = changedCodings(entries);
  const owners = ownersIn(old);
  const changedSpecs = new Set(owners.filter((owner) => specsOf(old, owner) !== specsOf(next, owner)));
  const standing = annotationsTagged(
    state,
    new Set([...changedSpecs].flatMap((owner) => (owner.kind === 'tag' ? [owner.id] : []))),
  );
  const tally = tallyOf(old, next, mappingFor);
  for (const [was, is] of changed.values()) tally.add(ownerOf(was), was, is);
  for (const annotation of standing) {
    if (!changed.has(annotation.id)) tally.add(ownerOf(annotation), annotation, annotation);
  }
  for (const owner of changedSpecs) {
    if (owner.kind === 'tag') continue;
    for (const coding of codingsOf(state, owner)) {
      if (!changed.has(coding.id)) tally.add(owner, coding, coding);
    }
  }
  return owners.flatMap((owner) => inWords(state, old, owner, tally.counts.get(keyOf(owner)) ?? new Map()));
}

/** By id: what a record was, and what it would be. New ones bring no old values, deleted ones are gone. */
function changedCodings(entries: readonly Entry[]): ReadonlyMap<string, readonly [Coding, Coding]> {
  const changed = new Map<string, readonly [Coding, Coding]>();
  for (const { before, after } of entries) {
    if (before?.deletedRev !== null || !CODINGS.has(after.type)) continue;
    changed.set(after.id, [before as Coding, after as Coding]);
  }
  return changed;
}

const CODINGS: ReadonlySet<string> = new Set(['annotation', 'articleCoding', 'entity', 'link']);

function tallyOf(
  old: CodebookParts,
  next: CodebookParts,
  mappingFor: (tagId: TagId | null) => AttributeMapping,
) {
  const counts = new Map<string, Map<string, ValueCounts>>();
  const from = specLookup(old);
  const to = specLookup(next);
  const moves = new Map<string, Map<string, ReturnType<typeof movesOf>>>();
  const movesBetween = (owner: SpecOwner, other: SpecOwner): ReturnType<typeof movesOf> => {
    const [key, otherKey] = [keyOf(owner), keyOf(other)];
    const ofOwner = moves.get(key) ?? new Map<string, ReturnType<typeof movesOf>>();
    moves.set(key, ofOwner);
    const known = ofOwner.get(otherKey);
    if (known) return known;
    const mapping = mappingFor(owner.kind === 'tag' ? owner.id : null);
    const made = movesOf([...from(owner).values()], [...to(other).values()], mapping);
    ofOwner.set(otherKey, made);
    return made;
  };
  return {
    counts,
    add(owner: SpecOwner, was: Coding, is: Coding): void {
      if (is.deletedRev !== null) return;
      const key = keyOf(owner);
      const ofOwner = counts.get(key) ?? new Map<string, ValueCounts>();
      if (!counts.has(key)) counts.set(key, ofOwner);
      const other = ownerOf(is);
      const moved = movesBetween(owner, other)(was.attributes);
      countValues(ofOwner, was.attributes, is.attributes, from(owner), to(other), moved);
    },
  };
}

/** The attributes of an owner by id, made once for each. */
function specLookup(parts: CodebookParts): (owner: SpecOwner) => Specs {
  const known = new Map<string, Specs>();
  return (owner) => {
    const key = keyOf(owner);
    const found = known.get(key) ?? new Map((specsOf(parts, owner) ?? []).map((spec) => [spec.id, spec]));
    known.set(key, found);
    return found;
  };
}

/** A tag is its own key: joining strings for each of 100,000 annotations costs more than looking at their values. */
const keyOf = (owner: SpecOwner): string =>
  owner.kind === 'tag' ? owner.id : `\u0000${owner.kind} ${owner.kind === 'link' ? owner.id : ''}`;

function ownerOf(coding: Coding): SpecOwner {
  switch (coding.type) {
    case 'annotation':
      return { kind: 'tag', id: (coding as Annotation).tagId };
    case 'articleCoding':
      return { kind: 'article' };
    case 'entity':
      return { kind: 'entity' };
    case 'link':
      return { kind: 'link', id: coding.kind };
  }
}

const ownersIn = ({ codebook, tags }: CodebookParts): readonly SpecOwner[] => [
  ...tags.map(({ id }): SpecOwner => ({ kind: 'tag', id })),
  { kind: 'article' },
  { kind: 'entity' },
  ...codebook.links.map(({ id }): SpecOwner => ({ kind: 'link', id })),
];

function inWords(
  state: SessionState,
  old: CodebookParts,
  owner: SpecOwner,
  counts: ReadonlyMap<string, ValueCounts>,
): readonly AttributeTally[] {
  const specs = specsOf(old, owner) ?? [];
  const names = nameLookup(state);
  return [...counts].map(([id, { strays, ...count }]) => {
    const spec = specs.find((one) => one.id === id);
    return {
      owner: 'id' in owner ? owner.id : owner.kind,
      attributeId: id,
      label: spec?.label ?? id,
      ...count,
      strayValues: [...strays]
        .map(([value, times]) => ({ value, label: wordsOf(value, spec, names).join('; '), count: times }))
        .toSorted((a, b) => b.count - a.count),
    };
  });
}
