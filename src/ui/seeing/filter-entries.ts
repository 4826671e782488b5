import { tagsInOrder } from '../../domain/session-state.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { requestFocus } from '../reading/focus.ts';
import { readyFilters, takeFilter } from './take-filter.ts';

interface FilterEntry {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  readonly key: null;
  run(): void;
}

/** The palette's lines for saved filters and ready ones: "Filter: unattributed quotes". */
export function filterEntries(workspace: Workspace): readonly FilterEntry[] {
  const { state } = workspace.session.getState();
  if (!state) return [];
  return [...workspace.savedFilters(), ...readyFilters(tagsInOrder(state))].map((saved, index) => ({
    id: `filter-${index}`,
    group: 'Filter',
    label: `Filter: ${saved.name}`,
    key: null,
    run: () => {
      takeFilter(workspace, saved);
      requestFocus('list');
    },
  }));
}
