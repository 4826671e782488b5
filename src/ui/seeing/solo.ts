import type { TagId } from '../../domain/ids.ts';
import { showAllTags, showOnlyTag } from '../layers/change-sight.ts';
import { armedTagOf } from '../reading/armed.ts';
import { activeOf, type ReadingContext } from '../reading/reading-context.ts';
import { lastTagged } from '../reading/tagging.ts';

/** Shift+H: only the tag one works with, and again all of them. */
export function soloOrShowAll(context: ReadingContext): void {
  const { workspace } = context;
  if (workspace.view.getState().layers.hiddenTags.size > 0) {
    showAllTags(workspace);
    return;
  }
  const id = tagInHand(context);
  if (id) showOnlyTag(workspace, id);
  else workspace.say('Tag something first, or go to an annotation: only its tag will be shown', 'problem');
}

/** The tag of the active annotation, else that of the highlighter, else the one used last. */
const tagInHand = (context: ReadingContext): TagId | null =>
  activeOf(context)?.tagId ?? armedTagOf(context)?.id ?? lastTagged(context)?.tagId ?? null;
