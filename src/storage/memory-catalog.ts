import type { Change } from '../domain/change.ts';
import type { ArticleId, Rev, SessionId } from '../domain/ids.ts';
import { isKnownType, keyOf, type AnyRecord, type RecordKey, type UnknownRecord } from '../domain/records.ts';
import type { Original } from '../domain/original.ts';
import type { CanonicalText } from '../domain/records/article.ts';
import { fail, ok } from '../domain/result.ts';
import { laterRevision, nextRevision } from '../domain/revision.ts';
import type { SessionDump } from '../domain/session-dump.ts';
import type { SessionSummary } from '../domain/session-summary.ts';
import type { Catalog } from './catalog.ts';
import type { WholeSession } from './whole-session.ts';
import type { OpenSession } from './session-storage.ts';
import { latestOf, stampedEntries } from './stamp.ts';
import { summaryOfDump } from './summary.ts';
import { clockOf } from './write-dump.ts';

interface Kept {
  readonly records: Map<RecordKey, AnyRecord | UnknownRecord>;
  readonly texts: Map<ArticleId, CanonicalText>;
  readonly changes: Change[];
  readonly history: Map<Rev, Change>;
  readonly originals: Map<string, Original>;
  clock: Rev;
  summary: SessionSummary;
}

export interface MemoryCatalog extends Catalog {
  /** All there is of a session now; null where there is none. */
  whole(id: SessionId): WholeSession | null;
  /** Puts a session there as it was, also in the place of the one under this id. */
  restore(id: SessionId, whole: WholeSession): void;
}

/**
 * Sessions that live as long as the tab, for a browser that refuses IndexedDB (private mode, a policy): work is
 * possible and can be saved to a file, and the interface keeps saying that nothing else keeps it.
 */
export function createMemoryCatalog(): MemoryCatalog {
  const sessions = new Map<SessionId, Kept>();
  return {
    list: async () => ok([...sessions.values()].map(({ summary }) => summary)),
    create: async (id, dump) => {
      if (sessions.has(id)) return fail({ kind: 'failed', detail: 'exists' });
      sessions.set(id, keep(id, dump));
      return ok(undefined);
    },
    open: async (id) => {
      const kept = sessions.get(id);
      return kept ? ok(sessionIn(id, kept)) : fail({ kind: 'notFound' });
    },
    trash: async (id, at) => {
      const kept = sessions.get(id);
      if (!kept) return fail({ kind: 'notFound' });
      kept.summary = { ...kept.summary, trashedAt: at };
      return ok(undefined);
    },
    remove: async (id) => {
      sessions.delete(id);
      return ok(undefined);
    },
    remembered: () => null,
    updateWithoutCopy: () => undefined,
    copyOriginals: async (from, to) => {
      const [source, target] = [sessions.get(from), sessions.get(to)];
      if (!source || !target) return fail({ kind: 'notFound' });
      for (const [byteHash, original] of source.originals) target.originals.set(byteHash, original);
      return ok(undefined);
    },
    note: async (id, facts) => {
      const kept = sessions.get(id);
      if (kept) kept.summary = { ...kept.summary, ...facts };
    },
    whole: (id) => {
      const kept = sessions.get(id);
      return kept ? wholeOf(kept) : null;
    },
    restore: (id, { dump, history, originals }) => {
      const kept = keep(id, dump);
      for (const change of history) kept.history.set(change.rev, change);
      for (const original of originals) kept.originals.set(original.byteHash, original);
      sessions.set(id, kept);
    },
  };
}

function wholeOf({ records, texts, changes, history, originals }: Kept): WholeSession {
  const all = [...records.values()];
  return {
    dump: {
      records: all.filter(({ type }) => isKnownType(type)) as AnyRecord[],
      unknown: all.filter(({ type }) => !isKnownType(type)) as UnknownRecord[],
      texts: [...texts.values()],
      changes: [...changes],
    },
    history: [...history.values()],
    originals: [...originals.values()],
  };
}

function keep(id: SessionId, dump: SessionDump): Kept {
  const records = [...dump.records, ...dump.unknown];
  return {
    records: new Map(records.map((record) => [keyOf(record), record])),
    texts: new Map(dump.texts.map((text) => [text.articleId, text])),
    changes: dump.changes.map((change, index) => ({ ...change, seq: index + 1 })),
    history: new Map(),
    originals: new Map(),
    clock: clockOf(dump),
    summary: summaryOfDump(id, dump),
  };
}

function sessionIn(sessionId: SessionId, kept: Kept): OpenSession {
  return {
    sessionId,
    load: async () => {
      const all = [...kept.records.values()];
      return ok({
        seq: kept.changes.length,
        records: all.filter(({ type }) => isKnownType(type)) as AnyRecord[],
        unknown: all.filter(({ type }) => !isKnownType(type)) as UnknownRecord[],
        // A copy: the log goes on growing here, and whoever loaded it keeps a log of their own.
        recentChanges: [...kept.changes],
        damaged: [],
        loss: null,
      });
    },
    acceptLoss: async () => ok(undefined),
    lossWaits: () => false,
    putBackTexts: async () => ok(undefined),
    loadText: async (articleId) => ok(kept.texts.get(articleId) ?? null),
    loadOriginal: async (byteHash) => ok(kept.originals.get(byteHash) ?? null),
    commit: async (draft, texts = [], history = [], originals = []) => {
      if (kept.summary.trashedAt) return fail({ kind: 'inTrash' });
      const stale = draft.entries.some(
        ({ before, after }) => kept.records.get(keyOf(after))?.rev !== before?.rev,
      );
      if (stale) return fail({ kind: 'stale' });
      const clock = laterRevision(kept.clock, latestOf(draft));
      kept.clock = nextRevision(clock, Date.parse(draft.at), draft.clientId);
      const entries = stampedEntries(draft, kept.clock);
      for (const { after } of entries) kept.records.set(keyOf(after), after);
      for (const text of texts) kept.texts.set(text.articleId, text);
      for (const original of originals) kept.originals.set(original.byteHash, original);
      const own = new Set(kept.changes.map(({ rev }) => rev));
      for (const past of history) {
        if (!own.has(past.rev) && !kept.history.has(past.rev)) kept.history.set(past.rev, past);
      }
      const change: Change = { ...draft, entries, seq: kept.changes.length + 1, rev: kept.clock };
      kept.changes.push(change);
      return ok(change);
    },
    history: async () => ok([...kept.history.values()].toSorted((a, b) => (a.rev < b.rev ? -1 : 1))),
    changesAfter: async (seq) => ok(kept.changes.slice(seq)),
    changesBefore: async (seq, limit) => {
      const end = Math.min(Math.max(seq - 1, 0), kept.changes.length);
      return ok(kept.changes.slice(Math.max(0, end - limit), end));
    },
    trashedAt: async () => ok(kept.summary.trashedAt ?? null),
    onClosed: () => () => undefined,
    close: () => undefined,
  };
}
