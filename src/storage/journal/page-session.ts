import type { Instant, SessionId } from '../../domain/ids.ts';
import type { PageFacts } from '../../domain/page-facts.ts';
import type { MemoryCatalog } from '../memory-catalog.ts';
import type { WholeSession } from '../whole-session.ts';
import { foundWork, type FoundWork } from './found-work.ts';
import { createJournalKeeper, type JournalKeeper } from './journal-keeper.ts';
import type { JournalFailure, OpenJournal, PageSettings } from './open-journal.ts';

export type JournalOutcome = 'noneYet' | 'goOnInCopy' | 'kept' | 'otherTab' | 'undecided' | JournalFailure;

export interface PageSessionParts {
  readonly memory: MemoryCatalog;
  /** Whether no other tab has this page open. */
  claim(pageId: string): Promise<boolean>;
  open(facts: PageFacts): Promise<OpenJournal | null>;
  onOutcome(outcome: JournalOutcome): void;
  now(): Instant;
}

export interface Beginning {
  readonly settings: PageSettings;
  /** Null when there is nothing to decide. */
  readonly found: (FoundWork & { readonly damaged: boolean }) | null;
}

/** The life of a page that is its own document: which copy it goes by, and what of its work is in none yet. */
export interface PageSession {
  readonly keeper: JournalKeeper;
  facts(): PageFacts | null;
  /** @param facts of the copy that is open; null for the bare workbench */
  begin(facts: PageFacts | null): Promise<Beginning>;
  /** @returns the sessions that are in memory now as they were found */
  bringBack(found: FoundWork, freshId: () => SessionId): readonly SessionId[];
  discard(): Promise<void>;
  /** A copy is written; `certain`: it was read back. */
  copied(id: SessionId, facts: PageFacts, certain: boolean): Promise<void>;
  keepSettings(settings: PageSettings): void;
}

/** Settings change with every scroll; a crash may cost the last of them. In milliseconds. */
const SETTINGS_MS = 300;

export function createPageSession(parts: PageSessionParts): PageSession {
  const { memory, claim, open, onOutcome, now } = parts;
  let facts: PageFacts | null = null;
  /** Whether there is a copy that is certain to hold the key. */
  let hasBegun = false;
  /** Null where there is none, or another tab keeps it. */
  let journal: OpenJournal | null = null;
  let newest: PageSettings = {};
  let waiting: ReturnType<typeof setTimeout> | null = null;
  const keeper = createJournalKeeper(memory, (failure) => onOutcome(failure ?? 'kept'), now);

  const enter = async (entered: PageFacts): Promise<void> => {
    facts = entered;
    hasBegun = true;
    if (!(await claim(entered.pageId))) {
      onOutcome('otherTab');
      return;
    }
    journal = await open(entered);
    onOutcome(journal ? 'kept' : 'unavailable');
  };

  return {
    keeper,
    facts: () => facts,

    async begin(known) {
      if (!known) {
        onOutcome('noneYet');
        return { settings: {}, found: null };
      }
      await enter(known);
      if (!journal) return { settings: {}, found: null };
      const [settings, held] = [await journal.settings(), await memory.list()];
      /* v8 ignore next -- a list in memory never fails, but its type may */
      const ids = held.ok ? held.value.map(({ id }) => id) : [];
      for (const id of ids) keeper.builtOn(id);
      const read = await journal.rows().catch(() => ({ rows: [], damaged: true }));
      // With nothing written down there is nothing to hold a large session against.
      const asked = read.rows.length > 0 ? ids : [];
      const wholes = new Map<SessionId, WholeSession>();
      for (const id of asked) {
        const whole = memory.whole(id);
        /* v8 ignore else -- what is listed is there, but the type allows for none */
        if (whole) wholes.set(id, whole);
      }
      const found = foundWork(read.rows, wholes);
      if (found.changes + found.outOfReach > 0 || read.damaged) {
        onOutcome('undecided');
        return { settings, found: { ...found, damaged: read.damaged } };
      }
      // Whatever was written down is in this copy.
      if (read.rows.length > 0) await journal.replace([]);
      keeper.use(journal);
      return { settings, found: null };
    },

    bringBack(found, freshId) {
      const ids: SessionId[] = [];
      for (const { id, whole, isApart } of found.sessions) {
        const under = isApart ? freshId() : id;
        memory.restore(under, whole);
        ids.push(under);
      }
      keeper.use(journal);
      // The rows that were there go on from different states of one session, and may be damaged.
      keeper.beginAnew(ids, found.outOfReachRows);
      onOutcome('kept');
      return ids;
    },

    async discard() {
      const done = await journal?.replace([]);
      keeper.use(journal);
      onOutcome(done && !done.ok ? done.reason : 'kept');
    },

    async copied(id, written, certain) {
      facts = written;
      if (hasBegun) {
        // What is only on its way may never come: until it is opened, the journal holds the same.
        if (certain) await keeper.copied(id, written.savedSeq);
        return;
      }
      // The key stands in the copy alone: without that the journal could not be opened again.
      if (!certain) {
        onOutcome('goOnInCopy');
        return;
      }
      await enter(written);
      const listed = await memory.list();
      /* v8 ignore next -- a list in memory never fails, but its type may */
      const summaries = listed.ok ? listed.value : [];
      const ahead = summaries.filter((one) => {
        const inCopy = one.id === id ? written.savedSeq : (one.savedFile?.seq ?? 0);
        const there = memory.whole(one.id)?.dump.changes.length;
        return there !== undefined && there > inCopy;
      });
      keeper.use(journal);
      keeper.beginAnew(
        ahead.map((one) => one.id),
        [],
      );
      await keeper.settled();
    },

    keepSettings(settings) {
      newest = settings;
      waiting ??= setTimeout(() => {
        waiting = null;
        void journal?.keepSettings(newest);
      }, SETTINGS_MS);
    },
  };
}
