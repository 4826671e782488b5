import type { Change, Entry } from './change.ts';
import { tombstoneIn } from './entries.ts';
import type { ClientId, Rev } from './ids.ts';
import { oldFields } from './merge/unmended.ts';
import { isAsLeft, withdrawalOf, type Inverse } from './merge/withdrawal.ts';
import type { AnyRecord, UnknownRecord } from './records.ts';
import type { Article } from './records/article.ts';
import { WITHDRAWN } from './revision.ts';
import { findRecord, type SessionState } from './session-state.ts';

type Value = AnyRecord | UnknownRecord;

/** The log from its newest row back, as far as it is in memory. */
type Log = readonly Change[];

export type StackTop =
  | { readonly kind: 'found'; readonly change: Change }
  | { readonly kind: 'empty' }
  /** The rows in memory don't decide it: read further back. */
  | { readonly kind: 'needsOlderRows' };

/**
 * The change that Undo would invert: a fold of this browser's own part of the log, read from the newest row back.
 * Each `undo` on the way cancels the change it names. Counting them instead would take the wrong one where two tabs
 * have written at the same time.
 * @param log rows in ascending `seq`, ending with the newest
 * @param complete whether `log` begins with the first row there is
 */
export function undoTop(log: Log, client: ClientId, complete: boolean): StackTop {
  const undone = new Set<Rev | null>();
  for (const change of newestFirst(log, client)) {
    if (change.intent === 'undo') undone.add(change.of);
    else if (!undone.has(change.rev)) return { kind: 'found', change };
  }
  return complete ? { kind: 'empty' } : { kind: 'needsOlderRows' };
}

/** The `undo` that Redo would invert. Anything new done since empties the stack. */
export function redoTop(log: Log, client: ClientId, complete: boolean): StackTop {
  const redone = new Set<Rev | null>();
  for (const change of newestFirst(log, client)) {
    if (change.intent === 'redo') redone.add(change.of);
    else if (change.intent !== 'undo') return { kind: 'empty' };
    else if (!redone.has(change.rev)) return { kind: 'found', change };
  }
  return complete ? { kind: 'empty' } : { kind: 'needsOlderRows' };
}

/**
 * The entries that take a change back. An entry is left out when its record no longer has the content the change gave
 * it (somebody edited it since): their work stays, and the second list says so. A change that kept the revisions it
 * found is taken back in the same way, and the inverse has to be committed with `keepsRevisions`.
 */
export function inverseOf(change: Change, state: SessionState): Inverse {
  if (change.keepsRevisions) return withdrawalOf(change, state);
  const entries: Entry[] = [];
  const skipped: Entry[] = [];
  for (const entry of change.entries.toReversed()) {
    const current = findRecord(state, entry.after);
    if (!current || !isAsLeft(current, entry.after)) skipped.push(entry);
    else entries.push({ before: current, after: earlier(entry, current, state) });
  }
  return { entries, skipped };
}

/** What the record was before; a record that did not exist becomes a tombstone of what it is now. */
function earlier({ before }: Entry, current: Value, state: SessionState): Value {
  // It was there by a merge that was taken back, and is to delete nothing in other copies.
  if (before?.deletedRev === WITHDRAWN) return before;
  if (before && before.deletedRev === null) return { ...before, ...keptOf(current), rev: current.rev };
  return tombstoneIn(state, before ? { ...before, rev: current.rev } : current);
}

/** A merge since may have mended fields that the change never touched, and an article is known by its letter of now. */
function keptOf(current: Value): object {
  const { deletedRev: _deletedRev, ...old } = oldFields(current);
  const fields = new Set([...Object.keys(old), ...(isArticle(current) ? ['letter'] : [])]);
  return Object.fromEntries(Object.entries(current).filter(([field]) => fields.has(field)));
}

const isArticle = (record: Value): record is Article => record.type === 'article';

function* newestFirst(log: Log, client: ClientId): Generator<Change> {
  for (let index = log.length - 1; index >= 0; index -= 1) {
    const change = log[index];
    if (change?.clientId === client && change.intent !== 'setup') yield change;
  }
}
