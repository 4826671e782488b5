import type { Tag } from '../../domain/records/codebook.ts';
import type { Action } from '../keys/action.ts';
import { parseCombo, writeCombo } from '../keys/key-combo.ts';

/** Keys of the text that mean something else while nothing but a digit is waited for don't clash with a tag's. */
const clashes = (action: Action): boolean => action.modes.includes('reading');

/**
 * What else has a key that a tag would have, alone or with Shift: another tag or a command, by its label. The tag's own
 * actions are left out.
 */
export function holdersOf(tag: Pick<Tag, 'id'>, key: string, actions: readonly Action[]): readonly string[] {
  const wanted = [key, `Shift+${key}`].map((one) => writeCombo(parseCombo(one)));
  const own = new Set([`tag.${tag.id}`, `tagAndFill.${tag.id}`, `retag.${tag.id}`]);
  const found = actions.filter(
    (action) =>
      !own.has(action.id) &&
      clashes(action) &&
      action.defaultKeys.some((one) => wanted.includes(writeCombo(parseCombo(one)))),
  );
  return [...new Set(found.filter(({ id }) => !id.startsWith('tagAndFill.')).map(({ label }) => label))];
}

/** The first digit that no tag has: what a new tag is offered. Null when all nine are taken. */
export const freeDigit = (tags: readonly Pick<Tag, 'hotkey'>[]): string | null =>
  ['1', '2', '3', '4', '5', '6', '7', '8', '9'].find(
    (digit) => !tags.some(({ hotkey }) => hotkey === digit),
  ) ?? null;
