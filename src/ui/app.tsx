import { MantineProvider, type MantineColorSchemeManager } from '@mantine/core';
import { useState } from 'react';
import type { SettingsStore } from '../state/settings-store.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { AppFrame } from './frame/app-frame.tsx';
import { ErrorBoundary } from './frame/error-boundary.tsx';
import { HostProvider, type AppHost } from './install/app-host.tsx';
import { WorkspaceProvider } from './shared/workspace-context.tsx';
import './theme/styles.css';
import { theme } from './theme/theme.ts';

interface AppProps {
  readonly workspace: Workspace;
  /** What the browser does for Parallax as an app, where it is one. */
  readonly host?: AppHost;
}

/** Everything on screen. `bindAppearance` has set the root's attributes before. */
export function App({ workspace, host }: AppProps) {
  const [schemeManager] = useState(() => schemeManagerOf(workspace.settings));
  return (
    <MantineProvider
      theme={theme}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <WorkspaceProvider workspace={workspace}>
        <HostProvider host={host}>
          <ErrorBoundary workspace={workspace}>
            <AppFrame />
          </ErrorBoundary>
        </HostProvider>
      </WorkspaceProvider>
    </MantineProvider>
  );
}

/** Mantine asks the settings for the scheme, so that there is one place that knows it. */
function schemeManagerOf(settings: SettingsStore): MantineColorSchemeManager {
  let stop = () => {};
  return {
    get: () => settings.getState().scheme,
    set: (scheme) => {
      if (settings.getState().scheme !== scheme) settings.setState({ scheme });
    },
    subscribe: (onUpdate) => {
      stop = settings.subscribe((now, before) => {
        if (now.scheme !== before.scheme) onUpdate(now.scheme);
      });
    },
    unsubscribe: () => stop(),
    clear: () => {},
  };
}
