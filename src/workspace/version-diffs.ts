import { diffAtOnce, keepDiff } from '../analysis/reanchoring/kept-diffs.ts';
import { versionDiffOf, type VersionDiff } from '../analysis/reanchoring/version-diff.ts';
import type { ArticleId } from '../domain/ids.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Core } from './core.ts';
import { loadText } from './texts.ts';
import type { Failure } from './workspace.ts';

/**
 * How two versions lie to each other: small ones are compared at once, large ones in a worker; what was found is kept by what
 * the texts say. Reads texts; changes nothing. Should the worker break, the page does it: it stands still, but it answers.
 *
 * @returns null when it was aborted
 */
export async function diffVersions(
  core: Core,
  from: ArticleId,
  to: ArticleId,
  signal?: AbortSignal,
): Promise<Result<VersionDiff, Failure> | null> {
  for (const id of [from, to]) {
    const loaded = await loadText(core, id);
    if (!loaded.ok) return loaded;
  }
  const { state } = core.session.getState();
  const [old, next] = [state?.texts.get(from), state?.texts.get(to)];
  const hashes = [state?.articles.get(from)?.textHash, state?.articles.get(to)?.textHash];
  if (!old || hashes[0] === undefined) return fail({ kind: 'textNotLoaded', articleId: from });
  if (!next || hashes[1] === undefined) return fail({ kind: 'textNotLoaded', articleId: to });
  if (signal?.aborted) return null;
  const earlier = { textHash: hashes[0], text: old.text };
  const later = { textHash: hashes[1], text: next.text };
  const known = diffAtOnce(earlier, later);
  if (known) return ok(known);
  const asked = await core.ports.differ([old.text, next.text], signal).catch(() => null);
  if (signal?.aborted) return null;
  const diff = asked ?? versionDiffOf(old.text, next.text);
  keepDiff(earlier, later, diff);
  return ok(diff);
}
