import type { Settings } from '../../state/settings-store.ts';
import type { Action, KeyMode } from './action.ts';
import { isSingleCharacter, parseCombo, writeCombo, type Platform } from './key-combo.ts';
import { fit, type KeyPress } from './key-press.ts';

export type KeySettings = Pick<Settings, 'keys' | 'singleKeys'>;

/**
 * The keys of an action as this person has them, none when they took it away (`''`) or turned single keys off.
 * Unchanged actions have their default keys.
 */
export function keysOf(action: Action, settings: KeySettings, platform: Platform): readonly string[] {
  const own = settings.keys[action.id];
  const keys =
    own === undefined
      ? [...action.defaultKeys, ...(platform === 'mac' ? [] : (action.keysOffMac ?? []))]
      : [own].filter(Boolean);
  return settings.singleKeys ? keys : keys.filter((key) => !isSingleCharacter(parseCombo(key)));
}

/**
 * The action a press means in a mode, available or not. A sign typed exactly (`?`) beats the place of a key
 * (Shift+7, which types `?` on a Russian keyboard).
 */
export function findAction(
  press: KeyPress,
  actions: readonly Action[],
  mode: KeyMode,
  settings: KeySettings,
  platform: Platform,
): Action | null {
  let byPlace: Action | null = null;
  for (const action of actions) {
    if (!action.modes.includes(mode)) continue;
    for (const key of keysOf(action, settings, platform)) {
      const found = fit(press, parseCombo(key), platform);
      if (found === 'character') return action;
      if (found === 'place') byPlace ??= action;
    }
  }
  return byPlace;
}

export interface KeyConflict {
  readonly key: string;
  readonly actions: readonly Action[];
}

/** Keys that more than one action has in the same mode. The first in the list would always win. */
export function conflictsOf(
  actions: readonly Action[],
  settings: KeySettings,
  platform: Platform,
): readonly KeyConflict[] {
  const byKey = new Map<string, Action[]>();
  for (const action of actions) {
    for (const key of keysOf(action, settings, platform)) {
      const written = writeCombo(parseCombo(key));
      byKey.set(written, [...(byKey.get(written) ?? []), action]);
    }
  }
  return [...byKey].flatMap(([key, all]) => {
    const clashing = all.filter((one) => all.some((other) => other !== one && shareMode(one, other)));
    return clashing.length > 1 ? [{ key, actions: clashing }] : [];
  });
}

const shareMode = (a: Action, b: Action): boolean => a.modes.some((mode) => b.modes.includes(mode));

/** The actions that would clash with `action` if it had `key`. */
export function takenBy(
  key: string,
  action: Action,
  actions: readonly Action[],
  settings: KeySettings,
  platform: Platform,
): readonly Action[] {
  const changed = { ...settings, keys: { ...settings.keys, [action.id]: key } };
  const written = writeCombo(parseCombo(key));
  const conflict = conflictsOf(actions, changed, platform).find((one) => one.key === written);
  return (conflict?.actions ?? []).filter((other) => other.id !== action.id);
}
