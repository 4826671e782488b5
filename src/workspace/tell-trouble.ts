import type { SessionId } from '../domain/ids.ts';
import type { StorageFailure } from '../domain/storage-failure.ts';
import { show, type Core } from './core.ts';

/** A session that can't be opened although this browser has kept it: the loss screen is about it. */
export async function tellTrouble(core: Core, id: SessionId, failure: StorageFailure): Promise<void> {
  const isTold =
    failure.kind === 'gone' ||
    failure.kind === 'damaged' ||
    failure.kind === 'noCopyBeforeUpdate' ||
    failure.kind === 'unavailable';
  if (!isTold) return;
  const remembered = core.catalog.remembered(id);
  const row = core.session.getState().sessions.find((summary) => summary.id === id);
  // Of a browser that has never kept it, as in a private window, there is nothing to miss.
  if (failure.kind === 'unavailable' && !remembered && !row) return;
  const title = remembered?.title || row?.title || (await titleInCopies(core, id));
  show(core, { trouble: { sessionId: id, title, what: failure, here: null, remembered } });
}

async function titleInCopies(core: Core, id: SessionId): Promise<string> {
  const [newest] = await core.ports.snapshots.list(id);
  return newest?.title ?? '';
}
