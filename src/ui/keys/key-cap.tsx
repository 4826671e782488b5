import { keyText } from './key-combo.ts';
import { platform } from './platform.ts';
import { useActions, useKeysOf } from './use-actions.ts';
import { Kbd } from '../shared/kbd.tsx';

/** The key of an action as this person has it; nothing where it has none. */
export function KeyCap({ of }: { readonly of: string }) {
  const action = useActions().find(({ id }) => id === of);
  const keysOf = useKeysOf();
  const [key] = action ? keysOf(action) : [];
  return key ? <Kbd>{keyText(key, platform)}</Kbd> : null;
}
