import { isDigit, isLetter, parseCombo, type KeyCombo, type Platform } from './key-combo.ts';

/** The part of a KeyboardEvent that decides which key was meant. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
  readonly repeat: boolean;
  getModifierState(key: string): boolean;
}

/** True while a character is being put together (IME, dead key, AltGr): such a press is never a command. */
export const isTyping = (press: KeyPress): boolean =>
  press.isComposing ||
  press.key === 'Dead' ||
  press.key === 'Process' ||
  press.key === 'Unidentified' ||
  press.getModifierState('AltGraph');

/**
 * The digit meant, by the place of the key, because AZERTY needs Shift to type one. Numpad keys count only when they
 * type a digit: without NumLock they are arrows, and with Shift they move the selection.
 */
function digitOf({ key, code }: KeyPress): string | null {
  const match = /^(Digit|Numpad)([0-9])$/.exec(code);
  if (!match) return null;
  const digit = match[2] ?? '';
  return match[1] === 'Numpad' && key !== digit ? null : digit;
}

/** The letter meant: what the key types, or its place where the layout is not Latin. */
function letterOf({ key, code }: KeyPress): string | null {
  if (isLetter(key)) return key.toLowerCase();
  const typesOtherScript = /^\p{L}$/u.test(key) && !/^\p{Script=Latin}$/u.test(key);
  const match = typesOtherScript ? /^Key([A-Z])$/.exec(code) : null;
  return match?.[1]?.toLowerCase() ?? null;
}

/** How well a press fits a combination: `character` when it types exactly that sign, which beats a key's place. */
export function fit(press: KeyPress, combo: KeyCombo, platform: Platform): 'character' | 'place' | null {
  if (isTyping(press) || press.altKey) return null;
  const mod = platform === 'mac' ? press.metaKey : press.ctrlKey;
  const otherMod = platform === 'mac' ? press.ctrlKey : press.metaKey;
  if (mod !== combo.mod || otherMod) return null;
  if (isLetter(combo.key)) {
    return letterOf(press) === combo.key && press.shiftKey === combo.shift ? 'place' : null;
  }
  if (isDigit(combo.key)) {
    return digitOf(press) === combo.key && press.shiftKey === combo.shift ? 'place' : null;
  }
  // Whether a sign needs Shift depends on the layout, so only the sign itself counts.
  if ([...combo.key].length === 1) return press.key === combo.key ? 'character' : null;
  return press.key === combo.key && press.shiftKey === combo.shift ? 'character' : null;
}

/** The combination that a press would be written as in settings, or null for a modifier alone or while typing. */
export function comboOf(press: KeyPress, platform: Platform): KeyCombo | null {
  if (isTyping(press) || press.altKey) return null;
  if (['Shift', 'Control', 'Meta', 'Alt', 'CapsLock', 'NumLock', 'Tab'].includes(press.key)) return null;
  const mod = platform === 'mac' ? press.metaKey : press.ctrlKey;
  if (platform === 'mac' ? press.ctrlKey : press.metaKey) return null;
  const place = letterOf(press) ?? digitOf(press);
  if (place !== null) return { mod, shift: press.shiftKey, key: place };
  if ([...press.key].length === 1) return { mod, shift: false, key: press.key };
  return { mod, shift: press.shiftKey, key: press.key };
}

/** Whether a press fits a written combination such as `Shift+1`. */
export const fits = (press: KeyPress, written: string, platform: Platform): boolean =>
  fit(press, parseCombo(written), platform) !== null;
