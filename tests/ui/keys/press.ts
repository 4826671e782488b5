import type { KeyPress } from '../../../src/ui/keys/key-press.ts';

interface Held {
  readonly ctrl?: boolean;
  readonly meta?: boolean;
  readonly alt?: boolean;
  readonly shift?: boolean;
  readonly altGraph?: boolean;
  readonly composing?: boolean;
  readonly repeat?: boolean;
}

/** A key press as a browser reports it: the character typed, the place of the key, and what is held. */
export const press = (key: string, code: string, held: Held = {}): KeyPress => ({
  key,
  code,
  ctrlKey: held.ctrl ?? false,
  metaKey: held.meta ?? false,
  altKey: held.alt ?? false,
  shiftKey: held.shift ?? false,
  isComposing: held.composing ?? false,
  repeat: held.repeat ?? false,
  getModifierState: (name) => name === 'AltGraph' && (held.altGraph ?? false),
});
