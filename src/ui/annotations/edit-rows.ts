import type { AnnotationId } from '../../domain/ids.ts';
import { requestFocus } from '../reading/focus.ts';
import { selectedRows } from './selected-rows.ts';

/** Edits the selected rows together in the inspector. @param activeId the active annotation, under which that stays so */
export function editRows(activeId: AnnotationId | null): void {
  selectedRows.setState({ editedUnder: { activeId } });
  requestFocus('inspector');
}

/** Back to the list, where they are still selected. */
export function endEditRows(): void {
  selectedRows.setState({ editedUnder: null });
  requestFocus('list');
}
