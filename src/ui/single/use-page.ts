import { useStore } from 'zustand';
import type { PageStore, PageView } from '../../state/page-store.ts';

/** What the page on a disk knows of itself. */
export const usePage = <Slice>(page: PageStore, selector: (view: PageView) => Slice): Slice =>
  useStore(page, selector);
