import type { Change } from '../../domain/change.ts';
import type { ArticleId, Instant, Rev, SessionId } from '../../domain/ids.ts';
import type { Original } from '../../domain/original.ts';
import {
  isKnownType,
  keyOf,
  type AnyRecord,
  type RecordKey,
  type UnknownRecord,
} from '../../domain/records.ts';
import type { CanonicalText } from '../../domain/records/article.ts';
import type { WholeSession } from '../whole-session.ts';
import type { ChangeRow, JournalRow } from './journal-row.ts';

/** A session as it was when the page went away. */
export interface FoundSession {
  readonly id: SessionId;
  readonly whole: WholeSession;
  /** The page's own copy of it knows something that this one does not: it can't take its place. */
  readonly isApart: boolean;
}

/** What a journal holds that the copy it lies beside does not. */
export interface FoundWork {
  readonly sessions: readonly FoundSession[];
  readonly changes: number;
  readonly lastAt: Instant | null;
  /** Changes that go on from another copy than this page: only that one can take them up. */
  readonly outOfReach: number;
  readonly outOfReachRows: readonly ChangeRow[];
}

/** One state that a session has come to; copies that were gone on with apart make several of them. */
interface Line {
  readonly id: SessionId;
  /** What the session calls itself: the same in one that was brought back under another name. */
  readonly root: string;
  readonly replay: Replay;
  readonly isApart: boolean;
  isNews: boolean;
}

/**
 * Plays the rows over what the page holds. A change is known by its revision, so that what a copy holds already is not
 * found again, and it is played behind the change it was made behind, not behind another one with the same number.
 */
export function foundWork(
  rows: readonly JournalRow[],
  held: ReadonlyMap<SessionId, WholeSession>,
): FoundWork {
  let lines: Line[] = [...held].map(([id, whole]) => lineOf(id, whole));
  const known = new Set(lines.flatMap(({ root, replay }) => [...replay.revs].map((rev) => `${root} ${rev}`)));
  let outOfReachRows: ChangeRow[] = [];
  /** What merges have brought: a copy lists it among its own changes, the journal beside them. */
  const brought = new Set<Rev>();
  for (const row of rows) {
    const own = lines.filter(({ id }) => id === row.sessionId);
    if (row.kind === 'removed') {
      lines = lines.filter((line) => !own.includes(line));
      outOfReachRows = outOfReachRows.filter(({ sessionId }) => sessionId !== row.sessionId);
    } else if (row.kind === 'whole') {
      const next = lineOf(row.sessionId, row.whole);
      const replaced = own.filter(({ replay }) => isWithin(replay, next.replay));
      const isApart = own.some((line) => !line.isApart && !replaced.includes(line));
      const isNews =
        replaced.some((line) => line.isNews) ||
        !lines.some(({ root, replay }) => root === next.root && isWithin(next.replay, replay));
      lines = [...lines.filter((line) => !replaced.includes(line)), { ...next, isApart, isNews }];
      for (const { rev } of row.whole.history) brought.add(rev);
    } else {
      const { rev } = row.change;
      const isKnown = own.some(({ replay }) => replay.revs.has(rev));
      const ends = own.filter(({ replay }) => !replay.revs.has(rev) && standsOn(replay, row.after, brought));
      const end = ends.find(({ isApart }) => !isApart) ?? ends[0];
      if (end) {
        play(end.replay, row);
        end.isNews ||= !isKnown;
      } else if (!isKnown) outOfReachRows.push(row);
      for (const past of row.history) brought.add(past.rev);
    }
  }
  const news = lines.filter(({ isNews }) => isNews);
  const changes = new Map(
    news.flatMap(({ id, root, replay }) =>
      replay.changes
        .filter(({ rev }) => !known.has(`${root} ${rev}`))
        .map(({ rev, at }) => [`${id} ${rev}`, at] as const),
    ),
  );
  return {
    sessions: news.map(({ id, replay, isApart }) => ({ id, whole: wholeOf(replay), isApart })),
    changes: changes.size,
    lastAt: [...changes.values()].toSorted().at(-1) ?? null,
    outOfReach: outOfReachRows.length,
    outOfReachRows,
  };
}

const lineOf = (id: SessionId, whole: WholeSession): Line => ({
  id,
  root: whole.dump.records.find(({ type }) => type === 'session')?.id ?? id,
  replay: replayOf(whole),
  isApart: false,
  isNews: false,
});

/** Whether a change made behind `after` finds there what it was made in: behind it stands only what was known then. */
function standsOn({ changes }: Replay, after: Rev | null, brought: ReadonlySet<Rev>): boolean {
  const at = changes.findLastIndex(({ rev }) => rev === after);
  return (after === null || at >= 0) && changes.slice(at + 1).every(({ rev }) => brought.has(rev));
}

interface Replay {
  readonly records: Map<RecordKey, AnyRecord | UnknownRecord>;
  readonly texts: Map<ArticleId, CanonicalText>;
  readonly history: Map<Rev, Change>;
  readonly originals: Map<string, Original>;
  readonly changes: Change[];
  /** Of its own changes and of those that merges have brought. */
  readonly revs: Set<Rev>;
}

const replayOf = ({ dump, history, originals }: WholeSession): Replay => ({
  records: new Map([...dump.records, ...dump.unknown].map((record) => [keyOf(record), record])),
  texts: new Map(dump.texts.map((text) => [text.articleId, text])),
  history: new Map(history.map((change) => [change.rev, change])),
  originals: new Map(originals.map((original) => [original.byteHash, original])),
  changes: [...dump.changes],
  revs: new Set([...dump.changes, ...history].map(({ rev }) => rev)),
});

const isWithin = (inner: Replay, outer: Replay): boolean =>
  [...inner.revs].every((rev) => outer.revs.has(rev));

function play(replay: Replay, row: ChangeRow): void {
  for (const { after } of row.change.entries) replay.records.set(keyOf(after), after);
  for (const text of row.texts) replay.texts.set(text.articleId, text);
  for (const past of row.history) {
    if (!replay.revs.has(past.rev)) replay.history.set(past.rev, past);
    replay.revs.add(past.rev);
  }
  for (const original of row.originals) replay.originals.set(original.byteHash, original);
  replay.changes.push(row.change);
  replay.revs.add(row.change.rev);
}

function wholeOf({ records, texts, changes, history, originals }: Replay): WholeSession {
  const all = [...records.values()];
  return {
    dump: {
      records: all.filter(({ type }) => isKnownType(type)) as AnyRecord[],
      unknown: all.filter(({ type }) => !isKnownType(type)) as UnknownRecord[],
      texts: [...texts.values()],
      changes,
    },
    history: [...history.values()],
    originals: [...originals.values()],
  };
}
