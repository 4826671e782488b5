import type { Tag } from '../../../domain/records/codebook.ts';
import { arm, tagWithArmed, toggleArming } from '../../reading/armed.ts';
import { openArticleOf, selectionOf } from '../../reading/reading-context.ts';
import { textAction, type Action } from '../action.ts';

/** The highlighter: a tag that is kept at hand. */
export const armedActions: readonly Action[] = [
  textAction({
    id: 'arm.toggle',
    label: 'Highlighter: keep a tag armed, then press its digit; again: end it',
    short: 'highlighter',
    section: 'Tag',
    defaultKeys: ['Shift+t'],
    modes: ['reading', 'arming'],
    available: (context) => openArticleOf(context) !== null,
    run: toggleArming,
  }),
  textAction({
    id: 'arm.tag',
    label: 'While a tag is armed: tag the selected words with it',
    short: 'tag',
    section: 'Tag',
    defaultKeys: ['Enter'],
    modes: ['armedSelected'],
    changesData: true,
    keysGoOn: true,
    available: (context) => selectionOf(context) !== null,
    run: tagWithArmed,
  }),
];

/**
 * What the digits mean after Shift+T, and while a tag is armed and nothing is selected: one hand selects with the mouse,
 * the other changes the pen. With words selected a digit tags them as ever.
 */
export const armActions = (tags: readonly Tag[]): readonly Action[] =>
  tags.map((tag) =>
    textAction({
      id: `arm.${tag.id}`,
      label: `Highlighter: arm ${tag.name}`,
      short: `arm ${tag.name}`,
      section: 'Tag',
      defaultKeys: tag.hotkey ? [tag.hotkey] : [],
      modes: ['arming', 'armed'],
      available: (context) => openArticleOf(context) !== null,
      run: (context) => arm(context, tag.id),
    }),
  );
