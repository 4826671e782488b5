import { describe, expect, it } from 'vitest';
import { defaultCodebookRecords } from '../../../src/domain/default-codebook.ts';
import type { ActorId, Instant } from '../../../src/domain/ids.ts';
import { UNCOMMITTED } from '../../../src/domain/revision.ts';
import { actionsFor } from '../../../src/ui/keys/actions.ts';
import {
  ariaShortcut,
  isSingleCharacter,
  keyCaps,
  keyText,
  parseCombo,
  writeCombo,
} from '../../../src/ui/keys/key-combo.ts';
import { conflictsOf, findAction, keysOf, takenBy } from '../../../src/ui/keys/key-map.ts';
import { platformOf } from '../../../src/ui/keys/platform.ts';
import { press } from './press.ts';

const { tags } = defaultCodebookRecords({
  rev: UNCOMMITTED,
  createdBy: 'actor' as ActorId,
  createdAt: '2025-01-01T00:00:00.000Z' as Instant,
  deletedRev: null,
});
const actions = actionsFor(tags);
const byId = (id: string) => {
  const action = actions.find((one) => one.id === id);
  if (!action) throw new Error(`no action ${id}`);
  return action;
};
const settings = { keys: {}, singleKeys: true };

describe('the key map as delivered', () => {
  it.each(['mac', 'other'] as const)('has no conflict on %s', (platform) => {
    expect(conflictsOf(actions, settings, platform)).toEqual([]);
  });

  it('gives every action its own id', () => {
    expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length);
  });

  it('avoids what browsers and keyboards need: brackets, quotation marks, Alt, find in page', () => {
    const keys = actions.flatMap((action) => keysOf(action, settings, 'other'));
    for (const key of keys) expect(key).not.toMatch(/[[\]{}"]|Alt|^Mod\+f$/);
  });

  it('writes its keys in one way only', () => {
    for (const action of actions)
      for (const key of keysOf(action, settings, 'other')) expect(writeCombo(parseCombo(key))).toBe(key);
  });

  it('has Ctrl+Y for redo, but not on a Mac', () => {
    expect(keysOf(byId('app.redo'), settings, 'other')).toEqual(['Mod+Shift+z', 'Mod+y']);
    expect(keysOf(byId('app.redo'), settings, 'mac')).toEqual(['Mod+Shift+z']);
  });

  it('lists what the design brief lists, and no key of a later issue', () => {
    const keys = new Set(actions.flatMap((action) => keysOf(action, settings, 'other')));
    const brief =
      's c q b Shift+s Shift+c Shift+q Shift+b 1 2 3 Shift+1 Shift+2 Shift+3 t . a Shift+a m x Enter Escape j k o Shift+j Shift+k l e f ? Delete Backspace r Mod+z Mod+Shift+z Mod+y Mod+k Mod+s Mod+o Mod+Enter';
    for (const key of brief.split(' ')) expect(keys, key).toContain(key);
  });
});

describe('finding the action', () => {
  const find = (event: ReturnType<typeof press>, mode: Parameters<typeof findAction>[2]) =>
    findAction(event, actions, mode, settings, 'other')?.id ?? null;

  it('reads the same digit as tag, and after t as new tag', () => {
    expect(find(press('2', 'Digit2'), 'reading')).toBe('tag.claim');
    expect(find(press('2', 'Digit2'), 'retagging')).toBe('retag.claim');
    expect(find(press('2', 'Digit2'), 'moving')).toBeNull();
  });

  it('reads Enter and Escape by mode', () => {
    expect(find(press('Enter', 'Enter'), 'reading')).toBe('go.inspector');
    expect(find(press('Enter', 'Enter'), 'moving')).toBe('move.commit');
    expect(find(press('Escape', 'Escape'), 'reading')).toBe('go.back');
    expect(find(press('Escape', 'Escape'), 'moving')).toBe('move.cancel');
  });

  it('prefers the sign typed to the place of the key', () => {
    // On a Russian keyboard ? is Shift+7, the place of a seventh tag.
    const seventh = { ...byId('tag.claim'), id: 'tag.seventh', defaultKeys: ['Shift+7'] };
    const russian = press('?', 'Digit7', { shift: true });
    expect(findAction(russian, [seventh, ...actions], 'reading', settings, 'other')?.id).toBe('app.keySheet');
  });
});

describe('remapping', () => {
  it('replaces all keys of the action by the chosen one', () => {
    const own = { ...settings, keys: { 'go.inspector': '=' } };
    expect(keysOf(byId('go.inspector'), own, 'other')).toEqual(['=']);
    expect(findAction(press('e', 'KeyE'), actions, 'reading', own, 'other')).toBeNull();
    expect(findAction(press('=', 'Equal'), actions, 'reading', own, 'other')?.id).toBe('go.inspector');
  });

  it('takes a key away with the empty string', () => {
    expect(
      keysOf(byId('annotation.flag'), { ...settings, keys: { 'annotation.flag': '' } }, 'other'),
    ).toEqual([]);
  });

  it('finds who has a key already, but only in the same mode', () => {
    expect(takenBy('s', byId('go.list'), actions, settings, 'other').map(({ id }) => id)).toEqual([
      'select.sentence',
    ]);
    expect(takenBy('1', byId('move.commit'), actions, settings, 'other')).toEqual([]);
    expect(takenBy('=', byId('go.list'), actions, settings, 'other')).toEqual([]);
  });

  it('reports the conflict that results', () => {
    const conflicts = conflictsOf(actions, { ...settings, keys: { 'go.list': 's' } }, 'other');
    expect(conflicts.map(({ key, actions: clashing }) => [key, clashing.map(({ id }) => id)])).toEqual([
      ['s', ['select.sentence', 'go.list']],
    ]);
  });
});

describe('single keys off', () => {
  const off = { keys: {}, singleKeys: false };

  it('leaves no key that types a character', () => {
    const keys = actions.flatMap((action) => keysOf(action, off, 'other'));
    expect(keys.filter((key) => isSingleCharacter(parseCombo(key)))).toEqual([]);
    expect(keys).toEqual(expect.arrayContaining(['Enter', 'Escape', 'Delete', 'ContextMenu', 'Mod+z']));
  });

  it('lets a letter mean nothing', () => {
    expect(findAction(press('s', 'KeyS'), actions, 'reading', off, 'other')).toBeNull();
  });
});

describe('key names', () => {
  it.each([
    ['Mod+Shift+z', 'Ctrl+Shift+Z', '⇧⌘Z', 'Control+Shift+Z'],
    ['s', 'S', 'S', 'S'],
    ['Shift+1', 'Shift+1', '⇧1', 'Shift+1'],
    ['Delete', 'Del', '⌦', 'Delete'],
    ['?', '?', '?', '?'],
    ['Mod++', 'Ctrl++', '⌘+', 'Control+Plus'],
  ])('%s', (written, other, mac, aria) => {
    expect(keyText(written, 'other')).toBe(other);
    expect(keyText(written, 'mac')).toBe(mac);
    expect(ariaShortcut(written, 'other')).toBe(aria);
  });

  it('gives one cap a key', () => {
    expect(keyCaps('Mod+Shift+z', 'other')).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(keyCaps('Mod+Shift+z', 'mac')).toEqual(['⌘', '⇧', 'Z']);
  });

  it('knows a Mac', () => {
    expect(['MacIntel', 'iPad', 'Win32', 'Linux x86_64', ''].map(platformOf)).toEqual([
      'mac',
      'mac',
      'other',
      'other',
      'other',
    ]);
  });
});
