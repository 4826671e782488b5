import type { Action, ActionContext } from '../keys/action.ts';
import { keyModeOf, runAction } from '../keys/dispatch.ts';
import type { PaletteEntry } from './entry.ts';

const NOT_NOW = 'This has nothing to act on now';

/** What a tag's own lines in the palette say better, with its parents beside them. */
const OF_TAGS = /^(?:tag|tagAndFill|retag|arm)\.(?!repeat$|menu$|toggle$|tag$)/u;

/**
 * What keys can do, also what can't be done now, with the reason. Left out: the palette itself, and what only answers a
 * key before it or moves edges while none are moved.
 */
export function actionEntries(
  actions: readonly Action[],
  context: ActionContext,
  keysOf: (action: Action) => readonly string[],
): readonly PaletteEntry[] {
  const mode = keyModeOf(context);
  return actions
    .filter(
      ({ id, modes }) =>
        id !== 'app.palette' &&
        id !== 'tag.menu' &&
        !OF_TAGS.test(id) &&
        (modes.includes('reading') || modes.includes(mode)),
    )
    .map((action) => ({
      id: action.id,
      group: action.section === 'Everywhere' ? 'Parallax' : action.section,
      label: action.label,
      key: keysOf(action)[0] ?? null,
      otherwise: action.available(context) ? null : (action.otherwise ?? NOT_NOW),
      run: () => void runAction(action, context),
    }));
}
