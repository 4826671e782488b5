import type { Change } from '../domain/change.ts';
import type { ArticleId } from '../domain/ids.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { SessionState } from '../domain/session-state.ts';
import type { ExportScope } from '../exchange/exporter.ts';
import { exporters } from '../exchange/exporters.ts';
import { loadText } from './articles.ts';
import { say, type Core } from './core.ts';
import { refreshSessions } from './sessions.ts';
import type { Failure } from './workspace.ts';

/** Writes a file from memory, so that it works when storage does not, and hands it to the person. */
export async function exportAs(
  core: Core,
  exporterId: string,
  scope: ExportScope,
  { withLog = false }: { readonly withLog?: boolean } = {},
): Promise<Result<string, Failure>> {
  const exporter = exporters.find(({ id }) => id === exporterId);
  if (!exporter) return fail({ kind: 'nothingToDo' });
  const { state } = core.session.getState();
  if (!state) return fail({ kind: 'notFound' });
  for (const articleId of articlesIn(scope, state)) {
    const loaded = await loadText(core, articleId);
    if (!loaded.ok) {
      say(core, core.ports.describe(loaded.reason), 'problem');
      return loaded;
    }
  }
  const full = core.session.getState().state ?? state;
  const content = exporter.write({ state: full, scope, changes: withLog ? await wholeLog(core) : [] });
  const name = `${fileNameOf(full.session.title)}${exporter.extension}`;
  core.ports.files.save({ name, mediaType: exporter.mediaType, content: new Blob([content]) });
  say(core, `Saved ${name}.`);
  if (exporter.id === 'session' && scope.kind === 'session' && core.open) {
    const savedFile = { at: core.ports.clock.now(), seq: full.seq };
    await core.catalog.note(core.open.storage.sessionId, { savedFile });
    await refreshSessions(core);
  }
  return ok(name);
}

/** Which texts an export needs. Those of removed articles belong to the whole session: Undo may bring them back. */
function articlesIn(scope: ExportScope, state: SessionState): readonly ArticleId[] {
  if (scope.kind === 'article') return [scope.articleId];
  const removed = [...state.deleted.values()].filter((record) => record.type === 'article');
  return [...state.articles.keys(), ...removed.map(({ id }) => id)];
}

async function wholeLog(core: Core): Promise<readonly Change[]> {
  const log = await core.open?.storage.changesAfter(0);
  return log?.ok ? log.value : (core.open?.log ?? []);
}

/** A title as a file name every system takes: no separators, no control or bidi characters, no final dot, not endless. */
function fileNameOf(title: string): string {
  const words = Array.from(title.replace(/[\p{C}<>:"/\\|?*]/gu, ' '))
    .slice(0, 80)
    .join('')
    .split(' ')
    .filter((word) => word !== '');
  while (words.length > 0 && /^\.+$/u.test(words.at(-1) ?? '')) words.pop();
  const name = words.join(' ');
  return (name.endsWith('.') ? name.slice(0, -1) : name) || 'session';
}
