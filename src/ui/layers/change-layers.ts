import type { ActorId } from '../../domain/ids.ts';
import { codersOf, type Coder } from '../../state/coders.ts';
import { ALL_LAYERS, type LayerView } from '../../state/view-store.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { shownAnnotations } from './shown-annotations.ts';

/** Shows a coder's work, or leaves it out of text, list and counts. */
export function toggleLayer(workspace: Workspace, { id, name }: Coder): void {
  const hidden = new Set(layersNow(workspace).hidden);
  const wasHidden = hidden.delete(id);
  if (!wasHidden) hidden.add(id);
  change(workspace, { ...ALL_LAYERS, hidden }, `${name} is ${wasHidden ? 'shown' : 'hidden'}`);
}

export function showOnly(workspace: Workspace, { id, name }: Coder): void {
  const others = codersNow(workspace).filter((other) => other.id !== id);
  change(
    workspace,
    { ...ALL_LAYERS, hidden: new Set(others.map((other) => other.id)) },
    `Only ${name} is shown`,
  );
}

export const showAllLayers = (workspace: Workspace): void =>
  change(workspace, ALL_LAYERS, 'All coders are shown');

/** Puts two coders side by side; the others' work rests until the comparison ends. */
export function compareCoders(workspace: Workspace, first: Coder, second: Coder): void {
  const { hidden, differencesOnly } = layersNow(workspace);
  change(
    workspace,
    { hidden, compared: [first.id, second.id], differencesOnly },
    `Comparing ${first.name} with ${second.name}`,
  );
}

export function stopComparing(workspace: Workspace): void {
  change(
    workspace,
    { ...layersNow(workspace), compared: null, differencesOnly: false },
    'The comparison has ended',
  );
}

export function setDifferencesOnly(workspace: Workspace, differencesOnly: boolean): void {
  change(
    workspace,
    { ...layersNow(workspace), differencesOnly },
    differencesOnly ? 'Only differences are shown' : 'What both have is shown, too',
  );
}

/**
 * Makes sure that what somebody just tagged can be seen. Returns what that took as a sentence, null when it took
 * nothing.
 */
export function showOwnLayer({ view }: Workspace, actorId: ActorId): string | null {
  const { layers } = view.getState();
  if (layers.compared && !layers.compared.includes(actorId)) {
    view.setState({ layers: without(actorId, { ...layers, compared: null, differencesOnly: false }) });
    return 'The comparison has ended, so that it can be seen.';
  }
  if (layers.compared || !layers.hidden.has(actorId)) return null;
  view.setState({ layers: without(actorId, layers) });
  return 'Your layer is shown again.';
}

const without = (id: ActorId, layers: LayerView): LayerView => ({
  ...layers,
  hidden: new Set([...layers.hidden].filter((other) => other !== id)),
});

const layersNow = ({ view }: Workspace): LayerView => view.getState().layers;

const codersNow = ({ session }: Workspace): readonly Coder[] => {
  const { state } = session.getState();
  return state ? codersOf(state) : [];
};

/** What can't be seen any more is not active either; and a new comparison starts with all its groups. */
function change({ session, view, say }: Workspace, layers: LayerView, said: string): void {
  const { state } = session.getState();
  const { articleId, activeId, filter, layers: before } = view.getState();
  const staysSeen =
    activeId === null || (state && articleId && shownAnnotations(state, articleId, layers).has(activeId));
  view.setState({
    layers,
    ...(staysSeen ? {} : { activeId: null, movingId: null }),
    ...(layers.compared === before.compared ? {} : { filter: { ...filter, standings: new Set() } }),
  });
  say(said);
}
