import type { Change } from '../../domain/change.ts';
import type { Instant, Rev, SessionId } from '../../domain/ids.ts';
import type { MemoryCatalog } from '../memory-catalog.ts';
import type { ChangeRow, JournalRow } from './journal-row.ts';
import type { JournalFailure, OpenJournal } from './open-journal.ts';

export interface JournalKeeper {
  /** From now on changes go there; null: nowhere. */
  use(journal: OpenJournal | null): void;
  /** The page's own copy holds it: changes may be written as changes. */
  builtOn(id: SessionId): void;
  changed(row: Omit<ChangeRow, 'after'>): void;
  removed(id: SessionId): void;
  /**
   * Everything anew: these sessions as they are now.
   *
   * @param carried rows that only another copy can take up; kept until the journal is begun anew again
   */
  beginAnew(ids: readonly SessionId[], carried: readonly ChangeRow[]): void;
  /** A copy holds this session up to the row `savedSeq` of its log; what is in no copy stays, also of others. */
  copied(id: SessionId, savedSeq: number): Promise<void>;
  /** Resolves when the disk has all that was asked for so far. */
  settled(): Promise<void>;
}

/**
 * Writes down what happens, one row after the other, behind the work and never in its way. Where it has failed once, the
 * next row holds the session whole, so that no row ever stands on one that is missing.
 */
export function createJournalKeeper(
  memory: Pick<MemoryCatalog, 'whole'>,
  onOutcome: (failure: JournalFailure | null) => void,
  now: () => Instant,
): JournalKeeper {
  let journal: OpenJournal | null = null;
  let tail: Promise<void> = Promise.resolve();
  /** Up to which change a copy or the journal holds what the next one goes on from. */
  const built = new Map<SessionId, { readonly seq: number; readonly rev: Rev | null }>();
  /** Sessions with rows in the journal. */
  const written = new Set<SessionId>();
  /** Sessions of which the last change is not on the disk. */
  const failed = new Map<SessionId, JournalFailure>();
  let carried: readonly ChangeRow[] = [];

  const enqueue = (work: (journal: OpenJournal) => Promise<void>): void => {
    tail = tail.then(async () => {
      if (journal) await work(journal);
    });
  };

  const wholeRow = (id: SessionId): (JournalRow & { readonly kind: 'whole' }) | null => {
    const whole = memory.whole(id);
    return whole && { kind: 'whole', sessionId: id, at: now(), whole };
  };

  const buildOn = (id: SessionId, changes: readonly Change[]): void =>
    void built.set(id, { seq: changes.length, rev: changes.at(-1)?.rev ?? null });

  const tell = (failure: JournalFailure | null): void =>
    onOutcome(failure ?? [...failed.values()].at(-1) ?? null);

  const append = async (to: OpenJournal, row: Omit<ChangeRow, 'after'>): Promise<void> => {
    const { sessionId: id, change } = row;
    const base = built.get(id);
    // A whole session that was written meanwhile holds it.
    if (base && change.seq <= base.seq) return;
    const whole = base?.seq === change.seq - 1 ? null : wholeRow(id);
    // Removed meanwhile.
    if (!base && !whole) return;
    const done = await to.append(whole ?? { ...row, after: base?.rev ?? null });
    if (done.ok) {
      buildOn(id, whole?.whole.dump.changes ?? []);
      if (!whole) built.set(id, { seq: change.seq, rev: change.rev });
      written.add(id);
      failed.delete(id);
      tell(null);
      return;
    }
    built.clear();
    failed.set(id, done.reason);
    tell(done.reason);
  };

  /** One row for each session, in one step. */
  const rewrite = async (to: OpenJournal, ids: Iterable<SessionId>): Promise<boolean> => {
    const rows = [...new Set(ids)].flatMap((id) => wholeRow(id) ?? []);
    // Carried ones first: what stands behind a whole session goes on from that one.
    const done = await to.replace([...carried, ...rows]);
    if (!done.ok) {
      built.clear();
      for (const { sessionId } of rows) failed.set(sessionId, done.reason);
      tell(done.reason);
      return false;
    }
    written.clear();
    failed.clear();
    for (const { sessionId, whole } of rows) {
      written.add(sessionId);
      buildOn(sessionId, whole.dump.changes);
    }
    tell(null);
    return true;
  };

  return {
    use: (next) => {
      journal = next;
    },
    builtOn: (id) => buildOn(id, memory.whole(id)?.dump.changes ?? []),
    changed: (row) => enqueue((to) => append(to, row)),
    removed: (id) =>
      enqueue(async (to) => {
        const done = written.has(id) ? await to.append({ kind: 'removed', sessionId: id }) : null;
        written.delete(id);
        built.delete(id);
        failed.delete(id);
        tell(done && !done.ok ? done.reason : null);
      }),
    beginAnew: (ids, rows) =>
      enqueue(async (to) => {
        carried = rows;
        await rewrite(to, ids);
      }),
    async copied(id, savedSeq) {
      enqueue(async (to) => {
        const isAhead = (memory.whole(id)?.dump.changes.length ?? 0) > savedSeq;
        const others = [...written, ...failed.keys()].filter((other) => other !== id);
        const isDone = await rewrite(to, isAhead ? [...others, id] : others);
        // The copy may lie where this page never looks again: what comes next has to stand for itself.
        if (isDone && !isAhead) built.delete(id);
      });
      await tail;
    },
    settled: () => tail,
  };
}
