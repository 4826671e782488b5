import type { Tag } from '../../domain/records/codebook.ts';
import { NO_VALUE } from '../../state/annotation-filter.ts';
import { filterNow, goneIn, type SavedFilter } from '../../state/saved-filters.ts';
import { ALL_ANNOTATIONS, ALL_LAYERS } from '../../state/view-store.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { applyLayers, layersNow } from '../layers/apply-layers.ts';

const GONE = {
  tag: 'a tag that was deleted',
  field: 'a field that no tag has any more',
  name: 'a name that is gone',
};

/** Lists and shows what a saved filter says; what is compared stays compared. Says what of it is no longer there. */
export function takeFilter(workspace: Workspace, { name, filter, layers }: SavedFilter): void {
  workspace.view.setState({ filter });
  const { state } = workspace.session.getState();
  const gone = state ? goneIn(filter, state).map((what) => GONE[what]) : [];
  const asks = gone.length > 0 ? `. It asks for ${gone.join(' and ')}` : '';
  applyLayers(workspace, { ...layersNow(workspace), ...layers }, `Filter: ${name}${asks}`);
}

/** What a codebook makes worth asking without anybody saving it: each tag's first core value, where it is not coded. */
export const readyFilters = (tags: readonly Tag[]): readonly SavedFilter[] =>
  tags.flatMap((tag) => {
    const core = tag.attributes.find(({ level }) => level === 'core');
    if (!core) return [];
    const filter = {
      ...ALL_ANNOTATIONS,
      tags: new Set([tag.id]),
      attribute: { id: core.id, value: NO_VALUE },
    };
    return [filterNow(`${tag.name}: ${core.label.toLowerCase()} not coded`, filter, ALL_LAYERS)];
  });
