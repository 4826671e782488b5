import { Menu } from '@mantine/core';
import { keyText } from '../keys/key-combo.ts';
import { platform } from '../keys/platform.ts';
import type { AppCommands } from '../keys/app-commands.tsx';
import { Button } from '../shared/button.tsx';
import { Kbd } from '../shared/kbd.tsx';

interface AppMenuProps {
  readonly commands: AppCommands;
  readonly onSettings: () => void;
}

/** What is needed seldom: others' work, commands by name, keys, help, settings. */
export function AppMenu({ commands, onSettings }: AppMenuProps) {
  return (
    <Menu position="bottom-end" width={240} withinPortal={false}>
      <Menu.Target>
        <Button aria-label="More">
          <span aria-hidden="true">⋯</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => commands.openHistory(null)}>History</Menu.Item>
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
      </Menu.Dropdown>
    </Menu>
  );
}
