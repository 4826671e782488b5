import { useStore } from 'zustand';
import { TagAllDialog } from './tag-all-dialog.tsx';
import { tagAllStore } from './tag-all-store.ts';

/** The dialog for tagging many hits, wherever it was asked for. */
export function TagAll() {
  const open = useStore(tagAllStore, (view) => view.open);
  return open && <TagAllDialog {...open} onClose={() => tagAllStore.setState({ open: null })} />;
}
