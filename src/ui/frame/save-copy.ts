import { sentenceOf } from '../sentences/failure.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** The exporter that loses nothing; the first of the list. */
export const SESSION_EXPORTER = 'session';

/** Downloads the whole session from memory, so that it also works when storage does not. */
export async function saveCopy(workspace: Workspace): Promise<void> {
  const done = await workspace.exportAs(SESSION_EXPORTER, { kind: 'session' });
  if (!done.ok) workspace.say(sentenceOf(done.reason), 'problem');
}
