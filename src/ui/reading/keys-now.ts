import { jumpStore } from '../jump/jump-store.ts';
import type { Action, ActionContext, KeyMode } from '../keys/action.ts';
import { keyModeOf } from '../keys/dispatch.ts';

/** What the text is doing, as far as the next key is concerned. */
export type Situation = KeyMode | 'comparing' | 'selected' | 'active' | 'elsewhere';

export function situationOf(context: Pick<ActionContext, 'workspace' | 'reading'>): Situation {
  const { selection, activeId, room } = context.workspace.view.getState();
  if (context.reading.getState().focus === 'elsewhere') return 'elsewhere';
  const mode = keyModeOf(context);
  if (mode !== 'reading') return mode;
  if (selection) return 'selected';
  if (activeId) return 'active';
  return room === 'compare' ? 'comparing' : 'reading';
}

/** The actions worth naming in each situation, the most likely first. `tag` and `retag` stand for all tags. */
const WORTH_NAMING: Readonly<Record<Situation, readonly string[]>> = {
  reading: [
    'tag.menu',
    'select.sentence',
    'select.clause',
    'select.quoted',
    'select.block',
    'go.nextUntagged',
    'app.keySheet',
    'go.nextAnnotation',
  ],
  comparing: [
    'tag.menu',
    'compare.next',
    'compare.tagDifference',
    'compare.otherSide',
    'compare.hideTrivial',
    'select.clause',
    'app.keySheet',
  ],
  selected: ['tag.menu', 'tag', 'tag.repeat', 'card.tag', 'annotation.addRange', 'extend.clause', 'go.back'],
  active: [
    'tag.menu',
    'go.inspector',
    'annotation.nameBefore',
    'card.tag',
    'annotation.retag',
    'link.start',
    'annotation.move',
    'go.stack',
    'annotation.remove',
    'go.nextAnnotation',
  ],
  moving: ['tag.menu', 'move.swap', 'select.sentence', 'select.clause', 'move.commit', 'move.cancel'],
  retagging: ['retag', 'go.back'],
  arming: ['arm', 'app.palette', 'go.back'],
  armed: ['tag.menu', 'arm', 'go.nextUntagged', 'app.undo', 'go.back'],
  armedSelected: ['tag.menu', 'arm.tag', 'tag', 'extend.clause', 'go.back'],
  elsewhere: ['app.palette', 'app.undo', 'app.done', 'app.saveSession', 'app.keySheet'],
};

export const MOST_KEYS = 6;

/** At most six actions that have a key and can run now, for the bottom bar. */
export function actionsNow(
  actions: readonly Action[],
  context: ActionContext,
  keysOf: (action: Action) => readonly string[],
): readonly Action[] {
  // Then keys mean labels, and what they do stands beside the question.
  if (jumpStore.getState().asking) return [];
  const named = WORTH_NAMING[situationOf(context)].flatMap((name) =>
    actions.filter(
      ({ id }) =>
        id === name || ((name === 'tag' || name === 'retag' || name === 'arm') && isOfTag(id, name)),
    ),
  );
  return named.filter((action) => keysOf(action).length > 0 && action.available(context)).slice(0, MOST_KEYS);
}

/** `tag.quote` is one of the tags; `tag.repeat` and `tag.menu` are not. */
const isOfTag = (id: string, name: 'tag' | 'retag' | 'arm'): boolean =>
  id.startsWith(`${name}.`) && !OF_NO_TAG.has(id);

const OF_NO_TAG = new Set(['tag.repeat', 'tag.menu', 'arm.toggle', 'arm.tag']);
