import type { LayerView } from '../../state/view-store.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { shownAnnotations } from './shown-annotations.ts';

export const layersNow = ({ view }: Workspace): LayerView => view.getState().layers;

/** What can't be seen any more is not active either; and a new comparison starts with all its groups. */
export function applyLayers({ session, view, say }: Workspace, layers: LayerView, said: string): void {
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
