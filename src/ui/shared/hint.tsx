import type { ReactElement } from 'react';
import { later } from './later.tsx';

export interface HintProps {
  readonly text: string;
  /** To the right of the element instead of above it. */
  readonly beside?: boolean;
  readonly children: ReactElement;
}

/**
 * What a button will do or why it cannot, on hover and on focus. The button keeps its own accessible name, and works
 * before its hint is there.
 */
export const Hint = later<HintProps>(
  async () => (await import('./tooltip.tsx')).Tooltip,
  ({ children }) => children,
);
