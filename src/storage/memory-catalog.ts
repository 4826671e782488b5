import type { Change } from '../domain/change.ts';
import type { ArticleId, Rev, SessionId } from '../domain/ids.ts';
import { isKnownType, keyOf, type AnyRecord, type RecordKey, type UnknownRecord } from '../domain/records.ts';
import type { CanonicalText } from '../domain/records/article.ts';
import { fail, ok } from '../domain/result.ts';
import { laterRevision, nextRevision } from '../domain/revision.ts';
import type { SessionDump } from '../domain/session-dump.ts';
import type { SessionSummary } from '../domain/session-summary.ts';
import type { Catalog } from './catalog.ts';
import type { OpenSession } from './session-storage.ts';
import { latestOf, stampedEntries } from './stamp.ts';
import { summaryOfDump } from './summary.ts';
import { clockOf } from './write-dump.ts';

interface Kept {
  readonly records: Map<RecordKey, AnyRecord | UnknownRecord>;
  readonly texts: Map<ArticleId, CanonicalText>;
  readonly changes: Change[];
  readonly history: Map<Rev, Change>;
  clock: Rev;
  summary: SessionSummary;
}

/**
 * Sessions that live as long as the tab, for a browser that refuses IndexedDB (private mode, a policy): work is
 * possible and can be saved to a file, and the interface keeps saying that nothing else keeps it.
 */
export function createMemoryCatalog(): Catalog {
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
    remove: async (id) => {
      sessions.delete(id);
      return ok(undefined);
    },
    note: async (id, facts) => {
      const kept = sessions.get(id);
      if (kept) kept.summary = { ...kept.summary, ...facts };
    },
  };
}

function keep(id: SessionId, dump: SessionDump): Kept {
  const records = [...dump.records, ...dump.unknown];
  return {
    records: new Map(records.map((record) => [keyOf(record), record])),
    texts: new Map(dump.texts.map((text) => [text.articleId, text])),
    changes: dump.changes.map((change, index) => ({ ...change, seq: index + 1 })),
    history: new Map(),
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
    loadText: async (articleId) => ok(kept.texts.get(articleId) ?? null),
    commit: async (draft, texts = [], history = []) => {
      const stale = draft.entries.some(
        ({ before, after }) => kept.records.get(keyOf(after))?.rev !== before?.rev,
      );
      if (stale) return fail({ kind: 'stale' });
      const clock = laterRevision(kept.clock, latestOf(draft));
      kept.clock = nextRevision(clock, Date.parse(draft.at), draft.clientId);
      const entries = stampedEntries(draft, kept.clock);
      for (const { after } of entries) kept.records.set(keyOf(after), after);
      for (const text of texts) kept.texts.set(text.articleId, text);
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
    onClosed: () => () => undefined,
    close: () => undefined,
  };
}
