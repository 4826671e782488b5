import { fits, type KeyPress } from '../keys/key-press.ts';

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** The digit 1–9 that a key press without Ctrl, ⌘ or Shift means, else null. Matched as all other keys are. */
export const digitOf = (press: KeyPress): number | null =>
  DIGITS.find((digit) => fits(press, String(digit), 'other')) ?? null;

/** The same with or without Shift, for where Shift says how the digit is meant. */
export const digitPressed = (press: KeyPress): number | null =>
  DIGITS.find((digit) => fits(press, String(digit), 'other') || fits(press, `Shift+${digit}`, 'other')) ??
  null;
