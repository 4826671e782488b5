import type { AnnotationId, ArticleId } from '../../domain/ids.ts';
import { mayLink } from '../../domain/link-choices.ts';
import { excerptOf } from '../../domain/change-words.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import { findAnnotation } from '../../domain/session-state.ts';
import type { JumpLabel } from '../../viewer/surface-props.ts';
import { counted } from '../inspector/words.ts';
import { keysWaitFor } from '../keys/dispatch.ts';
import { nameOf } from '../reading/announcement.ts';
import { requestFocus } from '../reading/focus.ts';
import { pickRequest } from '../reading/pick-request.ts';
import type { ReadingContext } from '../reading/reading-context.ts';
import { typeIntoNextField } from '../reading/typed-ahead.ts';
import { jumpLabelsStore } from '../reading/text-marks.ts';
import { assignLabels } from './assign-labels.ts';
import { goThere } from './go-there.ts';
import { jumpStore, type JumpPurpose } from './jump-store.ts';
import { annotationsOnScreen } from './on-screen.ts';
import { linkWith } from './link-with.ts';
import { stopAsking } from './stop-asking.ts';

/** Asks for an annotation: labels stand beside those on screen, and a click on one chooses it as well. */
export function ask(context: ReadingContext, purpose: JumpPurpose): void {
  jumpStore.setState({ asking: { step: 'place', purpose, typed: '' }, labels: new Map() });
  pickRequest.setState({ take: (ids) => choosePicked(context, ids) });
  relabel(context);
  context.workspace.say(askingInWords(context, purpose));
}

/** Gives labels to what is on screen now. Whoever has one keeps it where possible. */
export function relabel(context: ReadingContext): void {
  const { asking, labels } = jumpStore.getState();
  if (asking?.step !== 'place') return;
  const all = annotationsOnScreen(context).filter(({ annotation }) => !isSource(annotation, asking.purpose));
  const canBe = filterOf(context, asking.purpose);
  const found = all.filter(({ annotation }) => canBe(annotation));
  const next = assignLabels(
    found.map(({ annotation }) => annotation.id),
    labels,
  );
  jumpStore.setState({ labels: next, leftOut: all.length - found.length });
  const byArticle = new Map<ArticleId, JumpLabel[]>();
  // In the order of the text, so that labels at one place stand in the same order as what they mean.
  for (const { annotation, at } of found.toSorted((a, b) => a.at - b.at)) {
    const label = next.get(annotation.id) ?? '';
    if (!label.startsWith(asking.typed)) continue;
    const { articleId } = annotation.target;
    const own = byArticle.get(articleId) ?? [];
    byArticle.set(articleId, [...own, { key: annotation.id, at, label, typed: asking.typed.length }]);
  }
  jumpLabelsStore.setState(byArticle, true);
}

/** The same once something moved. Whoever heard that nothing can be chosen hears when something can. */
export function relabelAgain(context: ReadingContext): void {
  const { asking, labels } = jumpStore.getState();
  relabel(context);
  if (asking?.step !== 'place' || labels.size > 0 || jumpStore.getState().labels.size === 0) return;
  context.workspace.say(askingInWords(context, asking.purpose));
}

/** Esc: as if nothing had been asked. */
export function cancelAsking({ workspace }: ReadingContext): void {
  const { asking } = jumpStore.getState();
  if (!asking) return;
  stopAsking();
  if (asking.step !== 'place') requestFocus('text');
  workspace.say(asking.step === 'kind' || asking.purpose.kind === 'link' ? 'No link made' : 'Stayed here');
}

/** A letter of a label. */
export function typeLetter(context: ReadingContext, letter: string): void {
  const { asking, labels } = jumpStore.getState();
  if (asking?.step !== 'place') return;
  const typed = asking.typed + letter;
  const left = [...labels].filter(([, label]) => label.startsWith(typed));
  const [first] = left;
  if (!first) {
    context.workspace.say(
      labels.size === 0
        ? 'Nothing here has a letter: the arrow down key lists all'
        : `No place has the letters ${typed.toUpperCase()}`,
      'problem',
    );
    return;
  }
  if (first[1] === typed) void keysWaitFor(choose(context, first[0], false), context);
  else {
    jumpStore.setState({ asking: { ...asking, typed } });
    relabel(context);
  }
}

/** Backspace: one letter less. */
export function untypeLetter(context: ReadingContext): void {
  const { asking } = jumpStore.getState();
  if (asking?.step !== 'place' || asking.typed === '') return;
  jumpStore.setState({ asking: { ...asking, typed: asking.typed.slice(0, -1) } });
  relabel(context);
}

/** The same question as a list, of everything in the session. */
export function askAsList(): void {
  const { asking } = jumpStore.getState();
  if (asking?.step !== 'place') return;
  jumpLabelsStore.setState(new Map(), true);
  pickRequest.setState({ take: null });
  // The letters behind the key are for the list's field, which is there a moment later.
  typeIntoNextField();
  jumpStore.setState({ asking: { step: 'list', purpose: asking.purpose } });
}

/** An annotation was chosen, by label, click or in the list. */
export async function choose(context: ReadingContext, id: AnnotationId, byPointer: boolean): Promise<void> {
  const { asking } = jumpStore.getState();
  if (!asking || asking.step === 'kind') return;
  const { purpose } = asking;
  if (purpose.kind === 'link') return linkWith(context, purpose.from, id, { byPointer });
  stopAsking();
  return goThere(context, id);
}

function choosePicked(context: ReadingContext, ids: readonly AnnotationId[]): void {
  const { asking } = jumpStore.getState();
  const { state } = context.workspace.session.getState();
  if (asking?.step !== 'place' || !state) return;
  const canBe = filterOf(context, asking.purpose);
  const found = ids.find((id) => {
    const annotation = findAnnotation(state, id);
    return annotation && !isSource(annotation, asking.purpose) && canBe(annotation);
  });
  if (found) void choose(context, found, true);
  else context.workspace.say('Nothing here can be chosen: click on tagged words, or press Escape', 'problem');
}

const isSource = ({ id }: Annotation, purpose: JumpPurpose): boolean =>
  purpose.kind === 'link' && purpose.from === id;

/** What may be chosen at all. */
export function filterOf(
  { workspace }: ReadingContext,
  purpose: JumpPurpose,
): (annotation: Annotation) => boolean {
  const { state } = workspace.session.getState();
  if (!state) return () => false;
  if (purpose.kind === 'go') return () => true;
  const from = findAnnotation(state, purpose.from);
  return from ? mayLink(state, from) : () => false;
}

/** "Link from quote “…”: 5 places, type a letter; 2 others can’t be linked with it" */
function askingInWords({ workspace }: ReadingContext, purpose: JumpPurpose): string {
  const { labels, leftOut } = jumpStore.getState();
  const { state } = workspace.session.getState();
  const from = state && purpose.kind === 'link' ? findAnnotation(state, purpose.from) : undefined;
  const what = from && state ? `Link from ${nameOf(from, state)} ${excerptOf(from)}` : 'Go to an annotation';
  const places =
    labels.size === 0
      ? 'nothing on screen can be chosen'
      : `${counted(labels.size, 'place')}, type ${labels.size === 1 ? 'its letter' : 'a letter'}`;
  const others = leftOut === 0 ? '' : `; ${counted(leftOut, 'other')} can’t be linked with it`;
  return `${what}: ${places}${others}. The arrow down key lists all.`;
}
