import type { Action, ActionContext, KeyMode } from '../keys/action.ts';

/** What the text is doing, as far as the next key is concerned. */
export type Situation = KeyMode | 'comparing' | 'selected' | 'active' | 'elsewhere';

export function situationOf({ workspace, reading }: Pick<ActionContext, 'workspace' | 'reading'>): Situation {
  const { movingId, selection, activeId, room } = workspace.view.getState();
  const { awaitingTag, focus } = reading.getState();
  if (focus === 'elsewhere') return 'elsewhere';
  if (movingId) return 'moving';
  if (awaitingTag) return 'retagging';
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
    'go.nextAnnotation',
    'app.keySheet',
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
  selected: ['tag.menu', 'tag', 'tag.repeat', 'annotation.addRange', 'extend.clause', 'go.back'],
  active: [
    'tag.menu',
    'go.inspector',
    'annotation.retag',
    'annotation.move',
    'go.stack',
    'annotation.remove',
    'go.nextAnnotation',
  ],
  moving: ['tag.menu', 'move.swap', 'select.sentence', 'select.clause', 'move.commit', 'move.cancel'],
  retagging: ['retag', 'go.back'],
  elsewhere: ['app.palette', 'app.undo', 'app.done', 'app.saveSession', 'app.keySheet'],
};

export const MOST_KEYS = 6;

/** At most six actions that have a key and can run now, for the bottom bar. */
export function actionsNow(
  actions: readonly Action[],
  context: ActionContext,
  keysOf: (action: Action) => readonly string[],
): readonly Action[] {
  const named = WORTH_NAMING[situationOf(context)].flatMap((name) =>
    actions.filter(({ id }) => id === name || ((name === 'tag' || name === 'retag') && isOfTag(id, name))),
  );
  return named.filter((action) => keysOf(action).length > 0 && action.available(context)).slice(0, MOST_KEYS);
}

/** `tag.quote` is one of the tags; `tag.repeat` and `tag.menu` are not. */
const isOfTag = (id: string, name: 'tag' | 'retag'): boolean =>
  id.startsWith(`${name}.`) && id !== 'tag.repeat' && id !== 'tag.menu';
