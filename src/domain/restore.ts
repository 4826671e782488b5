import type { Change, Entry } from './change.ts';
import type { Refusal } from './command.ts';
import { sameContent } from './content.ts';
import { tombstoneIn } from './entries.ts';
import { unmended } from './merge/unmended.ts';
import { keyOf, type AnyRecord, type RecordKey, type UnknownRecord } from './records.ts';
import type { Article } from './records/article.ts';
import { fail, ok, type Result } from './result.ts';
import { WITHDRAWN } from './revision.ts';
import { findRecord, type SessionState } from './session-state.ts';

type Value = AnyRecord | UnknownRecord;

/** Makes a record what it was on one side of a change: one entry of a new change. Before it was made, it is deleted. */
export function restoration(
  change: Change,
  record: { readonly type: string; readonly id: string },
  side: 'before' | 'after',
  state: SessionState,
): Result<Entry, Refusal> {
  const key = keyOf(record);
  const entry = change.entries.find(({ after }) => keyOf(after) === key);
  const current = findRecord(state, record);
  if (!entry || !current) return fail({ kind: 'missing', what: 'record' });
  const after = asItWas(side === 'after' ? entry.after : entry.before, current, change, state);
  return sameContent(current, after) ? fail({ kind: 'nothingToDo' }) : ok({ before: current, after });
}

/**
 * The entries that make everything what it was before these changes: every one of this copy's log after some point,
 * oldest first. That somebody joined the session is no work, and stays.
 */
export function returnBefore(changes: readonly Change[], state: SessionState): readonly Entry[] {
  const first = new Map<RecordKey, { readonly entry: Entry; readonly change: Change }>();
  for (const change of changes) {
    if (change.intent === 'setup') continue;
    for (const entry of change.entries) {
      const key = keyOf(entry.after);
      if (!first.has(key)) first.set(key, { entry, change });
    }
  }
  const entries: Entry[] = [];
  for (const { entry, change } of first.values()) {
    const before = findRecord(state, entry.after);
    if (!before) continue;
    const after = asItWas(entry.before, before, change, state);
    if (!sameContent(before, after)) entries.push({ before, after });
  }
  return entries;
}

const isArticle = (record: Value): record is Article => record.type === 'article';

/** A record that was not there but by a merge is withdrawn and not deleted: its author's copy has to keep it. */
function asItWas(then: Value | null, now: Value, { keepsRevisions }: Change, state: SessionState): Value {
  const wasDeleted = then === null || then.deletedRev !== null;
  if (wasDeleted && now.deletedRev !== null) return now;
  const wasElsewhere = then === null ? keepsRevisions : then.deletedRev === WITHDRAWN;
  if (wasElsewhere) return { ...unmended(now), deletedRev: WITHDRAWN };
  if (then === null) return tombstoneIn(state, now);
  const { beforeMending: _mended, ...fields } = then;
  // Another article may have been given its old letter since.
  const letter = isArticle(now) ? { letter: now.letter } : {};
  const again = { ...fields, ...letter, rev: now.rev } as Value;
  return wasDeleted ? tombstoneIn(state, again) : again;
}
