import { useSettings, useWorkspace } from '../shared/workspace-context.tsx';
import { CheckField } from '../shared/check-field.tsx';

/** WCAG 2.1.4: people who speak to their computer or hit keys by accident can turn single characters off. */
export function SingleKeys() {
  const workspace = useWorkspace();
  const on = useSettings(({ singleKeys }) => singleKeys);
  return (
    <CheckField
      label="Single keys"
      about="S, 1 or ? act on their own while the text has the focus. Off, only combinations with Ctrl or ⌘ and the menus act."
      checked={on}
      onChange={(singleKeys) => workspace.settings.setState({ singleKeys })}
    />
  );
}
