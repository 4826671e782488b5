import type { Entry } from '../change.ts';
import { equal } from '../content.ts';
import type { ActorId, Instant, Rev } from '../ids.ts';
import type { AnyRecord, UnknownRecord } from '../records.ts';
import type { Article } from '../records/article.ts';
import { fail, ok, type Result } from '../result.ts';
import { nextRevision, UNCOMMITTED } from '../revision.ts';
import type { SessionDump } from '../session-dump.ts';
import { recordsOf, type SessionState } from '../session-state.ts';
import { mendsIn } from './mends-in.ts';
import { outcomeOf } from './outcome.ts';
import type { MergedRecord, MergePlan, MergeRefusal, MergeReport } from './report.ts';
import { textDifferencesIn } from './text-differences.ts';
import { unionOf, type Joined } from './union.ts';

type Value = AnyRecord | UnknownRecord;

/** Clocks of two computers differ by a little; more than this is worth a word. In milliseconds. */
const CLOCK_TOLERANCE = 5 * 60_000;

/**
 * What taking another copy of the session in does to this one. Changes nothing; the entries are committed with
 * `keepsRevisions`, and planned again when anything was committed since.
 * @param state texts that are not loaded leave the words of text differences empty
 */
export function planMerge(
  state: SessionState,
  dump: SessionDump,
  now: Instant,
): Result<MergePlan, MergeRefusal> {
  const theirs = [...dump.records, ...dump.unknown].filter((record) => belongsIn(state, record));
  const joined = unionOf(recordsOf(state), theirs);
  const other = joined.find(hasOtherText);
  if (other) {
    return fail({ kind: 'otherText', mine: other.mine as Article, theirs: other.theirs as Article });
  }
  const changed = joined.filter(({ mine, result }) => mine !== result && !(mine && equal(mine, result)));
  const arrived = new Set<string>(
    changed.flatMap(({ mine, result }) =>
      result.type === 'article' && mine?.deletedRev !== null ? [result.id] : [],
    ),
  );
  return ok({
    entries: changed.map(({ mine, result }): Entry => ({ before: mine, after: result })),
    texts: dump.texts.filter(({ articleId }) => arrived.has(articleId) && !state.texts.has(articleId)),
    history: dump.changes,
    report: reportOf(joined, changed, state, dump, now),
  });
}

/** The record of another session stays outside: each copy keeps the title it has. */
const belongsIn = ({ session }: SessionState, { type, id, deletedRev }: Value): boolean =>
  type !== 'session' || (id === session.id && deletedRev === null);

const hasOtherText = ({ mine, theirs }: Joined): boolean =>
  mine?.type === 'article' && theirs !== null && (mine as Article).textHash !== (theirs as Article).textHash;

function reportOf(
  joined: readonly Joined[],
  changed: readonly Joined[],
  state: SessionState,
  dump: SessionDump,
  now: Instant,
): MergeReport {
  const horizon = nextRevision(UNCOMMITTED, Date.parse(now) + CLOCK_TOLERANCE, '' as never);
  return {
    records: mergedRecords(joined, dump),
    mends: mendsIn(joined),
    textDifferences: textDifferencesIn(
      joined,
      state.texts,
      new Map(dump.texts.map((text) => [text.articleId, text])),
    ),
    fromTheFuture: changed.filter(({ mine, result }) => mine?.rev !== result.rev && result.rev > horizon)
      .length,
    sameSession: dump.records.some(({ type, id }) => type === 'session' && id === state.session.id),
  };
}

function mergedRecords(joined: readonly Joined[], { changes }: SessionDump): readonly MergedRecord[] {
  const authors = new Map<Rev, ActorId>(
    changes.flatMap(({ rev, actorId, keepsRevisions }) => (keepsRevisions ? [] : [[rev, actorId]])),
  );
  return joined.flatMap((one): readonly MergedRecord[] => {
    const outcome = outcomeOf(one);
    const { mine, theirs } = one;
    if (outcome === null || theirs === null) return [];
    const by = authors.get(theirs.rev) ?? editorOf(theirs);
    return [{ outcome, mine: outcome === 'added' ? null : mine, theirs, by }];
  });
}

/** Who made this version. A file from before that was noted tells only who made the record. */
const editorOf = ({ editedBy, createdBy }: Value): ActorId => editedBy ?? createdBy;
