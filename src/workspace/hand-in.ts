import type { HandOutId } from '../domain/ids.ts';
import { fail, type Result } from '../domain/result.ts';
import { share } from './exports.ts';
import type { Core } from './core.ts';
import { runCommand } from './run-command.ts';
import type { Failure } from './workspace.ts';

/**
 * What a coder hands in: their own layer on the articles that were handed out, marked as handed in, with the texts, so
 * that the file can be opened and checked by itself. Marking it again is harmless: it says when it was handed in last.
 */
export async function handIn(core: Core, handOutId: HandOutId): Promise<Result<string, Failure>> {
  const marked = await runCommand(core, 'markHandedIn', { id: handOutId });
  if (!marked.ok) return marked;
  const handOut = core.session.getState().state?.handOuts.get(handOutId);
  if (!handOut) return fail({ kind: 'missing', what: 'handOut' });
  const scope = {
    kind: 'part' as const,
    articleIds: new Set(handOut.articleIds),
    coders: new Set([core.actorId()]),
    tagIds: null,
  };
  return share(core, { scope, withTexts: true, withLog: false, gzip: false });
}
