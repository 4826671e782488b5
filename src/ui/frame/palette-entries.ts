import { articlesInOrder } from '../../domain/session-state.ts';
import type { Exporter, Workspace } from '../../workspace/workspace.ts';
import type { Action, ActionContext } from '../keys/action.ts';
import { runAction } from '../keys/dispatch.ts';

/** One line of the palette. */
export interface PaletteEntry {
  readonly id: string;
  /** Said at its end: the key sheet's section, or what kind of thing it opens. */
  readonly group: string;
  readonly label: string;
  /** The key that does the same, as written in the key map. */
  readonly key: string | null;
  run(): void;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * The entries whose label holds every word that was typed, in any order and without regard to accents; those that
 * begin with what was typed come first, otherwise the order stays.
 */
export function matching(entries: readonly PaletteEntry[], typed: string): readonly PaletteEntry[] {
  const query = plain(typed).trim();
  if (query === '') return entries;
  const words = query.split(/\s+/u);
  const found = entries.filter(({ label, group }) => {
    const text = plain(`${label} ${group}`);
    return words.every((word) => text.includes(word));
  });
  const begins = (entry: PaletteEntry) => plain(entry.label).startsWith(query);
  return [...found.filter(begins), ...found.filter((entry) => !begins(entry))];
}

/** Actions that can act now, without the palette itself and without those that only answer a key before them. */
export const actionEntries = (
  actions: readonly Action[],
  context: ActionContext,
  keysOf: (action: Action) => readonly string[],
): readonly PaletteEntry[] =>
  actions
    .filter(
      (action) =>
        action.id !== 'app.palette' && action.modes.includes('reading') && action.available(context),
    )
    .map((action) => ({
      id: action.id,
      group: action.section === 'Everywhere' ? 'Parallax' : action.section,
      label: action.label,
      key: keysOf(action)[0] ?? null,
      run: () => void runAction(action, context),
    }));

export function articleEntries(workspace: Workspace): readonly PaletteEntry[] {
  const { state } = workspace.session.getState();
  if (!state) return [];
  return articlesInOrder(state).map(({ id, letter, title }) => ({
    id,
    group: 'Article',
    label: `${letter} ${title}`,
    key: null,
    run: () => void workspace.openArticle(id),
  }));
}

export function exportEntries(workspace: Workspace, exporters: readonly Exporter[]): readonly PaletteEntry[] {
  if (!workspace.session.getState().state) return [];
  const { articleId } = workspace.view.getState();
  return exporters.flatMap(({ id, label, extension }) => [
    {
      id: `${id}-session`,
      group: 'Export',
      label: `Export ${label} (${extension})`,
      key: null,
      run: () => void workspace.exportAs(id, { kind: 'session' }),
    },
    ...(articleId === null
      ? []
      : [
          {
            id: `${id}-article`,
            group: 'Export',
            label: `Export ${label} of this article (${extension})`,
            key: null,
            run: () => void workspace.exportAs(id, { kind: 'article', articleId }),
          },
        ]),
  ]);
}

export function sessionEntries(workspace: Workspace): readonly PaletteEntry[] {
  const { sessions, sessionId } = workspace.session.getState();
  return sessions
    .filter(({ id }) => id !== sessionId)
    .map(({ id, title }) => ({
      id,
      group: 'Session',
      label: `Switch to the session ${title}`,
      key: null,
      run: () => void workspace.switchSession(id),
    }));
}
