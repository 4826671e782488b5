import type { ArticleId, SessionId } from '../../domain/ids.ts';
import { articlesInOrder } from '../../domain/session-state.ts';
import { ALL_ANNOTATIONS } from '../../state/view-store.ts';
import type { Exporter, Workspace } from '../../workspace/workspace.ts';
import { openBeside } from '../compare/open-beside.ts';
import { requestFocus } from '../reading/focus.ts';
import { sentenceOf } from '../sentences/failure.ts';
import type { PaletteEntry } from './entry.ts';

const ALWAYS = { key: null, otherwise: null };

/** Articles by letter, title and outlet. */
export function articleEntries(workspace: Workspace): readonly PaletteEntry[] {
  const { state } = workspace.session.getState();
  if (!state) return [];
  return articlesInOrder(state).map(({ id, letter, title, outletId }) => {
    const outlet = outletId && state.entities.get(outletId)?.name;
    return {
      ...ALWAYS,
      id: `article.${id}`,
      group: 'Article',
      label: `${letter} ${title}`,
      ...(outlet && { detail: outlet }),
      run: () => void workspace.openArticle(id).then(() => requestFocus('text')),
    };
  });
}

/** Articles that are not on screen, to be opened beside the one that is. */
export function besideEntries(workspace: Workspace): readonly PaletteEntry[] {
  const { state } = workspace.session.getState();
  const { articleId, room, columns } = workspace.view.getState();
  if (!state || !articleId) return [];
  const isOpen = (id: ArticleId): boolean => id === articleId || (room === 'compare' && columns.includes(id));
  return articlesInOrder(state)
    .filter(({ id }) => !isOpen(id))
    .map(({ id, letter, title }) => ({
      ...ALWAYS,
      id: `beside.${id}`,
      group: 'Article',
      label: `Open beside: ${letter} ${title}`,
      run: () => openBeside(workspace, id),
    }));
}

/** Names: to the list of all annotations about somebody. */
export function nameEntries({ session, view }: Workspace): readonly PaletteEntry[] {
  const { state } = session.getState();
  return [...(state?.entities.values() ?? [])].map(({ id, name, aliases }) => ({
    ...ALWAYS,
    id: `name.${id}`,
    group: 'Name',
    label: name,
    ...(aliases.length > 0 && { detail: aliases.join(', ') }),
    run: () => {
      view.setState({ filter: { ...ALL_ANNOTATIONS, scope: 'session', entity: id } });
      requestFocus('list');
    },
  }));
}

export function exportEntries(workspace: Workspace, exporters: readonly Exporter[]): readonly PaletteEntry[] {
  if (!workspace.session.getState().state) return [];
  const { articleId } = workspace.view.getState();
  return exporters.flatMap(({ id, label, extension }) => [
    {
      ...ALWAYS,
      id: `export.${id}.session`,
      group: 'Export',
      label: `Export ${label} (${extension})`,
      run: () => void workspace.exportAs(id, { kind: 'session' }),
    },
    ...(articleId === null
      ? []
      : [
          {
            ...ALWAYS,
            id: `export.${id}.article`,
            group: 'Export',
            label: `Export ${label} of this article (${extension})`,
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
      ...ALWAYS,
      id: `session.${id}`,
      group: 'Session',
      label: `Switch to the session ${title}`,
      run: () => void switchTo(workspace, id),
    }));
}

/** It may be in the trash by now, or deleted: the list is as old as the last look at it. */
async function switchTo(workspace: Workspace, id: SessionId): Promise<void> {
  const opened = await workspace.switchSession(id);
  if (!opened.ok) workspace.say(sentenceOf(opened.reason), 'problem');
}
