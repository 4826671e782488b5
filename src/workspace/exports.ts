import type { Change } from '../domain/change.ts';
import { stateFrom } from '../domain/apply-change.ts';
import type { SessionId } from '../domain/ids.ts';
import type { Article } from '../domain/records/article.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { SessionState } from '../domain/session-state.ts';
import type { StorageFailure } from '../domain/storage-failure.ts';
import type { Exporter, ExportScope } from '../exchange/exporter.ts';
import { exporters } from '../exchange/exporters.ts';
import { say, type Core } from './core.ts';
import { fileNameOf } from './file-name.ts';
import type { SessionStorage } from './ports.ts';
import { readInTime, withTextsFor, type Readable } from './readable.ts';
import { refreshSessions } from './sessions.ts';
import type { Failure } from './workspace.ts';

/** Writes a file from memory, as far as storage does not give what is missing there, and hands it to the person. */
export async function exportAs(
  core: Core,
  exporterId: string,
  scope: ExportScope,
  { withLog = false }: { readonly withLog?: boolean } = {},
): Promise<Result<string, Failure>> {
  const exporter = exporters.find(({ id }) => id === exporterId);
  if (!exporter) return fail({ kind: 'nothingToDo' });
  const { open } = core;
  const { state } = core.session.getState();
  if (!state || !open) return fail({ kind: 'notFound' });
  const readable = await withTextsFor(state, scope, open.storage);
  const changes = withLog ? await wholeLog(open.storage, state.seq, open.log) : [];
  return handOver(core, open.storage.sessionId, exporter, scope, readable, changes);
}

/** The session file of a session that need not be open. */
export async function exportSession(core: Core, id: SessionId): Promise<Result<string, Failure>> {
  const [sessionFile] = exporters;
  const scope = { kind: 'session' } as const;
  if (!sessionFile) return fail({ kind: 'nothingToDo' });
  if (core.open?.storage.sessionId === id) return exportAs(core, sessionFile.id, scope);
  const opened = await core.catalog.open(id);
  if (!opened.ok) return opened;
  const storage = opened.value;
  try {
    const read = await wholeSession(storage);
    return read.ok ? await handOver(core, id, sessionFile, scope, read.value, []) : read;
  } finally {
    storage.close();
  }
}

async function wholeSession(storage: SessionStorage): Promise<Result<Readable, StorageFailure>> {
  const loaded = await storage.load();
  if (!loaded.ok) return loaded;
  const { seq, records, unknown } = loaded.value;
  return ok(await withTextsFor(stateFrom(seq, records, unknown), { kind: 'session' }, storage));
}

async function handOver(
  core: Core,
  id: SessionId,
  exporter: Exporter,
  scope: ExportScope,
  { state, unread }: Readable,
  changes: readonly Change[],
): Promise<Result<string, Failure>> {
  if (scope.kind === 'article' && !state.articles.has(scope.articleId)) {
    return fail({ kind: 'textNotLoaded', articleId: scope.articleId });
  }
  const content = exporter.write({ state, scope, changes });
  const name = `${fileNameOf(state.session.title)}${exporter.extension}`;
  core.ports.files.save({ name, mediaType: exporter.mediaType, content: new Blob([content]) });
  if (unread.length > 0) {
    say(core, `Saved ${name} without ${lettersOf(unread)}: the browser could not read the texts.`, 'problem');
    return ok(name);
  }
  say(core, `Saved ${name}.`);
  if (exporter.id === 'session' && scope.kind === 'session') await noteSavedFile(core, id, state);
  return ok(name);
}

const FEW = 12;
const lettersOf = (articles: readonly Article[]): string =>
  articles.length > FEW ? `${articles.length} articles` : articles.map(({ letter }) => letter).join(', ');

async function noteSavedFile(core: Core, id: SessionId, { seq }: SessionState): Promise<void> {
  await core.catalog.note(id, { savedFile: { at: core.ports.clock.now(), seq } });
  await refreshSessions(core);
}

/** Up to the state that is exported; what is in memory when storage gives no more. */
async function wholeLog(
  storage: SessionStorage,
  seq: number,
  inMemory: readonly Change[],
): Promise<readonly Change[]> {
  const read = await readInTime(storage.changesAfter(0));
  return (read?.ok ? read.value : inMemory).filter((change) => change.seq <= seq);
}
