import type { Change, Entry } from './change.ts';
import { sameContent } from './content.ts';
import type { ClientId, Rev } from './ids.ts';
import type { AnyRecord, UnknownRecord } from './records.ts';
import { findRecord, type SessionState } from './session-state.ts';

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
 * it (somebody edited it since): their work stays, and the second list says so.
 */
export function inverseOf(
  change: Change,
  state: SessionState,
): { readonly entries: readonly Entry[]; readonly skipped: readonly Entry[] } {
  const entries: Entry[] = [];
  const skipped: Entry[] = [];
  for (const entry of change.entries.toReversed()) {
    const current = findRecord(state, entry.after);
    if (!current || !sameContent(current, entry.after)) skipped.push(entry);
    else entries.push({ before: current, after: earlier(entry, current) });
  }
  return { entries, skipped };
}

/** What the record was before; a record that did not exist becomes a tombstone of what it is now. */
function earlier(entry: Entry, current: AnyRecord | UnknownRecord): AnyRecord | UnknownRecord {
  if (!entry.before) return { ...current, deletedRev: current.rev };
  const deletedRev = entry.before.deletedRev === null ? null : current.rev;
  return { ...entry.before, rev: current.rev, deletedRev };
}

function* newestFirst(log: Log, client: ClientId): Generator<Change> {
  for (let index = log.length - 1; index >= 0; index -= 1) {
    const change = log[index];
    if (change?.clientId === client && change.intent !== 'setup') yield change;
  }
}
