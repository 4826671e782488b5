import { applyEntries } from '../apply-change.ts';
import type { Change, Entry } from '../change.ts';
import { equal, sameContent } from '../content.ts';
import { keyOf, type AnyRecord, type RecordKey, type UnknownRecord } from '../records.ts';
import { WITHDRAWN } from '../revision.ts';
import { annotationsOf, findRecord, recordsOf, type SessionState } from '../session-state.ts';
import { mended } from './mend.ts';
import { parentsToGive } from './parent-mends.ts';
import { referencesIn } from './references.ts';
import { unmended } from './unmended.ts';

type Value = AnyRecord | UnknownRecord;

export interface Inverse {
  readonly entries: readonly Entry[];
  /** What was edited or built upon since, and stays. */
  readonly skipped: readonly Entry[];
}

/**
 * The entries that take a merge back, or bring it again: every record is what it was, with the revision it had. What
 * the merge had added is withdrawn and not deleted, or the next exchange would delete it at whoever made it. A record
 * that something else points at by now stays.
 */
export function withdrawalOf(change: Change, state: SessionState): Inverse {
  const restored: Entry[] = [];
  const skipped: Entry[] = [];
  for (const entry of change.entries) {
    const current = currentOf(state, entry.after);
    if (!current || !isAsLeft(current, entry.after)) skipped.push(entry);
    else restored.push({ before: current, after: entry.before ?? withdrawn(current) });
  }
  const needed = neededBy(applyEntries(state, restored), restored);
  const isNeeded = ({ after }: Entry): boolean => needed.has(keyOf(after));
  const entries = restored.filter((entry) => !isNeeded(entry));
  return {
    entries: sound(entries, state),
    skipped: [...skipped, ...change.entries.filter(isNeeded)],
  };
}

/** Whether a record still is what a change made of it, mends since then aside. */
export const isAsLeft = (current: Value, after: Value): boolean =>
  sameContent(current, after) || sameContent(unmended(current), unmended(after));

function withdrawn(current: Value): Value {
  return { ...unmended(current), deletedRev: WITHDRAWN };
}

/** By id alone a merge of 50,000 annotations would be looked for in every article. */
function currentOf(state: SessionState, record: Value): Value | undefined {
  const known = record as AnyRecord;
  const here = known.type === 'annotation' && annotationsOf(state, known.target.articleId).get(known.id);
  return here || findRecord(state, record);
}

/** Of what would be withdrawn, that which something alive points at. */
function neededBy(state: SessionState, restored: readonly Entry[]): ReadonlySet<RecordKey> {
  const going = new Map<string, Value>();
  for (const { before, after } of restored) {
    if (after.deletedRev === WITHDRAWN && before?.deletedRev === null) going.set(after.id, before);
  }
  const needed = new Set<RecordKey>();
  const open: Value[] = [...recordsOf(state)].filter(({ deletedRev }) => deletedRev === null);
  for (let record = open.pop(); record && going.size > 0; record = open.pop()) {
    for (const id of referencesIn(record)) {
      const target = going.get(id);
      if (!target) continue;
      going.delete(id);
      needed.add(keyOf(target));
      open.push(target);
    }
  }
  return needed;
}

/** Work done since may have taken a letter that was free meanwhile: then the whole is mended as a merge would. */
function sound(entries: readonly Entry[], state: SessionState): readonly Entry[] {
  const target = applyEntries(state, entries);
  const letters = new Set([...target.articles.values()].map(({ letter }) => letter));
  const isSound =
    letters.size === target.articles.size && parentsToGive([...target.tags.values()]).size === 0;
  if (isSound) return entries;
  const before = new Map([...recordsOf(state)].map((record) => [keyOf(record), record]));
  return mended([...recordsOf(target)]).flatMap((after): readonly Entry[] => {
    const current = before.get(keyOf(after));
    return current && !equal(current, after) ? [{ before: current, after }] : [];
  });
}
