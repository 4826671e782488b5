import { useStore } from 'zustand';
import { useWorkspace } from '../shared/workspace-context.tsx';
import type { ImportDesk } from './import-desk.ts';
import { RowDetails } from './row-details.tsx';
import { nameIn } from './row-status.ts';

/** A text that came by itself. */
export function OneText({ desk }: { readonly desk: ImportDesk }) {
  const workspace = useWorkspace();
  const rows = useStore(desk.store, (view) => view.rows);
  const [row] = rows;
  const nameOf = nameIn(workspace.session.getState().state, rows);
  return row ? <RowDetails desk={desk} row={row} nameOf={nameOf} autoFocus /> : null;
}
