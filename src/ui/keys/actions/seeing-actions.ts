import { openArticleOf, type ReadingContext } from '../../reading/reading-context.ts';
import { textAction, type Action } from '../action.ts';

const hasArticle = (context: ReadingContext): boolean => openArticleOf(context) !== null;

/** What of the annotations one sees. Nothing here changes any of them. */
export const seeingActions: readonly Action[] = [
  textAction({
    id: 'seeing.clean',
    label: 'Clean reading: hide all annotations in the text, or show them',
    short: 'clean reading',
    section: 'Go',
    defaultKeys: ['z'],
    available: hasArticle,
    run: async ({ workspace }) => (await import('../../seeing/clean-reading.ts')).toggleClean(workspace),
  }),
  textAction({
    id: 'seeing.solo',
    label: 'Show only the tag of this annotation, or all tags again',
    short: 'only this tag',
    section: 'Go',
    defaultKeys: ['Shift+h'],
    needsAnnotation: true,
    available: hasArticle,
    run: async (context) => (await import('../../seeing/solo.ts')).soloOrShowAll(context),
  }),
  textAction({
    id: 'seeing.everything',
    label: 'Show everything that is hidden: tags, origins, coders',
    short: 'show all',
    section: 'Go',
    otherwise: 'Nothing is hidden',
    available: ({ workspace }) => {
      const { hidden, hiddenTags, hiddenOrigins } = workspace.view.getState().layers;
      return hidden.size + hiddenTags.size + hiddenOrigins.size > 0;
    },
    run: async ({ workspace }) => (await import('../../layers/change-sight.ts')).showEverything(workspace),
  }),
];
