import { MantineProvider } from '@mantine/core';
import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { WorkspaceProvider } from '../../../src/ui/shared/workspace-context.tsx';
import { theme } from '../../../src/ui/theme/theme.ts';
import type { Workspace } from '../../../src/workspace/workspace.ts';

/** Shows a part of the interface with a real workspace behind it, as the app does. */
export function showIn(workspace: Workspace, children: ReactNode) {
  render(
    <MantineProvider theme={theme} env="test" withCssVariables={false} withGlobalClasses={false}>
      <WorkspaceProvider workspace={workspace}>{children}</WorkspaceProvider>
    </MantineProvider>,
  );
  return userEvent.setup();
}
