import { activate, openArticleOf, subjectOf, type ReadingContext } from '../reading/reading-context.ts';
import { requestFocus } from '../reading/focus.ts';
import { typeIntoNextField, UNTIL_FETCHED_MS } from '../reading/typed-ahead.ts';
import { cardStore } from './card-store.ts';
import { copySources } from './copy-sources.ts';

/** Shift+X: lists codings of the same tag beside the text; a digit takes the values of one. */
export function showValues(context: ReadingContext): void {
  const { workspace } = context;
  const subject = subjectOf(context);
  const state = openArticleOf(context)?.state;
  if (!subject || !state) return;
  const noun = state.tags.get(subject.tagId)?.name.toLowerCase() ?? 'annotation';
  if (copySources(state, subject).length === 0) {
    workspace.say(`No other ${noun} has values to copy`, 'problem');
    return;
  }
  activate(context, subject.id, 'selection');
  cardStore.setState({ open: 'values', chosen: null });
  workspace.say('Copy values from: press its digit. Enter takes the first, Escape leaves');
  typeIntoNextField({ patience: UNTIL_FETCHED_MS });
  requestFocus('card');
}
