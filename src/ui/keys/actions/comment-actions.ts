import { requestFocus } from '../../reading/focus.ts';
import { activate, activeOf, openArticleOf } from '../../reading/reading-context.ts';
import { typeIntoNextField, UNTIL_FETCHED_MS } from '../../reading/typed-ahead.ts';
import { appAction, textAction, type Action } from '../action.ts';

/** Talking about the work. The fields and lists are fetched when they are first asked for. */
export const commentActions: readonly Action[] = [
  textAction({
    id: 'comment.discuss',
    label: 'Comment on the annotation, or on the article when none is active',
    short: 'comment',
    section: 'Change',
    defaultKeys: ['Shift+e'],
    needsAnnotation: true,
    available: (context) => openArticleOf(context) !== null,
    run(context) {
      // The selection stays: one may be asking about it.
      activate(context, activeOf(context)?.id ?? null, 'selection');
      typeIntoNextField({ patience: UNTIL_FETCHED_MS });
      requestFocus('discussion');
    },
  }),
  appAction({
    id: 'app.comments',
    label: 'All comments: open, mine, those that call me',
    short: 'comments',
    section: 'Everywhere',
    available: ({ workspace }) => workspace.session.getState().state !== null,
    run: ({ app }) => app.openComments(),
  }),
];
