import { createStore } from 'zustand/vanilla';
import type { TextSelection } from '../reading/live-selection.ts';

/** While words are being found: where the caret or selection was before, null at all other times. */
export const findingStore = createStore<{ readonly from: TextSelection | null }>(() => ({ from: null }));
