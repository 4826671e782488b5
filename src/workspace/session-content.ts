import type { SessionState } from '../domain/session-state.ts';
import { exporters } from '../exchange/exporters.ts';
import { catchUp } from './commit.ts';
import type { Core } from './core.ts';
import { fileNameOf } from './file-name.ts';
import type { OpenSession } from './open-session.ts';
import { readInTime } from './read-in-time.ts';
import { withTextsFor } from './readable.ts';
import { writeSlowly } from './write-slowly.ts';

export interface SessionContent {
  readonly content: Blob;
  /** What was written; another session may be open by now. */
  readonly state: SessionState;
  /** The newest row of the log it holds. */
  readonly seq: number;
  /** The title as a file name, without an ending. */
  readonly stem: string;
}

const WHOLE = { kind: 'session' } as const;

/**
 * The session file with everything asked for so far, other tabs' work included. Null when the session was closed, or
 * when a text can't be read: a part of a session must never take the place of a whole copy.
 */
export async function sessionContent(core: Core, open: OpenSession): Promise<SessionContent | null> {
  await readInTime(core.enqueue(() => catchUp(core)));
  const { state } = core.session.getState();
  const [sessionFile] = exporters;
  if (!state || !sessionFile || core.open !== open) return null;
  const readable = await withTextsFor(state, WHOLE, open.storage);
  if (readable.unread.length > 0) return null;
  const content = await writeSlowly(
    core,
    sessionFile,
    { state: readable.state, scope: WHOLE, changes: [] },
    null,
  );
  if (!content) return null;
  return { content, state, seq: state.seq, stem: fileNameOf(state.session.title) };
}
