import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Annotation } from '../../domain/records/annotation.ts';
import { selectedRows } from '../annotations/selected-rows.ts';
import { listedRows } from '../frame/listed-annotations.ts';
import { useSession, useView, useWorkspace } from '../shared/workspace-context.tsx';

/** The rows of the list that are edited together, in its order; null while there are not several. */
export function useEditedRows(): readonly Annotation[] | null {
  const workspace = useWorkspace();
  const view = useView((now) => now);
  const state = useSession((session) => session.state);
  const ids = useStore(selectedRows, (rows) =>
    rows.editedUnder?.activeId === view.activeId ? rows.ids : null,
  );
  return useMemo(() => {
    if (!ids || ids.size < 2 || !state) return null;
    const rows = listedRows(workspace).filter(({ id }) => ids.has(id));
    return rows.length > 1 ? rows : null;
    // Filter, layers and article decide what is listed.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [workspace, state, ids, view.filter, view.layers, view.articleId]);
}
