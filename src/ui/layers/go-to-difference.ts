import type { AnnotationId } from '../../domain/ids.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import { codersOf } from '../../state/coders.ts';
import { showInText } from '../reading/go.ts';
import { activeOf, caretOf, openArticleOf, type ReadingContext } from '../reading/reading-context.ts';
import { neighbourOf } from '../reading/text-order.ts';
import { comparedAnnotations } from './shown-annotations.ts';
import { standingInWords } from './standing-in-words.ts';

export const isComparing = ({ workspace }: ReadingContext): boolean =>
  workspace.view.getState().layers.compared !== null;

/** To the next place in the article where the two compared coders differ, and says how. */
export function goToDifference(context: ReadingContext, step: 1 | -1): void {
  const { workspace } = context;
  const open = openArticleOf(context);
  const { layers } = workspace.view.getState();
  if (!open || !layers.compared) return;
  const [first] = layers.compared;
  const standings = comparedAnnotations(open.state, open.article.id, layers);
  const active = activeOf(context);
  const answersToActive = (active && standings.get(active.id)?.counterpart?.id) ?? null;
  const differing = new Map<AnnotationId, Annotation>();
  for (const [id, annotation] of open.shown) {
    const standing = standings.get(id)?.standing ?? 'same';
    // Of two that answer to each other the first coder's stands for both.
    const isHere = standing === 'only' || annotation.layerOf === first;
    if (standing !== 'same' && isHere && id !== answersToActive) differing.set(id, annotation);
  }
  const next = neighbourOf(differing, active, caretOf(context)?.head ?? 0, step);
  const compared = next && standings.get(next.id);
  if (!next || !compared) {
    workspace.say(step === 1 ? 'No further difference' : 'No difference before this');
    return;
  }
  showInText(context, next);
  const coder = codersOf(open.state).find(({ id }) => id === next.layerOf);
  const { words } = standingInWords(next, compared, open.state, coder?.initials ?? '?');
  workspace.say(compared.standing === 'only' ? `Only ${coder?.name}` : `${coder?.name}: ${words}`);
}
