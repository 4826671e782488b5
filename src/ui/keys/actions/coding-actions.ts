import { openArticleFields } from '../../reading/go.ts';
import { subjectOf, openArticleOf, type ReadingContext } from '../../reading/reading-context.ts';
import { textAction, type Action } from '../action.ts';

const NO_ANNOTATION = 'No annotation is active: J goes to the next, O to one at the caret';
const hasSubject = (context: ReadingContext): boolean => subjectOf(context) !== null;

/** What the codebook says, and values that were given before. What they do is fetched when it is first asked for. */
export const codingActions: readonly Action[] = [
  textAction({
    id: 'card.tag',
    label: 'Show the tag card: definition, examples, earlier codings of such words',
    short: 'tag card',
    section: 'Tag',
    defaultKeys: ['i'],
    needsAnnotation: true,
    available: (context) => openArticleOf(context) !== null,
    run: async (context) => (await import('../../tag-card/show-card.ts')).toggleCard(context),
  }),
  textAction({
    id: 'annotation.nameBefore',
    label: 'Same speaker as before: fill the missing name with the last one given',
    short: 'same speaker',
    section: 'Change',
    defaultKeys: [','],
    changesData: true,
    needsAnnotation: true,
    otherwise: NO_ANNOTATION,
    available: hasSubject,
    run: async (context) => (await import('../../inspector/same-name.ts')).takeNameBefore(context),
  }),
  textAction({
    id: 'go.articleFields',
    label: 'To the codes and fields of the whole article',
    short: 'article',
    section: 'Go',
    available: (context) => openArticleOf(context) !== null,
    run: (context) => openArticleFields(context),
  }),
  textAction({
    id: 'annotation.copyValues',
    label: 'Copy the values of another annotation of this tag',
    short: 'copy values',
    section: 'Change',
    defaultKeys: ['Shift+x'],
    needsAnnotation: true,
    otherwise: NO_ANNOTATION,
    available: hasSubject,
    run: async (context) => (await import('../../tag-card/show-values.ts')).showValues(context),
  }),
];
