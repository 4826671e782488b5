import { foldName } from '../../domain/entity-names.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import { articlesInOrder, type SessionState } from '../../domain/session-state.ts';
import { byPosition } from '../../state/annotation-order.ts';
import { wordsOf } from '../annotations/excerpt.ts';
import { shownAnnotations } from '../layers/shown-annotations.ts';
import type { ReadingContext } from '../reading/reading-context.ts';
import { filterOf } from './jump.ts';
import type { JumpPurpose } from './jump-store.ts';
import { annotationsOnScreen } from './on-screen.ts';

/** What may be chosen in the whole session: on screen, then the rest of this article, then the others by letter. */
export function candidatesFor(context: ReadingContext, purpose: JumpPurpose): readonly Annotation[] {
  const { state } = context.workspace.session.getState();
  const { articleId, layers } = context.workspace.view.getState();
  if (!state) return [];
  const canBe = filterOf(context, purpose);
  const order = articlesInOrder(state)
    .map(({ id }) => id)
    .toSorted((a, b) => Number(b === articleId) - Number(a === articleId));
  const all = [
    ...annotationsOnScreen(context).map(({ annotation }) => annotation),
    ...order.flatMap((id) => [...shownAnnotations(state, id, layers).values()].toSorted(byPosition)),
  ];
  return [...new Set(all)].filter((annotation) => !annotation.target.detached && canBe(annotation));
}

/**
 * Those that hold every word typed: in their own words or as their tag's name. The letter of an article means that
 * article alone, or it would find every word with that letter in it.
 */
export function matchingWords(
  annotations: readonly Annotation[],
  typed: string,
  { tags, articles }: SessionState,
): readonly Annotation[] {
  const words = foldName(typed).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return annotations;
  const letters = new Map([...articles].map(([id, { letter }]) => [id, foldName(letter)]));
  const meant = new Set(letters.values());
  return annotations.filter((annotation) => {
    const letter = letters.get(annotation.target.articleId);
    const text = foldName(`${wordsOf(annotation)} ${tags.get(annotation.tagId)?.name ?? ''}`);
    return words.every((word) => (meant.has(word) ? word === letter : text.includes(word)));
  });
}
