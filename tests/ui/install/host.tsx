import type { ReactNode } from 'react';
import {
  createHostFacts,
  HostProvider,
  type AppHost,
  type HostFacts,
  type Looked,
} from '../../../src/ui/install/app-host.tsx';
import { newProfile, openTab } from '../../support/workspace.ts';
import { showIn } from '../frame/in-workspace.tsx';

/** Shows a part of the interface in a browser that can do what the host says, and notes what it was asked for. */
export function showOn(
  children: ReactNode,
  facts: Partial<HostFacts> = {},
  browser: { readonly looked?: Looked; readonly deletesUnvisited?: boolean } = {},
) {
  const asked: string[] = [];
  const store = createHostFacts();
  store.setState(facts);
  let launched: ((files: readonly File[]) => void) | null = null;
  const host: AppHost = {
    facts: store,
    reload: async () => void asked.push('reload'),
    install: async () => asked.push('install') > 0,
    look: async () => {
      asked.push('look');
      return browser.looked ?? 'newest';
    },
    deletesUnvisited: browser.deletesUnvisited ?? false,
    takeLaunchedFiles: (take) => {
      launched = take;
    },
  };
  const user = showIn(openTab(newProfile()), <HostProvider host={host}>{children}</HostProvider>);
  return { user, asked, facts: store, launch: (files: readonly File[]) => launched?.(files) };
}
