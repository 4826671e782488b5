import type { SessionId } from '../../domain/ids.ts';
import { ok } from '../../domain/result.ts';
import type { Catalog } from '../catalog.ts';
import type { MemoryCatalog } from '../memory-catalog.ts';
import type { OpenSession } from '../session-storage.ts';
import type { JournalKeeper } from './journal-keeper.ts';

/** `seq`: the newest row of a session's log. */
export interface SessionNews {
  changed(id: SessionId, seq: number): void;
  /** A file holds it up to this row. */
  saved(id: SessionId, seq: number): void;
  removed(id: SessionId): void;
}

/** Sessions in memory, of which every change is also written down for the day when the page goes away unsaved. */
export function createJournaledCatalog(
  memory: MemoryCatalog,
  keeper: Pick<JournalKeeper, 'changed' | 'removed'>,
  news: SessionNews,
): Catalog {
  return {
    ...memory,
    async open(id) {
      const opened = await memory.open(id);
      return opened.ok ? ok(journaled(opened.value)) : opened;
    },
    async remove(id) {
      const removed = await memory.remove(id);
      if (removed.ok) {
        keeper.removed(id);
        news.removed(id);
      }
      return removed;
    },
    async note(id, facts) {
      await memory.note(id, facts);
      if (facts.savedFile) news.saved(id, facts.savedFile.seq);
    },
  };

  function journaled(session: OpenSession): OpenSession {
    const { sessionId } = session;
    return {
      ...session,
      async commit(draft, texts = [], history = [], originals = []) {
        const done = await session.commit(draft, texts, history, originals);
        if (done.ok) {
          keeper.changed({ kind: 'change', sessionId, change: done.value, texts, history, originals });
          news.changed(sessionId, done.value.seq);
        }
        return done;
      },
    };
  }
}
