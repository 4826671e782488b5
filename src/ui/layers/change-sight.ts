import type { TagId } from '../../domain/ids.ts';
import { onlyOrigin, onlyTag, toggledOrigin, toggledTag } from '../../state/sight.ts';
import { ALL_LAYERS, type LayerView, type OriginKind } from '../../state/view-store.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { applyLayers, layersNow } from './apply-layers.ts';
import { hiddenInWords, ORIGIN_NAMES, tagName } from './hidden-in-words.ts';

/** Shows a tag with its children, or leaves them out of text, list and counts. */
export function toggleTag(workspace: Workspace, id: TagId): void {
  const { state } = workspace.session.getState();
  if (!state) return;
  const layers = toggledTag(layersNow(workspace), state.tags, id);
  apply(workspace, layers, `${tagName(state, id)} is shown`);
}

/** Shows one tag with its children and no other. */
export function showOnlyTag(workspace: Workspace, id: TagId): void {
  const { state } = workspace.session.getState();
  if (state) apply(workspace, onlyTag(layersNow(workspace), state, id), `${tagName(state, id)} is shown`);
}

export function showAllTags(workspace: Workspace): void {
  applyLayers(workspace, { ...layersNow(workspace), hiddenTags: new Set() }, 'All tags are shown');
}

/** Shows what came about in one way, or leaves it out. */
export function toggleOrigin(workspace: Workspace, kind: OriginKind): void {
  apply(workspace, toggledOrigin(layersNow(workspace), kind), `${ORIGIN_NAMES[kind]}: shown`);
}

export function showOnlyOrigin(workspace: Workspace, kind: OriginKind): void {
  apply(workspace, onlyOrigin(layersNow(workspace), kind), `${ORIGIN_NAMES[kind]}: shown`);
}

/** No tag, origin or coder is hidden any more; a comparison of two coders goes on. */
export function showEverything(workspace: Workspace): void {
  const { compared, differencesOnly } = layersNow(workspace);
  applyLayers(workspace, { ...ALL_LAYERS, compared, differencesOnly }, 'Everything is shown');
}

/** Says what is hidden now; when nothing is any more, what came back. */
function apply(workspace: Workspace, layers: LayerView, shown: string): void {
  const { state } = workspace.session.getState();
  const { articleId } = workspace.view.getState();
  const before = layersNow(workspace);
  const isMore =
    layers.hiddenTags.size > before.hiddenTags.size || layers.hiddenOrigins.size > before.hiddenOrigins.size;
  const hidden = state ? hiddenInWords(state, articleId, layers) : null;
  applyLayers(workspace, layers, [isMore ? null : shown, hidden].filter(Boolean).join('. ') || shown);
}
