import { excerptOf } from '../../domain/change-words.ts';
import { linkChoices, type LinkChoice } from '../../domain/link-choices.ts';
import type { AnnotationId } from '../../domain/ids.ts';
import type { LinkEnds } from '../../domain/records/link.ts';
import { findAnnotation, type SessionState } from '../../domain/session-state.ts';
import { requestFocus } from '../reading/focus.ts';
import type { ReadingContext } from '../reading/reading-context.ts';
import { jumpLabelsStore } from '../reading/text-marks.ts';
import { pickRequest } from '../reading/pick-request.ts';
import { goThere } from './go-there.ts';
import { jumpStore } from './jump-store.ts';
import { stopAsking } from './stop-asking.ts';

interface LinkOptions {
  readonly byPointer: boolean;
}

/** Both ends are known: with one kind that fits the link is made, with several the kind is asked. */
export async function linkWith(
  context: ReadingContext,
  fromId: AnnotationId,
  toId: AnnotationId,
  { byPointer }: LinkOptions,
): Promise<void> {
  const { workspace } = context;
  const { state } = workspace.session.getState();
  const from = state && findAnnotation(state, fromId);
  const to = state && findAnnotation(state, toId);
  if (!state || !from || !to) {
    stopAsking();
    requestFocus('text');
    workspace.say('That annotation is deleted', 'problem');
    return;
  }
  const choices = linkChoices(state, from, to);
  const [only] = choices;
  if (!only) {
    const wasList = jumpStore.getState().asking?.step === 'list';
    stopAsking();
    if (wasList) requestFocus('text');
    workspace.say('These two are linked in every way that the codebook has', 'problem');
    return;
  }
  if (choices.length === 1) return make(context, only.ends, { byPointer });
  jumpLabelsStore.setState(new Map(), true);
  pickRequest.setState({ take: null });
  jumpStore.setState({
    asking: { step: 'kind', from: fromId, to: toId, choices, byPointer },
    labels: new Map(),
  });
  workspace.say(choicesInWords(choices));
}

/** A kind was chosen, by digit or in the menu. */
export async function chooseKind(context: ReadingContext, index: number, reversed: boolean): Promise<void> {
  const { asking } = jumpStore.getState();
  if (asking?.step !== 'kind') return;
  const choice = asking.choices[index];
  if (!choice) {
    context.workspace.say(`There is no kind ${index + 1}`, 'problem');
    return;
  }
  if (reversed && !choice.reversed) {
    context.workspace.say(`“${choice.kind.label}” fits one way only`, 'problem');
    return;
  }
  return make(context, (reversed && choice.reversed) || choice.ends, asking);
}

async function make(context: ReadingContext, ends: LinkEnds, { byPointer }: LinkOptions): Promise<void> {
  const { workspace } = context;
  const { asking } = jumpStore.getState();
  const source =
    asking?.step === 'kind' ? asking.from : asking?.purpose.kind === 'link' ? asking.purpose.from : null;
  const needsFocus = asking?.step !== 'place';
  stopAsking();
  const result = await workspace.run('createLink', ends);
  if (byPointer) {
    const other = ends.from === source ? ends.to : ends.from;
    await goThere(context, other);
  } else if (needsFocus) requestFocus('text');
  const { state } = workspace.session.getState();
  if (result.ok && state) workspace.say(`Linked: ${endsInWords(ends, state)}`);
}

/** "quote “we won” in A asserts claim “they lost” in A" */
export function endsInWords({ kind, from, to }: LinkEnds, state: SessionState): string {
  const label =
    state.codebooks.get(state.session.codebookId)?.links.find(({ id }) => id === kind)?.label ?? kind;
  return `${endInWords(from, state)} ${label} ${endInWords(to, state)}`;
}

function endInWords(id: AnnotationId, state: SessionState): string {
  const annotation = findAnnotation(state, id);
  if (!annotation) return 'a deleted annotation';
  const tag = state.tags.get(annotation.tagId)?.name.toLowerCase() ?? 'annotation';
  const letter = state.articles.get(annotation.target.articleId)?.letter ?? '?';
  return `${tag} ${excerptOf(annotation)} in ${letter}`;
}

/** "Which link? 1 asserts, 2 supports this, 3 contradicts. With Shift the other way round: 2." */
function choicesInWords(choices: readonly LinkChoice[]): string {
  const each = choices.map(
    ({ kind, isOutgoing }, index) => `${index + 1} ${kind.label}${isOutgoing ? '' : ', from there to here'}`,
  );
  const both = choices.flatMap(({ reversed }, index) => (reversed ? [index + 1] : []));
  return `Which link? ${each.join('; ')}.${both.length > 0 ? ` With Shift the other way round: ${both.join(', ')}.` : ''}`;
}
