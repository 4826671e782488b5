import { describe, expect, it } from 'vitest';
import { comboOf, fits } from '../../../src/ui/keys/key-press.ts';
import { writeCombo } from '../../../src/ui/keys/key-combo.ts';
import { press } from './press.ts';

describe('digits go by the place of the key', () => {
  it.each([
    ['US', press('1', 'Digit1'), '1', true],
    ['AZERTY without Shift types &', press('&', 'Digit1'), '1', true],
    ['AZERTY with Shift types 1', press('1', 'Digit1', { shift: true }), 'Shift+1', true],
    ['US with Shift types !', press('!', 'Digit1', { shift: true }), 'Shift+1', true],
    ['Shift is not ignored', press('!', 'Digit1', { shift: true }), '1', false],
    ['Arabic digits', press('١', 'Digit1'), '1', true],
    ['numpad with NumLock', press('1', 'Numpad1'), '1', true],
    ['numpad without NumLock is End', press('End', 'Numpad1'), '1', false],
    ['numpad with Shift moves the selection', press('End', 'Numpad1', { shift: true }), 'Shift+1', false],
    ['another digit', press('2', 'Digit2'), '1', false],
  ])('%s', (_, event, combo, expected) => {
    expect(fits(event, combo, 'other')).toBe(expected);
  });
});

describe('letters go by what they type, by place where the layout is not Latin', () => {
  it.each([
    ['Q on AZERTY stands where A is', press('q', 'KeyA'), 'q', true],
    ['A on AZERTY is not Q', press('a', 'KeyQ'), 'q', false],
    ['Cyrillic', press('й', 'KeyQ'), 'q', true],
    ['Hebrew', press('ד', 'KeyS'), 's', true],
    ['Greek', press('σ', 'KeyS'), 's', true],
    ['Cyrillic on another place', press('й', 'KeyQ'), 's', false],
    ['an accented Latin letter is a letter of its own', press('é', 'KeyE'), 'e', false],
    ['CapsLock', press('S', 'KeyS'), 's', true],
    ['CapsLock and Shift', press('s', 'KeyS', { shift: true }), 'Shift+s', true],
    ['Shift is not ignored', press('S', 'KeyS', { shift: true }), 's', false],
  ])('%s', (_, event, combo, expected) => {
    expect(fits(event, combo, 'other')).toBe(expected);
  });
});

describe('what is never a command', () => {
  it.each([
    ['composing', press('s', 'KeyS', { composing: true })],
    ['a dead key', press('Dead', 'KeyS')],
    ['an IME at work', press('Process', 'KeyS')],
    ['AltGr', press('s', 'KeyS', { altGraph: true })],
    ['Alt', press('s', 'KeyS', { alt: true })],
    ['Ctrl', press('s', 'KeyS', { ctrl: true })],
    ['the Windows key', press('s', 'KeyS', { meta: true })],
  ])('%s', (_, event) => {
    expect(fits(event, 's', 'other')).toBe(false);
  });
});

describe('Mod', () => {
  it('is Ctrl off the Mac and ⌘ on it, and neither for the other', () => {
    const ctrl = press('z', 'KeyZ', { ctrl: true });
    const command = press('z', 'KeyZ', { meta: true });
    expect([fits(ctrl, 'Mod+z', 'other'), fits(ctrl, 'Mod+z', 'mac')]).toEqual([true, false]);
    expect([fits(command, 'Mod+z', 'other'), fits(command, 'Mod+z', 'mac')]).toEqual([false, true]);
  });

  it('works on a Russian keyboard', () => {
    expect(fits(press('я', 'KeyZ', { ctrl: true }), 'Mod+z', 'other')).toBe(true);
  });
});

describe('signs and named keys', () => {
  it('takes a sign for itself, whatever is held for it', () => {
    expect(fits(press('?', 'Slash', { shift: true }), '?', 'other')).toBe(true);
    expect(fits(press('?', 'Minus', { shift: true }), '?', 'other')).toBe(true);
    expect(fits(press('.', 'Semicolon', { shift: true }), '.', 'other')).toBe(true);
    expect(fits(press('/', 'Slash'), '?', 'other')).toBe(false);
  });

  it('minds Shift on named keys', () => {
    expect(fits(press('F10', 'F10', { shift: true }), 'Shift+F10', 'other')).toBe(true);
    expect(fits(press('F10', 'F10'), 'Shift+F10', 'other')).toBe(false);
    expect(fits(press('Enter', 'Enter', { ctrl: true }), 'Mod+Enter', 'other')).toBe(true);
  });
});

describe('comboOf', () => {
  const written = (event: ReturnType<typeof press>) => {
    const combo = comboOf(event, 'other');
    return combo && writeCombo(combo);
  };

  it('writes a press so that the same press fits it', () => {
    const presses = [
      press('&', 'Digit1'),
      press('й', 'KeyQ', { shift: true }),
      press('?', 'Slash', { shift: true }),
      press('Z', 'KeyZ', { ctrl: true, shift: true }),
      press('Delete', 'Delete'),
    ];
    expect(presses.map(written)).toEqual(['1', 'Shift+q', '?', 'Mod+Shift+z', 'Delete']);
    for (const event of presses) expect(fits(event, written(event) ?? '', 'other')).toBe(true);
  });

  it('is nothing for a modifier alone, Tab, or a dead key', () => {
    expect(
      [press('Shift', 'ShiftLeft', { shift: true }), press('Tab', 'Tab'), press('Dead', 'Quote')].map(
        written,
      ),
    ).toEqual([null, null, null]);
  });
});
