import type { Difference } from '../../analysis/alignment/differences.ts';
import type { TextRange } from '../../domain/records/range.ts';
import { differenceInWords, onlyHereInWords } from '../../domain/comparison-words.ts';
import type { ViewerHandle } from '../../viewer/surface-props.ts';
import { caretOf, type ReadingContext } from '../reading/reading-context.ts';
import { isAtDifference, placeHere } from './difference-at.ts';
import { compareStore } from './compare-store.ts';
import { proposalInWords } from './finding.ts';
import { pairInWords } from './pair-in-words.ts';
import { differenceKey, differencesNow } from './use-differences.ts';
import { pairNow, type PairInFocus } from './use-pair.ts';

/**
 * `n` and Shift+N in the Compare room: shows the next difference in both columns, and says what it is. From the one
 * that was shown last; once the caret has gone elsewhere, from there.
 */
export function goToDifference(context: ReadingContext, step: 1 | -1): void {
  const { workspace } = context;
  const pair = pairNow(workspace);
  if (!pair) return;
  const { all } = differencesNow(workspace);
  if (all.length === 0) {
    const { comparison } = workspace;
    workspace.say(pair.alignment ? 'There is no difference' : pairInWords(pair, comparison.getState()));
    return;
  }
  const next = indexBeside(context, step);
  const difference = all[next];
  if (!difference) {
    workspace.say(step === 1 ? 'This is the last difference' : 'This is the first difference');
    return;
  }
  showDifference(context, pair, difference);
  const { state } = workspace.session.getState();
  const here = workspace.view.getState().articleId;
  const proposal = state && here && proposalInWords(pair, difference, here, state);
  workspace.say(
    `${next + 1} of ${all.length}: ${sentenceFor(pair, difference)}${proposal ? ` · finding: ${proposal}` : ''}`,
  );
}

function indexBeside(context: ReadingContext, step: 1 | -1): number {
  const { workspace } = context;
  const { all, current, index } = differencesNow(workspace);
  const head = caretOf(context)?.head ?? 0;
  if (current ? isAtDifference(workspace, current, head) : index >= 0) return index + step;
  const places = all.map((difference) => placeHere(workspace, difference));
  if (step === 1) {
    const behind = places.findIndex(({ start }) => start >= head);
    return behind < 0 ? all.length : behind;
  }
  const before = places.findLastIndex(({ end }) => end < head);
  return before < 0 && head === 0 ? all.length - 1 : before;
}

/** Code points of either side's words that a sentence cites. */
const CITED = 60;

/** "Replaced: “Mr Khamenei” by “Ayatollah Khamenei”, honorific"; "Only in A, not in B: “…”" */
export function sentenceFor({ from, to, texts }: PairInFocus, difference: Difference): string {
  const a = texts.from.text.slice(difference.a.start, difference.a.end);
  const b = texts.to.text.slice(difference.b.start, difference.b.end);
  if (difference.kind === 'edit') {
    return differenceInWords({ operation: difference.operation, nature: difference.nature, a, b }, CITED);
  }
  return a === ''
    ? onlyHereInWords(to.letter, from.letter, b, CITED)
    : onlyHereInWords(from.letter, to.letter, a, CITED);
}

function showDifference(context: ReadingContext, pair: PairInFocus, difference: Difference): void {
  const { workspace, reading } = context;
  compareStore.setState({ differenceKey: differenceKey(pair, difference) });
  const { articleId } = workspace.view.getState();
  const isFrom = articleId === pair.from.id;
  const [here, there] = isFrom ? [difference.a, difference.b] : [difference.b, difference.a];
  workspace.view.setState({ activeId: null, selection: null });
  const { panes } = reading.getState();
  const own = articleId && panes.get(articleId);
  const other = panes.get(isFrom ? pair.to.id : pair.from.id);
  if (own) bringIntoView(own, here);
  if (other) bringIntoView(other, there);
  // At once: the next key acts where the caret stands.
  reading.setState({ caret: { anchor: here.start, head: here.start } });
  own?.select({ start: here.start, end: here.start });
}

/** Lines that are wholly seen count as in view; what is longer than the window begins at a third of it. */
const MARGIN = 16;

function bringIntoView(viewer: ViewerHandle, { start, end }: TextRange): void {
  const box = viewer.scroller()?.getBoundingClientRect();
  // Words that are missing here still have a place.
  const shown = viewer.extentOf({ start, end: Math.max(end, start + 1) });
  if (!box || !shown) viewer.reveal({ start, end: Math.max(end, start + 1) });
  else if (shown.top < box.top + MARGIN || shown.bottom > box.bottom - MARGIN) {
    viewer.alignTo(start, box.top + box.height / 3);
  }
}
