import type { Workspace } from '../../workspace/workspace.ts';

/** `z`: the text without marks, badges and offers, or with them again. Caret and selection stay. */
export function toggleClean({ view, say }: Workspace): void {
  const clean = !view.getState().clean;
  // What can't be seen is not active: keys would change it unseen.
  view.setState(clean ? { clean, activeId: null, movingId: null } : { clean });
  say(clean ? 'Clean reading: the text without annotations' : 'Annotations are shown');
}
