import { openArticleOf, type ReadingContext } from '../../reading/reading-context.ts';
import { goToRoom } from '../../reading/go.ts';
import { textAction, type Action } from '../action.ts';

const isIn = (room: 'read' | 'compare') => (context: ReadingContext) =>
  openArticleOf(context) !== null && context.workspace.view.getState().room === room;
const hasArticle = (context: ReadingContext): boolean => openArticleOf(context) !== null;

/** Between the versions of a story. What they do is fetched when it is first asked for, after the first article. */
export const articleComparisonActions: readonly Action[] = [
  textAction({
    id: 'compare.room',
    label: 'Compare articles side by side, or back to reading one',
    short: 'compare',
    section: 'Compare',
    defaultKeys: ['v'],
    available: hasArticle,
    run: ({ workspace }) =>
      goToRoom(workspace, workspace.view.getState().room === 'compare' ? 'read' : 'compare'),
  }),
  textAction({
    id: 'panes.open',
    label: 'Open the next article beside this one',
    short: 'beside',
    section: 'Compare',
    defaultKeys: ['Shift+v'],
    available: hasArticle,
    run: async (context) => (await import('../../compare/open-beside.ts')).openNextBeside(context.workspace),
  }),
  textAction({
    id: 'panes.close',
    label: 'Close this column',
    short: 'close column',
    section: 'Compare',
    defaultKeys: ['Shift+w'],
    otherwise: 'Only one article is open: Shift+V opens another beside it',
    available: isIn('compare'),
    run: async (context) => (await import('../../compare/open-beside.ts')).closeCurrent(context.workspace),
  }),
  textAction({
    id: 'compare.marks',
    label: 'Show what a comparison marks in the texts, or read them plain',
    section: 'Compare',
    available: hasArticle,
    run: async (context) => (await import('../../compare/open-beside.ts')).toggleMarks(context.workspace),
  }),
  textAction({
    id: 'compare.otherSide',
    label: 'To the same words in another article, and back',
    short: 'other side',
    section: 'Compare',
    defaultKeys: ['p'],
    available: hasArticle,
    run: (context) =>
      onceCompared(context, async () => (await import('../../compare/other-side.ts')).goToOtherSide(context)),
  }),
  step('next', 'n', 1),
  step('previous', 'Shift+n', -1),
  textAction({
    id: 'compare.hideTrivial',
    label: 'Hide differences of spelling and style, or show them',
    short: 'hide spelling',
    section: 'Compare',
    defaultKeys: ['h'],
    available: isIn('compare'),
    run: ({ workspace }) => {
      const hidesTrivial = !workspace.view.getState().hidesTrivial;
      workspace.view.setState({ hidesTrivial });
      workspace.say(`Spelling and style are ${hidesTrivial ? 'hidden' : 'shown'}`);
    },
  }),
  textAction({
    id: 'compare.tagDifference',
    label: 'Tag the difference as framing',
    short: 'framing',
    section: 'Compare',
    defaultKeys: ['g'],
    changesData: true,
    available: isIn('compare'),
    run: async (context) => (await import('../../compare/finding.ts')).tagDifference(context),
  }),
  textAction({
    id: 'compare.copyOffer',
    label: 'Copy the coding that the same words have in another article',
    short: 'copy coding',
    section: 'Compare',
    defaultKeys: ['y'],
    changesData: true,
    available: hasArticle,
    run: (context) =>
      onceCompared(context, async () => (await import('../../offers/take-offer.ts')).takeNextOffer(context)),
  }),
  textAction({
    id: 'compare.copyAllOffers',
    label: 'Copy all codings that the same words have in other articles',
    short: 'copy all',
    section: 'Compare',
    defaultKeys: ['Shift+y'],
    changesData: true,
    available: hasArticle,
    run: (context) =>
      onceCompared(context, async () => (await import('../../offers/take-offer.ts')).takeAllOffers(context)),
  }),
  textAction({
    id: 'compare.recurrences',
    label: 'Tag the same words elsewhere like this annotation',
    short: 'same words',
    section: 'Compare',
    defaultKeys: ['w'],
    needsAnnotation: true,
    available: hasArticle,
    run: async (context) => (await import('../../offers/take-offer.ts')).openRecurrences(context),
  }),
];

/** The same key goes through what is shared while one reads, and through what differs while one compares. */
function step(name: 'next' | 'previous', key: string, by: 1 | -1): Action {
  const word = name === 'next' ? 'Next' : 'Previous';
  return textAction({
    id: `compare.${name}`,
    label: `${word} difference between articles; while reading, ${name} shared passage`,
    short: name === 'next' ? 'difference' : 'difference before',
    section: 'Compare',
    defaultKeys: [key],
    available: hasArticle,
    run: (context) =>
      onceCompared(context, async () => {
        if (isIn('compare')(context)) {
          (await import('../../compare/go-to-difference.ts')).goToDifference(context, by);
        } else (await import('../../compare/other-side.ts')).goToPassage(context, by);
      }),
  });
}

/** What a key does by what articles share, as soon as that is known. */
async function onceCompared(context: ReadingContext, act: () => Promise<void>): Promise<void> {
  const { untilCompared } = await import('../../compare/until-compared.ts');
  if (await untilCompared(context)) await act();
}
