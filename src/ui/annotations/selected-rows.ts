import { createStore } from 'zustand/vanilla';
import type { AnnotationId } from '../../domain/ids.ts';

interface SelectedRows {
  /** Chosen in the list, whether it still shows them or not. */
  readonly ids: ReadonlySet<AnnotationId>;
  /**
   * They are edited together in the inspector, as long as the active annotation stays this one: whoever goes to another
   * in the text wants to see that. Null: they are not.
   */
  readonly editedUnder: { readonly activeId: AnnotationId | null } | null;
}

export const NO_ROWS: ReadonlySet<AnnotationId> = new Set();

/** Which rows of the list are selected: the list paints them, the inspector edits them. Nothing here outlives the tab. */
export const selectedRows = createStore<SelectedRows>(() => ({ ids: NO_ROWS, editedUnder: null }));

export const selectRows = (ids: ReadonlySet<AnnotationId>): void =>
  selectedRows.setState(ids.size > 1 ? { ids } : { ids, editedUnder: null });
