import { findingStore } from '../../finding/finding-store.ts';
import { typeIntoNextField, UNTIL_FETCHED_MS } from '../../reading/typed-ahead.ts';
import { openFindBar } from '../../find/find-store.ts';
import { visitRoom } from '../../frame/visit-room.ts';
import { caretOf, openArticleOf } from '../../reading/reading-context.ts';
import { appAction, textAction, type Action } from '../action.ts';

/** To words anywhere in the text, the first of which need not be near the caret. */
export const findActions: readonly Action[] = [
  textAction({
    id: 'select.find',
    label: 'Select words by their first letters: type them, then Enter; Shift+Enter selects up to them',
    short: 'find words',
    section: 'Select',
    defaultKeys: ['/'],
    modes: ['reading', 'moving'],
    otherwise: 'Put the caret into the text first',
    available: (context) => caretOf(context) !== null,
    run: (context) => {
      typeIntoNextField({ patience: UNTIL_FETCHED_MS });
      findingStore.setState({ from: caretOf(context) });
    },
  }),
  textAction({
    id: 'find.inArticle',
    label: 'Find in this article',
    short: 'find',
    section: 'Go',
    defaultKeys: [';'],
    available: (context) => openArticleOf(context) !== null,
    run: (context) => {
      typeIntoNextField({ patience: UNTIL_FETCHED_MS });
      openFindBar(context);
    },
  }),
  appAction({
    id: 'find.inSession',
    label: 'Find in all articles, notes, values and names, or back to the text',
    short: 'find everywhere',
    section: 'Everywhere',
    defaultKeys: ['Mod+Shift+f'],
    inFields: true,
    available: ({ workspace }) => workspace.session.getState().state !== null,
    run: ({ workspace }) => visitRoom(workspace, 'find'),
  }),
];
