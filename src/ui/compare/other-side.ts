import { offsetInPassage } from '../../analysis/alignment/offset-across.ts';
import type { Alignment, Passage } from '../../domain/alignment.ts';
import type { ArticleId } from '../../domain/ids.ts';
import { alignmentsOf } from '../../state/comparison-store.ts';
import { requestFocus } from '../reading/focus.ts';
import { caretOf, openArticleOf, type ReadingContext } from '../reading/reading-context.ts';
import { compareStore } from './compare-store.ts';
import { isBeingCompared } from './until-compared.ts';
import { pairNow } from './use-pair.ts';

/** Every stretch that is shared, whatever kind. */
const sharedIn = ({ passages, sharedQuotes }: Alignment): readonly Passage[] =>
  [...passages, ...sharedQuotes].toSorted((one, other) => one.a.start - other.a.start);

const passageAt = (alignment: Alignment, offset: number): Passage | undefined =>
  sharedIn(alignment).find(({ a }) => a.start <= offset && offset <= a.end);

/**
 * To the same words in another article, and with the same key back. Which one: the one that was asked for, else the
 * other side of the comparison in focus, else where one came from, else the first that has the passage.
 *
 * @param at the offset (UTF-16 units) to start from; else the caret
 */
export async function goToOtherSide(context: ReadingContext, to?: ArticleId, at?: number): Promise<void> {
  const { workspace } = context;
  const open = openArticleOf(context);
  if (!open) return;
  const offset = at ?? caretOf(context)?.head ?? 0;
  const here = open.article.id;
  const alignments = alignmentsOf(workspace.comparison.getState(), here);
  const pair = pairNow(workspace);
  const wanted = [
    to,
    pair && (pair.from.id === here ? pair.to.id : pair.from.id),
    compareStore.getState().cameFrom,
    ...alignments.keys(),
  ];
  for (const other of wanted) {
    const alignment = other && alignments.get(other);
    const passage = alignment && passageAt(alignment, offset);
    if (!other || !passage) continue;
    const there = offsetInPassage(passage, 'a', offset);
    compareStore.setState({ cameFrom: here });
    await workspace.openArticle(other);
    const letter = open.state.articles.get(other)?.letter ?? '';
    workspace.say(`The same passage in ${letter}`);
    // Once the other text is on screen where the reader was in it, this place is shown.
    await new Promise((resolve) => requestAnimationFrame(resolve));
    if (workspace.view.getState().articleId !== other) return;
    requestFocus('text', { start: there, end: Math.max(there + 1, passage.b.end) });
    return;
  }
  if (isBeingCompared(workspace)) {
    workspace.say('These articles are still being compared.');
    return;
  }
  workspace.say(
    pair
      ? 'Nothing at the caret is shared with the other article: Shift+J and Shift+K change the column'
      : 'Nothing at the caret is shared with another article: N goes to the next that is',
    'problem',
  );
}

/** `n` and Shift+N in the reading room: through what this article shares with any other. */
export function goToPassage(context: ReadingContext, step: 1 | -1): void {
  const { workspace } = context;
  const open = openArticleOf(context);
  if (!open) return;
  const comparison = workspace.comparison.getState();
  const found = [...alignmentsOf(comparison, open.article.id)].flatMap(([id, alignment]) =>
    sharedIn(alignment).map((passage) => ({ passage, letter: open.state.articles.get(id)?.letter ?? '?' })),
  );
  const starts = [...new Set(found.map(({ passage }) => passage.a.start))].toSorted((a, b) => a - b);
  const head = caretOf(context)?.head ?? 0;
  // The very beginning is a place to go to while the caret has not been anywhere.
  const isFresh = head === 0 && compareStore.getState().toldStart !== 0;
  const goal =
    step === 1
      ? starts.find((start) => start > head || (isFresh && start === 0))
      : starts.findLast((start) => start < head);
  if (goal === undefined) {
    const none = isBeingCompared(workspace)
      ? 'Articles are still being compared'
      : 'Nothing is shared with another article';
    workspace.say(
      starts.length === 0 ? none : step === 1 ? 'No further shared passage' : 'No shared passage before this',
    );
    return;
  }
  compareStore.setState({ toldStart: goal });
  const here = found.filter(({ passage }) => passage.a.start === goal);
  const edits = here[0]?.passage.edits.length ?? 0;
  workspace.say(
    `Passage ${starts.indexOf(goal) + 1} of ${starts.length}, also in ${here.map(({ letter }) => letter).join(', ')}, ` +
      (edits === 0 ? 'word for word' : edits === 1 ? '1 edit' : `${edits} edits`),
  );
  requestFocus('text', { start: goal, end: here[0]?.passage.a.end ?? goal + 1 });
}
