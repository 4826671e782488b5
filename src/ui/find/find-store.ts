import { createStore } from 'zustand/vanilla';
import { NO_QUERY, type FindQuery } from '../../analysis/finding/query.ts';
import type { ArticleId } from '../../domain/ids.ts';
import { rangeOf, type TextSelection } from '../reading/live-selection.ts';
import { caretOf, openArticleOf, type ReadingContext } from '../reading/reading-context.ts';

/** The find bar while it is open. */
export interface OpenBar {
  /** The article one was in. */
  readonly articleId: ArticleId | null;
  /** Where the caret or selection was when it opened. */
  readonly from: TextSelection | null;
  /** Another one each time it is asked for, so that the field takes the focus again. */
  readonly asked: number;
}

/** What bar and room look for; both remember the last. */
export const findStore = createStore<{
  readonly query: FindQuery | null;
  readonly bar: OpenBar | null;
  /** In the session: also in articles that have a later version. */
  readonly alsoEarlier: boolean;
}>(() => ({ query: null, bar: null, alsoEarlier: false }));

/** Longer selections were made to be tagged, not to be looked for. */
const LONGEST = 60;
let asked = 0;

/** With the selected words as what is looked for, where they are few; else with what was looked for last. */
export function openFindBar(context: ReadingContext): void {
  const from = caretOf(context);
  const range = from && rangeOf(from);
  const open = openArticleOf(context);
  const words = range ? (open?.content.text.slice(range.start, range.end) ?? '') : '';
  const isMeant = words.trim() !== '' && words.length <= LONGEST && !/[\n\r]/.test(words);
  asked += 1;
  findStore.setState(({ query }) => ({
    bar: { articleId: open?.article.id ?? null, from, asked },
    ...(isMeant && { query: { ...(query ?? NO_QUERY), words, isPattern: false } }),
  }));
}
