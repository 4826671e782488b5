import type { Change } from '../domain/change.ts';
import { newPageFacts } from '../domain/page-facts.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { SessionState } from '../domain/session-state.ts';
import { writeWebPage } from '../exchange/web-page/write-web-page.ts';
import type { Core } from './core.ts';
import type { Failure } from './workspace.ts';

/**
 * A session file inside a copy of Parallax. Each one shared is a page of its own, with a key of its own: whoever has one
 * can't read what was left behind by another.
 */
export async function pageWith(
  { ports }: Core,
  session: Blob,
  state: SessionState,
  changes: readonly Change[],
): Promise<Result<Blob, Failure>> {
  const shell = await ports.pageShell.load();
  if (!shell.ok) return fail({ kind: 'noPageShell' });
  const facts = newPageFacts(ports.random, {
    savedAt: ports.clock.now(),
    savedSeq: changes.at(-1)?.seq ?? 0,
    title: state.session.title,
  });
  return ok(await writeWebPage(shell.value, session, facts, ports.sha256));
}
