import type { Annotation } from '../../domain/records/annotation.ts';
import { articlesInOrder, findAnnotation } from '../../domain/session-state.ts';
import { attentionOf, nextInNeed, type AttentionPlace, type InNeed } from '../../state/attention.ts';
import { hidesNothing } from '../../state/sight.ts';
import { goTo } from '../annotations/go-to.ts';
import { shownAnnotations } from '../layers/shown-annotations.ts';
import { attentionInWords } from '../sentences/attention.ts';
import { requestFocus } from './focus.ts';
import { showInText } from './go.ts';
import { activeOf, caretOf, openArticleOf, type ReadingContext } from './reading-context.ts';

/** To the next annotation in sight that needs attention, in this article or in a later one, and says why. */
export async function goToAttention(context: ReadingContext): Promise<void> {
  const open = openArticleOf(context);
  if (!open) return;
  const { workspace } = context;
  const articleIds = articlesInOrder(open.state).map(({ id }) => id);
  let place: AttentionPlace = {
    articleId: open.article.id,
    active: activeOf(context),
    caret: caretOf(context)?.head ?? 0,
  };
  // What is missing may hang on quotation marks, which are known once the text is here: then it is asked again.
  for (let tries = 0; tries <= articleIds.length; tries += 1) {
    const { state } = workspace.session.getState();
    if (!state) return;
    const { layers } = workspace.view.getState();
    const found = nextInNeed(state, articleIds, (id) => shownAnnotations(state, id, layers), place);
    if (!found) break;
    const { articleId } = found.annotation.target;
    if (!state.texts.has(articleId)) await workspace.loadTexts([articleId]);
    const now = workspace.session.getState().state;
    const annotation = now && findAnnotation(now, found.annotation.id);
    if (annotation && attentionOf(now, annotation).length > 0) {
      return show(context, { ...found, annotation }, place);
    }
    place = { articleId, active: found.annotation, caret: 0 };
  }
  const { layers } = workspace.view.getState();
  workspace.say(
    hidesNothing(layers) && !layers.compared
      ? 'Nothing in this session needs attention'
      : 'Nothing that is shown needs attention. Some annotations are hidden',
  );
}

async function show(
  context: ReadingContext,
  { annotation, wrapped }: InNeed,
  from: AttentionPlace,
): Promise<void> {
  const { workspace } = context;
  const { articleId } = annotation.target;
  const isOther = workspace.view.getState().articleId !== articleId;
  if (isOther) {
    await goTo(workspace, annotation);
    requestFocus('text', annotation.id);
  } else showInText(context, annotation);
  const { state } = workspace.session.getState();
  if (!state) return;
  const letter = isOther ? `${state.articles.get(articleId)?.letter ?? ''}, ` : '';
  const why = attentionInWords(state, annotation, attentionOf(state, annotation));
  workspace.say(`${prefix(annotation, wrapped, from)}${letter}${why}`);
}

const prefix = (annotation: Annotation, wrapped: boolean, { active }: AttentionPlace): string => {
  if (annotation.id === active?.id) return 'The only one that needs attention: ';
  return wrapped ? 'From the beginning again: ' : '';
};
