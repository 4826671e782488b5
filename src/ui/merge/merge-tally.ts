import type { ActorId } from '../../domain/ids.ts';
import { mergeOutcomes, type MergedRecord, type MergeOutcome } from '../../domain/merge/report.ts';

/** The kinds of record that a person tells apart. */
export const recordKinds = [
  'annotations',
  'links',
  'comments',
  'articles',
  'articleCodes',
  'names',
  'codebook',
  'annotators',
  'handOuts',
  'other',
] as const;
export type RecordKind = (typeof recordKinds)[number];

const KINDS: Readonly<Record<string, RecordKind>> = {
  annotation: 'annotations',
  link: 'links',
  article: 'articles',
  articleCoding: 'articleCodes',
  entity: 'names',
  tag: 'codebook',
  codebook: 'codebook',
  example: 'codebook',
  threadComment: 'comments',
  actor: 'annotators',
  handOut: 'handOuts',
};

export const kindOf = ({ theirs }: Pick<MergedRecord, 'theirs'>): RecordKind => KINDS[theirs.type] ?? 'other';

export type Counts<Key> = ReadonlyMap<Key, number>;

export interface Tally {
  /** Only kinds and outcomes that came up, in their fixed order. */
  readonly kinds: readonly RecordKind[];
  readonly rows: readonly { readonly outcome: MergeOutcome; readonly counts: Counts<RecordKind> }[];
}

/** How many records of each kind came to which outcome. */
export function tallyOf(records: readonly MergedRecord[]): Tally {
  const seen = new Set(records.map(kindOf));
  const rows = mergeOutcomes
    .map((outcome) => ({
      outcome,
      counts: countBy(
        records.filter((one) => one.outcome === outcome),
        kindOf,
      ),
    }))
    .filter(({ counts }) => counts.size > 0);
  return { kinds: recordKinds.filter((kind) => seen.has(kind)), rows };
}

export interface Share {
  readonly by: ActorId;
  readonly records: readonly MergedRecord[];
}

/** Whose work it is, the one with most of it first. */
export function sharesOf(records: readonly MergedRecord[]): readonly Share[] {
  const shares = new Map<ActorId, MergedRecord[]>();
  for (const record of records) {
    const known = shares.get(record.by);
    if (known) known.push(record);
    else shares.set(record.by, [record]);
  }
  return [...shares]
    .map(([by, own]) => ({ by, records: own }))
    .toSorted((a, b) => b.records.length - a.records.length);
}

/** What somebody did, whatever becomes of it here. */
export type Deed = 'added' | 'changed' | 'deleted';

export const deedOf = ({ outcome, theirs }: MergedRecord): Deed =>
  outcome === 'added' ? 'added' : theirs.deletedRev === null ? 'changed' : 'deleted';

export function countBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Counts<Key> {
  const counts = new Map<Key, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
