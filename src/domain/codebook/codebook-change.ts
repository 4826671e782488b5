import type { Entry } from '../change.ts';
import type { Refusal } from '../command.ts';
import { equal } from '../content.ts';
import { creation, deletion } from '../entries.ts';
import type { Tag } from '../records/codebook.ts';
import { fail, ok, type Result } from '../result.ts';
import type { SessionState } from '../session-state.ts';
import type { CodebookParts } from './codebook-in.ts';
import { codebookMeansTheSame, meansTheSame } from './meaning.ts';
import { codebookProblems, type CodebookProblem } from './problems.ts';
import { inTreeOrder } from './tree-order.ts';
import { versionOfChange } from './version.ts';

/**
 * The entries that turn a codebook into another, with the version stamped on what changes its meaning, or why that
 * can't be. Commands say what they want as a whole codebook: what is new, changed or gone is found here. Tags stand in
 * the order of the tree.
 *
 * @param after tags that are not among it are deleted
 */
export function codebookEntries(
  state: SessionState,
  before: CodebookParts,
  after: CodebookParts,
): Result<readonly Entry[], Refusal> {
  const numbered: CodebookParts = { codebook: after.codebook, tags: inTreeOrder(after.tags) };
  const problem = newProblem(before, numbered);
  if (problem) return fail({ kind: 'wrongCodebook', problem });
  let known: number | null = null;
  const version = (): number => (known ??= versionOfChange(state));

  const entries: Entry[] = [];
  const old = new Map(before.tags.map((tag) => [tag.id, tag]));
  const gone = new Map(old);
  for (const tag of numbered.tags) {
    const was = old.get(tag.id);
    gone.delete(tag.id);
    if (was && equal(was, tag)) continue;
    const isNew = !was || was.deletedRev !== null;
    const stamped = isNew || !meansTheSame(was, tag) ? { ...tag, changedIn: version() } : tag;
    entries.push(was ? { before: was, after: stamped } : revived(state, stamped));
  }
  for (const tag of gone.values()) entries.push(deletion(tag));
  // The version of a tag that is gone must not be given again, and its record no longer says it.
  const counts = gone.size > 0 || !codebookMeansTheSame(before.codebook, numbered.codebook);
  const codebook = counts ? { ...numbered.codebook, version: version() } : numbered.codebook;
  if (!equal(before.codebook, codebook)) entries.unshift({ before: before.codebook, after: codebook });
  return ok(entries);
}

/** A codebook that was read with a flaw may still be edited, as long as the edit adds none. */
function newProblem(before: CodebookParts, after: CodebookParts): CodebookProblem | undefined {
  const problems = codebookProblems(after);
  if (problems.length === 0) return undefined;
  const old = codebookProblems(before);
  const known = new Set(old.map((problem) => JSON.stringify(problem)));
  const count = (list: readonly CodebookProblem[], kind: CodebookProblem['kind']): number =>
    list.filter((problem) => problem.kind === kind).length;
  return problems.find(
    (problem) =>
      !known.has(JSON.stringify(problem)) && count(problems, problem.kind) > count(old, problem.kind),
  );
}

/** A new tag whose id was in use once takes the place of the one that was deleted. */
function revived(state: SessionState, tag: Tag): Entry {
  const tombstone = state.deleted.get(`tag:${tag.id}` as never);
  return tombstone ? { before: tombstone, after: { ...tag, rev: tombstone.rev } } : creation(tag);
}
