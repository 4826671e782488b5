import { createContext, useContext, type ReactNode } from 'react';

const ReadOnly = createContext(false);

/** Parts inside it show the codebook and change nothing: it is locked for the work this person took on. */
export function ReadOnlyCodebook({ on, children }: { readonly on: boolean; readonly children: ReactNode }) {
  return <ReadOnly value={on}>{children}</ReadOnly>;
}

export const useReadOnly = (): boolean => useContext(ReadOnly);
