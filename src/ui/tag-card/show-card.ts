import { openArticleOf, type ReadingContext } from '../reading/reading-context.ts';
import { extentOf } from '../../domain/text/targets.ts';
import { requestFocus } from '../reading/focus.ts';
import { cardStore, closeCard } from './card-store.ts';
import { earlierInWords, earlierOf, questionOf, tagOf } from './question.ts';

/** Until a sheet has opened, in milliseconds; a little more than it takes. */
const SHEET_TIME = 200;

/**
 * `i`: shows the card of the tag in question beside the text, or puts it away. The focus stays in the text, so that the
 * tagging goes on; with nothing in question it goes to the card, to page through the tags.
 */
export function toggleCard(context: ReadingContext): void {
  const { workspace, reading } = context;
  const open = openArticleOf(context);
  if (cardStore.getState().open === 'tag') {
    closeCard();
    workspace.say('The tag card is closed');
    return;
  }
  if (!open) return;
  const { state } = open;
  const view = workspace.view.getState();
  const question = questionOf(state, view, reading.getState());
  const earlier = earlierOf(state, question, view.layers);
  cardStore.setState({ open: 'tag', chosen: null });
  const range = view.selection?.ranges[0] ?? (question.annotation && extentOf(question.annotation.target));
  // In a small window the card comes up from below: the words in question stay in sight above it.
  if (range) window.setTimeout(() => reading.getState().viewer?.reveal(range), SHEET_TIME);
  const tag = state.tags.get(tagOf(state, question, earlier, null) ?? ('' as never));
  if (!tag) workspace.say('The codebook has no tags yet', 'problem');
  else {
    const parts = [`${tag.name}: ${tag.help || 'no definition'}`, earlierInWords(state, earlier)];
    workspace.say(parts.filter((part) => part !== '').join(' · '));
  }
  if (question.words === '') requestFocus('card');
}
