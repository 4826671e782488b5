import { caretOf, openArticleOf, type ReadingContext } from '../../reading/reading-context.ts';
import { textAction, type Action } from '../action.ts';

const NO_ARTICLE = 'Open an article first';
const hasCaret = (context: ReadingContext): boolean => caretOf(context) !== null;

/** To what is still to be done. Fetched when it is first asked for, after the first article. */
export const attentionActions: readonly Action[] = [
  untagged('next', 'u', 1),
  untagged('previous', 'Shift+u', -1),
  textAction({
    id: 'go.attention',
    label: 'Next annotation that needs attention: flagged, incomplete, coded before the codebook changed',
    short: 'needs attention',
    section: 'Go',
    defaultKeys: ['Shift+f'],
    needsAnnotation: true,
    otherwise: NO_ARTICLE,
    available: (context) => openArticleOf(context) !== null,
    run: async (context) => (await import('../../reading/go-to-attention.ts')).goToAttention(context),
  }),
];

function untagged(name: 'next' | 'previous', key: string, step: 1 | -1): Action {
  return textAction({
    id: `go.${name}Untagged`,
    label: name === 'next' ? 'Next sentence that is not tagged' : 'Sentence before that is not tagged',
    short: name === 'next' ? 'untagged' : 'untagged before',
    section: 'Go',
    defaultKeys: [key],
    otherwise: NO_ARTICLE,
    available: hasCaret,
    run: async (context) => (await import('../../reading/go-to-untagged.ts')).goToUntagged(context, step),
  });
}
