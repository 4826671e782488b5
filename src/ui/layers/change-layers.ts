import type { ActorId } from '../../domain/ids.ts';
import { codersOf, type Coder } from '../../state/coders.ts';
import type { LayerView } from '../../state/view-store.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { applyLayers, layersNow } from './apply-layers.ts';

/** Shows a coder's work, or leaves it out of text, list and counts. */
export function toggleLayer(workspace: Workspace, { id, name }: Coder): void {
  const hidden = new Set(layersNow(workspace).hidden);
  const wasHidden = hidden.delete(id);
  if (!wasHidden) hidden.add(id);
  applyLayers(workspace, hiding(workspace, hidden), `${name} is ${wasHidden ? 'shown' : 'hidden'}`);
}

export function showOnly(workspace: Workspace, { id, name }: Coder): void {
  const others = codersNow(workspace).filter((other) => other.id !== id);
  const hidden = new Set(others.map((other) => other.id));
  applyLayers(workspace, hiding(workspace, hidden), `Only ${name} is shown`);
}

export const showAllLayers = (workspace: Workspace): void =>
  applyLayers(workspace, hiding(workspace, new Set()), 'All coders are shown');

/** Puts two coders side by side; the others' work rests until the comparison ends. */
export function compareCoders(workspace: Workspace, first: Coder, second: Coder): void {
  const layers: LayerView = { ...layersNow(workspace), compared: [first.id, second.id] };
  applyLayers(workspace, layers, `Comparing ${first.name} with ${second.name}`);
}

export function stopComparing(workspace: Workspace): void {
  const layers = { ...layersNow(workspace), compared: null, differencesOnly: false };
  applyLayers(workspace, layers, 'The comparison has ended');
}

export function setDifferencesOnly(workspace: Workspace, differencesOnly: boolean): void {
  applyLayers(
    workspace,
    { ...layersNow(workspace), differencesOnly },
    differencesOnly ? 'Only differences are shown' : 'What both have is shown, too',
  );
}

/** Tags and origins that are hidden stay so; a comparison ends. */
const hiding = (workspace: Workspace, hidden: ReadonlySet<ActorId>): LayerView => ({
  ...layersNow(workspace),
  hidden,
  compared: null,
  differencesOnly: false,
});

const codersNow = ({ session }: Workspace): readonly Coder[] => {
  const { state } = session.getState();
  return state ? codersOf(state) : [];
};
