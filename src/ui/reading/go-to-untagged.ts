import type { CanonicalText } from '../../domain/records/article.ts';
import type { TextRange } from '../../domain/records/range.ts';
import {
  countSentences,
  coverOf,
  untaggedSentence,
  type Cover,
  type SentenceCount,
} from '../../domain/text/untagged.ts';
import { numberInWords } from '../shared/in-locale.ts';
import { rangeOf, sameRange } from './live-selection.ts';
import { caretOf, openArticleOf, selectionOf, type ReadingContext } from './reading-context.ts';
import { selectByKeys } from './select-units.ts';

/** So long may counting keep keys and paint waiting. */
const SLICE_MS = 6;

/**
 * Selects the next sentence of the article, or the one before, that no annotation in sight covers, ready for a digit, and
 * says how many are left. How many there are is counted afterwards: of a long text that takes a moment the first time.
 */
export async function goToUntagged(context: ReadingContext, step: 1 | -1): Promise<void> {
  const open = openArticleOf(context);
  if (!open) return;
  const { workspace } = context;
  const { language } = open.article;
  const cover = coverOf(open.shown.values());
  const from = rangeOf(caretOf(context) ?? { anchor: 0, head: 0 });
  const found = untaggedSentence(open.content, language, cover, from, step);
  if (!found) {
    workspace.say('Every sentence of this article is tagged');
    return;
  }
  selectByKeys(context, found.range);
  const count = await counted(open.content, language, cover, found.range);
  const selected = selectionOf(context)?.ranges[0];
  const isStillThere = selected !== undefined && sameRange(selected, found.range);
  if (isStillThere && openArticleOf(context)?.article.id === open.article.id) {
    workspace.say(inWords(count, found.wrapped, step));
  }
}

async function counted(
  content: CanonicalText,
  language: string | null,
  cover: Cover,
  one: TextRange,
): Promise<SentenceCount> {
  const counting = countSentences(content, language, cover, one);
  let until = performance.now() + SLICE_MS;
  for (;;) {
    const step = counting.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    until = performance.now() + SLICE_MS;
  }
}

function inWords({ total, untagged, place }: SentenceCount, wrapped: boolean, step: 1 | -1): string {
  const here = `entence ${numberInWords(place)} of ${numberInWords(total)}`;
  if (untagged === 1) return `S${here}, the only one left untagged`;
  const left = `${here}, ${numberInWords(untagged)} left untagged`;
  if (!wrapped) return `S${left}`;
  return `${step === 1 ? 'From the beginning again' : 'From the end again'}: s${left}`;
}
