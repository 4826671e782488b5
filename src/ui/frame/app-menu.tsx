import { Menu } from '@mantine/core';
import { keyText } from '../keys/key-combo.ts';
import { platform } from '../keys/platform.ts';
import { Button } from '../shared/button.tsx';
import { Kbd } from '../shared/kbd.tsx';

interface AppMenuProps {
  readonly onPalette: () => void;
  readonly onKeys: () => void;
  readonly onHelp: () => void;
  readonly onSettings: () => void;
}

/** What is needed seldom: commands by name, keys, help, settings. */
export function AppMenu({ onPalette, onKeys, onHelp, onSettings }: AppMenuProps) {
  return (
    <Menu position="bottom-end" width={240} withinPortal={false}>
      <Menu.Target>
        <Button aria-label="More">
          <span aria-hidden="true">⋯</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item rightSection={<Kbd>{keyText('Mod+k', platform)}</Kbd>} onClick={onPalette}>
          All commands
        </Menu.Item>
        <Menu.Item rightSection={<Kbd>?</Kbd>} onClick={onKeys}>
          Keys
        </Menu.Item>
        <Menu.Item onClick={onHelp}>Help and guidelines</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={onSettings}>Settings</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
