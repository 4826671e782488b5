import { stateFrom } from '../domain/apply-change.ts';
import type { Topic } from '../domain/records/comment.ts';
import type { SessionId } from '../domain/ids.ts';
import { isKnownType, type AnyRecord, type UnknownRecord } from '../domain/records.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { SessionDump } from '../domain/session-dump.ts';
import { recordsOf, type SessionState } from '../domain/session-state.ts';
import type { StorageFailure } from '../domain/storage-failure.ts';
import { catchUp } from './commit.ts';
import type { Core } from './core.ts';
import type { SessionStorage } from './ports.ts';
import { withTextsFor } from './readable.ts';
import { refreshSessions } from './sessions.ts';

const WHOLE = { kind: 'session' } as const;

/**
 * A second session with everything the first one holds, for trying things out. It is a session of its own, by a new id: a
 * file of it never counts as a copy of the first, and nothing flows back unless somebody merges it on purpose. Records keep
 * their ids and revisions, so that such a merge still knows what both have in common. History and Undo begin anew.
 */
export async function duplicateSession(
  core: Core,
  id: SessionId,
  title: string,
): Promise<Result<SessionId, StorageFailure>> {
  const read = await wholeSession(core, id);
  if (!read.ok) return read;
  const copyId = core.ports.identity.newId('session') as SessionId;
  const created = await core.catalog.create(copyId, copyOf(read.value, copyId, title, core));
  if (!created.ok) return created;
  const copied = await core.catalog.copyOriginals(id, copyId);
  if (!copied.ok) {
    // Half a copy would look like a whole one.
    await core.catalog.remove(copyId);
    return copied;
  }
  await refreshSessions(core);
  return ok(copyId);
}

/** Everything, texts included; a part of a session must not pass for all of it. */
async function wholeSession(core: Core, id: SessionId): Promise<Result<SessionState, StorageFailure>> {
  const { open } = core;
  if (open?.storage.sessionId === id) {
    await core.enqueue(() => catchUp(core));
    const { state } = core.session.getState();
    return state ? withAllTexts(state, open.storage) : fail({ kind: 'notFound' });
  }
  const opened = await core.catalog.open(id);
  if (!opened.ok) return opened;
  const storage = opened.value;
  try {
    const loaded = await storage.load();
    if (!loaded.ok) return loaded;
    const { seq, records, unknown } = loaded.value;
    return await withAllTexts(stateFrom(seq, records, unknown), storage);
  } finally {
    storage.close();
  }
}

async function withAllTexts(
  state: SessionState,
  storage: SessionStorage,
): Promise<Result<SessionState, StorageFailure>> {
  const { state: full, unread } = await withTextsFor(state, WHOLE, storage);
  const [missing] = unread;
  return missing ? fail({ kind: 'damaged', detail: `text:${missing.id}` }) : ok(full);
}

function copyOf(state: SessionState, id: SessionId, title: string, core: Core): SessionDump {
  const { session } = state;
  const moved = [...recordsOf(state)].map((record) => {
    if (record.type === 'session') {
      return { ...session, id, title, createdAt: core.ports.clock.now(), createdBy: core.actorId() };
    }
    const about = (record as { readonly about?: Topic }).about;
    return record.type === 'threadComment' && about?.type === 'session' && about.id === session.id
      ? { ...record, about: { ...about, id } }
      : record;
  });
  return {
    records: moved.filter(({ type }) => isKnownType(type)) as readonly AnyRecord[],
    unknown: moved.filter(({ type }) => !isKnownType(type)) as readonly UnknownRecord[],
    texts: [...state.texts.values()],
    changes: [],
  };
}
