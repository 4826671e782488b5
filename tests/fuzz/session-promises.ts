import { applyEntries, stateFrom } from '../../src/domain/apply-change.ts';
import { checkSession } from '../../src/domain/check-session.ts';
import type { Instant } from '../../src/domain/ids.ts';
import { planMerge } from '../../src/domain/merge/plan.ts';
import { unmended } from '../../src/domain/merge/unmended.ts';
import type { SessionDump } from '../../src/domain/session-dump.ts';
import { recordsOf, type SessionState } from '../../src/domain/session-state.ts';
import { exporters } from '../../src/exchange/exporters.ts';
import { sessionFile } from '../../src/exchange/exporters/session-file.ts';
import { readSessionFile } from '../../src/exchange/importers/session-file.ts';
import { sha256 } from '../exchange/node-hash.ts';
import { foreignPrototypes } from './prototypes.ts';

const WHOLE = { kind: 'session' } as const;
const NOW = '2026-11-29T12:00:00.000Z' as Instant;

/** What two articles with one letter are to a merge: mended, as `docs/merging.md` says. */
const MENDED = 'two articles have one letter';

const stateOf = ({ records, unknown, texts }: SessionDump): SessionState =>
  stateFrom(0, records, unknown, texts);

/** A session that was let in is whole, as it is and as a merge compares it, and comes out as it went in. */
export async function sessionProblems(session: SessionDump | SessionState): Promise<readonly string[]> {
  const isDump = 'records' in session;
  const state = isDump ? stateOf(session) : session;
  const problems = [...foreignPrototypes([...recordsOf(state)]), ...checkSession(state)];
  if (isDump) {
    const before = checkSession(stateOf({ ...session, records: session.records.map(unmended) }));
    problems.push(...before.filter((problem) => problem !== MENDED));
  }
  for (const content of state.texts.values()) {
    for (const { href } of content.marks) {
      if (href !== undefined && !/^(?:https?|mailto):/u.test(href)) problems.push(`leads to ${href}`);
    }
  }
  if (problems.length > 0) return problems;
  for (const exporter of exporters) exporter.write({ state, scope: WHOLE, changes: [] });
  return roundTripProblems(state, isDump ? session.changes : []);
}

async function roundTripProblems(
  state: SessionState,
  changes: SessionDump['changes'],
): Promise<readonly string[]> {
  const file = sessionFile.write({ state, scope: WHOLE, changes });
  const again = await readSessionFile(file, sha256);
  if (!again.ok) return [`its own export is refused: ${JSON.stringify(again.reason)}`];
  if (again.value.kind !== 'session') return ['its own export is no session'];
  const second = sessionFile.write({
    state: stateOf(again.value.dump),
    scope: WHOLE,
    changes: again.value.dump.changes,
  });
  return second === file ? [] : ['its export is another file after it was opened'];
}

/** A changed copy is refused or merged whole, and a second time there is nothing left to merge. */
export function mergeProblems(state: SessionState, dump: SessionDump): readonly string[] {
  const plan = planMerge(state, dump, NOW);
  if (!plan.ok) return [];
  const texts = plan.value.texts.reduce(
    (all, content) => new Map(all).set(content.articleId, content),
    state.texts,
  );
  const merged = applyEntries({ ...state, texts }, plan.value.entries);
  const again = planMerge(merged, dump, NOW);
  return [
    ...checkSession(merged).map((problem) => `after the merge ${problem}`),
    ...(again.ok && again.value.entries.length > 0 ? ['the same merge again changes something'] : []),
  ];
}
