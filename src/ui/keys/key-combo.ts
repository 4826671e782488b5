/**
 * A key with its modifiers, as written in the action list and in settings: `s`, `Shift+1`, `Mod+Shift+z`, `Enter`.
 * `Mod` is ⌘ on a Mac and Ctrl elsewhere. Letters are lower case; punctuation stands for the character it types
 * (`?`, `.`), whatever has to be held for it.
 */
export interface KeyCombo {
  readonly mod: boolean;
  readonly shift: boolean;
  readonly key: string;
}

export type Platform = 'mac' | 'other';

/** Reads `Mod+Shift+z`. The last part is the key, so that `Mod++` means Mod and plus. */
export function parseCombo(written: string): KeyCombo {
  const parts = written.endsWith('+')
    ? [...written.slice(0, -1).split('+').filter(Boolean), '+']
    : written.split('+');
  const key = parts.at(-1) ?? '';
  const modifiers = parts.slice(0, -1);
  return {
    mod: modifiers.includes('Mod'),
    shift: modifiers.includes('Shift'),
    key: isLetter(key) ? key.toLowerCase() : key,
  };
}

export function writeCombo({ mod, shift, key }: KeyCombo): string {
  return `${mod ? 'Mod+' : ''}${shift ? 'Shift+' : ''}${key}`;
}

export const isLetter = (key: string): boolean => /^[a-z]$/i.test(key);
export const isDigit = (key: string): boolean => /^[0-9]$/.test(key);
/** A key that types a character, alone or with Shift: what WCAG 2.1.4 lets people turn off. */
export const isSingleCharacter = ({ mod, key }: KeyCombo): boolean => !mod && [...key].length === 1;

const CAPS: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  Delete: 'Del',
  ContextMenu: 'Menu',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};
const MAC_CAPS: Readonly<Record<string, string>> = { Enter: '↩', Backspace: '⌫', Delete: '⌦' };

/** What stands on the key caps, one string a cap: `['Ctrl', 'Shift', 'Z']`, on a Mac `['⌘', '⇧', 'Z']`. */
export function keyCaps(written: string, platform: Platform): readonly string[] {
  const { mod, shift, key } = parseCombo(written);
  const mac = platform === 'mac';
  const cap = (mac ? MAC_CAPS[key] : undefined) ?? CAPS[key] ?? (isLetter(key) ? key.toUpperCase() : key);
  return [...(mod ? [mac ? '⌘' : 'Ctrl'] : []), ...(shift ? [mac ? '⇧' : 'Shift'] : []), cap];
}

/** The combination in one string for running text: `Ctrl+Shift+Z`, on a Mac `⇧⌘Z`. */
export function keyText(written: string, platform: Platform): string {
  const caps = keyCaps(written, platform);
  if (platform === 'other') return caps.join('+');
  const { mod, shift } = parseCombo(written);
  return `${shift ? '⇧' : ''}${mod ? '⌘' : ''}${caps.at(-1) ?? ''}`;
}

/** The value of `aria-keyshortcuts`: `Control+Shift+Z`. */
export function ariaShortcut(written: string, platform: Platform): string {
  const { mod, shift, key } = parseCombo(written);
  const control = platform === 'mac' ? 'Meta+' : 'Control+';
  const name = isLetter(key) ? key.toUpperCase() : key === '+' ? 'Plus' : key;
  return `${mod ? control : ''}${shift ? 'Shift+' : ''}${name}`;
}
