import type { Change } from '../domain/change.ts';
import { stateFrom } from '../domain/apply-change.ts';
import type { SessionId } from '../domain/ids.ts';
import type { Article } from '../domain/records/article.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { SessionState } from '../domain/session-state.ts';
import type { StorageFailure } from '../domain/storage-failure.ts';
import type { Exporter, ExportScope } from '../exchange/exporter.ts';
import { exporters } from '../exchange/exporters.ts';
import { gzipped } from '../exchange/gzip.ts';
import { pageWith } from './share-page.ts';
import { say, type Core } from './core.ts';
import { fileNameOf } from './file-name.ts';
import type { SessionStorage } from './ports.ts';
import { readInTime } from './read-in-time.ts';
import { withTextsFor, type Readable } from './readable.ts';
import { joinSession } from './run-command.ts';
import { refreshSessions } from './sessions.ts';
import { writeSlowly } from './write-slowly.ts';
import type { Failure, ShareOptions } from './workspace.ts';

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
  return handOver(core, open.storage.sessionId, { exporter, scope, readable, changes });
}

/** A session file as chosen in Share: a part, without texts, compressed. */
export async function share(core: Core, options: ShareOptions): Promise<Result<string, Failure>> {
  const [exporter] = exporters;
  const { open } = core;
  if (!open || !exporter) return fail({ kind: 'notFound' });
  const { as = 'file', scope, withLog } = options;
  const isPage = as === 'page';
  // The file says whose work it is; where that can't be saved, it is shared all the same.
  await readInTime(core.enqueue(() => joinSession(core)));
  const { state } = core.session.getState();
  if (!state) return fail({ kind: 'notFound' });
  if (scope.kind === 'handOut' && !state.handOuts.has(scope.handOutId)) {
    return fail({ kind: 'missing', what: 'handOut' });
  }
  // Offsets are counted in the texts, also where they stay at home.
  const readable = await withTextsFor(state, scope, open.storage);
  const changes = withLog ? await wholeLog(open.storage, state.seq, open.log) : [];
  return handOver(core, open.storage.sessionId, {
    exporter,
    scope,
    readable,
    changes,
    withTexts: isPage || options.withTexts,
    gzip: !isPage && options.gzip,
    isPage,
    addition: scope.kind === 'handOut' ? '' : senderOf(core, state),
  });
}

interface Parcel {
  readonly exporter: Exporter;
  readonly scope: ExportScope;
  readonly readable: Readable;
  readonly changes: readonly Change[];
  readonly withTexts?: boolean;
  readonly gzip?: boolean;
  /** The whole workbench around it. */
  readonly isPage?: boolean;
  /** What the file's name says beside the title. */
  readonly addition?: string;
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
    return read.ok
      ? await handOver(core, id, { exporter: sessionFile, scope, readable: read.value, changes: [] })
      : read;
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
  { exporter, scope, readable: { state, unread }, changes, ...parcel }: Parcel,
): Promise<Result<string, Failure>> {
  if (scope.kind === 'article' && !state.articles.has(scope.articleId)) {
    return fail({ kind: 'textNotLoaded', articleId: scope.articleId });
  }
  const { withTexts = true, gzip = false, isPage = false, addition = '' } = parcel;
  const input = { state, scope, changes, withTexts };
  const written = await writeSlowly(core, exporter, input, 'Writing the file');
  if (!written) return fail({ kind: 'stopped' });
  const page = isPage ? await pageWith(core, written, state, changes) : null;
  if (page && !page.ok) return page;
  const content = page?.value ?? (gzip ? await gzipped(written) : written);
  const extension = page ? '.html' : `${exporter.extension}${gzip ? '.gz' : ''}`;
  const name = `${fileNameOf(`${titleOf(state, scope)}${addition}`)}${extension}`;
  const mediaType = page ? 'text/html' : gzip ? 'application/gzip' : exporter.mediaType;
  core.ports.files.save({ name, mediaType, content });
  if (unread.length > 0) {
    say(core, `Saved ${name} without ${lettersOf(unread)}: the browser could not read the texts.`, 'problem');
    return ok(name);
  }
  say(core, `Saved ${name}.`);
  const isCopy = exporter.id === 'session' && scope.kind === 'session' && withTexts;
  if (isCopy) await noteSavedFile(core, id, state);
  return ok(name);
}

/** Five coders send five files to one lead. */
function senderOf(core: Core, { actors }: SessionState): string {
  const { annotators } = core.session.getState();
  const isNamed = annotators.some(({ id, name }) => id === core.actorId() && name !== '');
  return isNamed ? ` from ${actors.get(core.actorId())?.name ?? ''}` : '';
}

/** A package says for whom it is, so that five of them in one folder are told apart. */
function titleOf(state: SessionState, scope: ExportScope): string {
  const { title } = state.session;
  const handOut = scope.kind === 'handOut' ? state.handOuts.get(scope.handOutId) : undefined;
  return handOut ? `${title} for ${handOut.coderName}` : title;
}

const FEW = 12;
export const lettersOf = (articles: readonly Article[]): string =>
  articles.length > FEW ? `${articles.length} articles` : articles.map(({ letter }) => letter).join(', ');

/** A copy of the whole session has left the browser. */
export async function noteSavedFile(
  core: Core,
  id: SessionId,
  { seq }: Pick<SessionState, 'seq'>,
): Promise<void> {
  await core.catalog.note(id, { savedFile: { at: core.ports.clock.now(), seq } });
  await refreshSessions(core);
}

/**
 * Up to the state that is exported, with what merges have brought of other copies' logs; what is in memory when
 * storage gives no more. By revision, so that two copies that know the same write the same.
 */
export async function wholeLog(
  storage: SessionStorage,
  seq: number,
  inMemory: readonly Change[],
): Promise<readonly Change[]> {
  const [own, brought] = await Promise.all([
    readInTime(storage.changesAfter(0)),
    readInTime(storage.history()),
  ]);
  const log = (own?.ok ? own.value : inMemory).filter((change) => change.seq <= seq);
  if (!brought?.ok || brought.value.length === 0) return log;
  return [...log, ...brought.value].sort((a, b) => (a.rev < b.rev ? -1 : 1));
}
