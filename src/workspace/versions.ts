import { fateOf, type Fate } from '../analysis/reanchoring/reanchor-annotation.ts';
import { MOST_AT_ONCE } from '../analysis/reanchoring/kept-diffs.ts';
import type { Carry } from '../domain/commands/carry-to-version.ts';
import type { ArticleId } from '../domain/ids.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { annotationsOf, type SessionState } from '../domain/session-state.ts';
import { earlierVersionsOf, waitingIn } from '../state/versions.ts';
import { show, type Core } from './core.ts';
import type { Carried } from './importing/report.ts';
import { runCommand } from './run-command.ts';
import { withSnapshot } from './snapshots.ts';
import { diffVersions } from './version-diffs.ts';
import type { Failure } from './workspace.ts';

const LABEL = 'Comparing the versions …';

/** So many annotations are looked for before keys and paint go first: some ten milliseconds where many were edited. */
const SLICE = 10;
/** More than so many annotations take longer than a second. */
const MANY = 2_000;

/**
 * Takes along to a later version whatever stands there word for word, in one step that can be undone; whatever was edited,
 * moved or left out waits on the earlier version, and is counted. Also from versions before the last one. What is found is
 * looked at again by the command on the newest records. It is shown that it goes on, and it can be stopped: what was not
 * looked at waits, too.
 */
export async function carryToVersion(core: Core, to: ArticleId): Promise<Result<Carried, Failure>> {
  const { state } = core.session.getState();
  if (!state?.articles.has(to)) return fail({ kind: 'missing', what: 'article' });
  const counts = { exact: 0, moved: 0, lost: 0 };
  const carries: Carry[] = [];
  const earlier = earlierVersionsOf(state, to);
  const stop = new AbortController();
  const busy = { label: LABEL, cancel: () => stop.abort() };
  try {
    for (const from of earlier) {
      if (annotationsOf(state, from.id).size === 0) continue;
      if (isMuch(state, from.id, to)) show(core, { busy });
      const found = await fatesOn(core, from.id, to, stop.signal);
      if (!found.ok) return found;
      for (const [carry, kind] of found.value) {
        counts[kind] += 1;
        if (kind === 'exact') carries.push(carry);
      }
    }
  } finally {
    if (core.session.getState().busy === busy) show(core, { busy: null });
  }
  const [last] = earlier;
  const hasCodings = [...state.articleCodings.values()].some(({ articleId }) => articleId === last?.id);
  if (carries.length === 0 && !hasCodings) return ok(counts);
  const done = await runCommand(core, 'carryToVersion', { to, carries, ...(last && { codingsOf: last.id }) });
  return done.ok || done.reason.kind === 'nothingToDo' ? ok(counts) : done;
}

/** What takes longer than a blink is told. */
function isMuch(state: SessionState, from: ArticleId, to: ArticleId): boolean {
  const lengthOf = (id: ArticleId): number => state.articles.get(id)?.length ?? 0;
  return lengthOf(from) + lengthOf(to) > MOST_AT_ONCE || annotationsOf(state, from).size > MANY;
}

/** Says that an article of the session is a later version of another one, and takes along what can be; also if that is said already. */
export async function makeVersion(
  core: Core,
  id: ArticleId,
  versionOf: ArticleId,
): Promise<Result<Carried, Failure>> {
  if (core.session.getState().state?.articles.get(id)?.versionOf === versionOf)
    return carryToVersion(core, id);
  const why = { kind: 'version', of: core.session.getState().state?.articles.get(id)?.title ?? '' } as const;
  return withSnapshot(core, why, async () => {
    const said = await runCommand(core, 'setVersionOf', { id, versionOf });
    return said.ok ? carryToVersion(core, id) : said;
  });
}

/** What became of each annotation of one version in another; `moved` where it was stopped before. Changes nothing. */
async function fatesOn(
  core: Core,
  from: ArticleId,
  to: ArticleId,
  signal: AbortSignal,
): Promise<Result<readonly (readonly [Carry, Fate['kind']])[], Failure>> {
  const diff = await diffVersions(core, from, to, signal);
  if (diff && !diff.ok) return diff;
  const { state } = core.session.getState();
  const waiting = state ? waitingIn(state).filter((one) => one.from.id === from) : [];
  const fates: (readonly [Carry, Fate['kind']])[] = [];
  for (const [index, { annotation }] of waiting.entries()) {
    if (index % SLICE === 0) await core.ports.timing.pause();
    const fate = diff && !signal.aborted ? fateOf(diff.value, annotation) : null;
    const placement = fate && fate.kind !== 'lost' ? fate.placement : { ranges: [], passages: {} };
    fates.push([{ id: annotation.id, ...placement }, fate?.kind ?? 'moved']);
  }
  return ok(fates);
}
