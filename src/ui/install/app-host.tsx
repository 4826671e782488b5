import { createContext, useContext, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** `newVersion`: it is kept and waits. `missingPart`: a part of this page could not be fetched. */
export type ReloadReason = 'newVersion' | 'missingPart';

/** What came of looking for a new version. */
export type Looked = 'ready' | 'coming' | 'newest' | 'unreachable' | 'impossible';

export interface HostFacts {
  readonly reload: ReloadReason | null;
  /** This window is the installed app. */
  readonly installed: boolean;
  /** The browser would ask the person whether to install. */
  readonly offered: boolean;
  /** The whole of Parallax is kept for use without a network. */
  readonly kept: boolean;
}

/** What the browser does for Parallax as an app. Made by `main.tsx`; tests and the page in one file have none. */
export interface AppHost {
  readonly facts: StoreApi<HostFacts>;
  /** Everything typed is stored, then the page reloads, into the new version if one waits. */
  reload(): Promise<void>;
  /** From a click or a key only. False when the person declined. */
  install(): Promise<boolean>;
  look(): Promise<Looked>;
  /** The browser deletes what it stores for pages that are not visited for days. */
  readonly deletesUnvisited: boolean;
  /** Hands on files that the system opens with the installed app. */
  takeLaunchedFiles(take: (files: readonly File[]) => void): void;
}

export const createHostFacts = (): StoreApi<HostFacts> =>
  createStore<HostFacts>(() => ({ reload: null, installed: false, offered: false, kept: false }));

const NO_HOST: AppHost = {
  facts: createHostFacts(),
  reload: async () => window.location.reload(),
  install: async () => false,
  look: async () => 'impossible',
  deletesUnvisited: false,
  takeLaunchedFiles: () => undefined,
};

const HostContext = createContext<AppHost>(NO_HOST);

export function HostProvider({ host, children }: { host: AppHost | undefined; children: ReactNode }) {
  return host ? <HostContext value={host}>{children}</HostContext> : children;
}

export const useAppHost = (): AppHost => useContext(HostContext);

export const useHostFacts = <Slice,>(selector: (facts: HostFacts) => Slice): Slice =>
  useStore(useAppHost().facts, selector);
