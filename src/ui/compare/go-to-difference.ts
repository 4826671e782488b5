import type { Difference } from '../../analysis/alignment/differences.ts';
import type { ArticleId } from '../../domain/ids.ts';
import type { TextRange } from '../../domain/records/range.ts';
import { differenceInWords, onlyHereInWords } from '../../domain/comparison-words.ts';
import { requestFocus } from '../reading/focus.ts';
import { readingStore } from '../reading/reading-store.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { compareStore } from './compare-store.ts';
import { differencesNow } from './use-differences.ts';
import { pairNow, type PairInFocus } from './use-pair.ts';

/** `n` and Shift+N in the Compare room: shows the next difference in both columns, and says what it is. */
export function goToDifference(workspace: Workspace, step: 1 | -1): void {
  const pair = pairNow(workspace);
  const { all, index } = differencesNow(workspace);
  if (!pair || all.length === 0) {
    workspace.say(pair?.alignment ? 'There is no difference' : 'These two share nothing to compare');
    return;
  }
  const next = index < 0 && step === -1 ? all.length - 1 : index + step;
  const difference = all[next];
  if (!difference) {
    workspace.say(step === 1 ? 'This is the last difference' : 'This is the first difference');
    return;
  }
  showDifference(workspace, pair, difference);
  workspace.say(`${next + 1} of ${all.length}: ${sentenceFor(pair, difference)}`);
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

export function showDifference(workspace: Workspace, pair: PairInFocus, difference: Difference): void {
  compareStore.setState({ differenceKey: difference.key });
  const { articleId } = workspace.view.getState();
  const hereIsFrom = articleId === pair.from.id;
  const here = hereIsFrom ? difference.a : difference.b;
  const there = hereIsFrom ? difference.b : difference.a;
  workspace.view.setState({ activeId: null, selection: null });
  revealIn(hereIsFrom ? pair.to.id : pair.from.id, there);
  requestFocus('text', atLeastOne(here));
}

/** Words that are missing on one side still have a place there. */
const atLeastOne = ({ start, end }: TextRange): TextRange => ({ start, end: Math.max(end, start + 1) });

const revealIn = (articleId: ArticleId, range: TextRange): void =>
  readingStore.getState().panes.get(articleId)?.reveal(atLeastOne(range));
