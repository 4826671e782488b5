import { Menu } from '@mantine/core';
import { OpenComments } from '../comments/open-comments.tsx';
import { keyText } from '../keys/key-combo.ts';
import { platform } from '../keys/platform.ts';
import type { AppCommands } from '../keys/app-commands.tsx';
import { Button } from '../shared/button.tsx';
import { Kbd } from '../shared/kbd.tsx';
import { useMenuReturn } from '../shared/use-menu-return.ts';
import { useWorkspace } from '../shared/workspace-context.tsx';

interface AppMenuProps {
  readonly commands: AppCommands;
  readonly onSettings: () => void;
}

/** What is needed seldom: others' work, commands by name, keys, help, settings. */
export function AppMenu({ commands, onSettings }: AppMenuProps) {
  const { page } = useWorkspace();
  const { button, menu } = useMenuReturn();
  return (
    <Menu position="bottom-end" width={240} withinPortal={false} {...menu}>
      <Menu.Target>
        <Button ref={button} aria-label="More">
          <span aria-hidden="true">⋯</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => commands.openHistory(null)}>History</Menu.Item>
        <Menu.Item rightSection={<OpenComments />} onClick={commands.openComments}>
          Comments
        </Menu.Item>
        <Menu.Item onClick={commands.openHandOuts}>Hand-outs and progress</Menu.Item>
        <Menu.Item onClick={commands.openAnnotators}>Annotators</Menu.Item>
        <Menu.Divider />
        <Menu.Item rightSection={<Kbd>{keyText('Mod+k', platform)}</Kbd>} onClick={commands.openPalette}>
          All commands
        </Menu.Item>
        <Menu.Item rightSection={<Kbd>?</Kbd>} onClick={commands.openKeySheet}>
          Keys
        </Menu.Item>
        <Menu.Item onClick={commands.openHelp}>Help and guidelines</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={onSettings}>Settings</Menu.Item>
        {!page && <Menu.Item onClick={commands.openInstall}>Install and updates</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
