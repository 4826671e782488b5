import { articleBeside, goToArticleBeside, goToNeighbour, openInspector } from '../../reading/go.ts';
import { requestFocus } from '../../reading/focus.ts';
import { openArticleOf, type ReadingContext } from '../../reading/reading-context.ts';
import { throughStack } from '../../reading/stack.ts';
import { stepBack, stepToLeave } from '../../reading/step-back.ts';
import { cardStore } from '../../tag-card/card-store.ts';
import { textAction, type Action } from '../action.ts';

const hasAnnotations = (context: ReadingContext): boolean =>
  (openArticleOf(context)?.annotations.size ?? 0) > 0;
const hasArticleBeside = (context: ReadingContext, step: 1 | -1): boolean =>
  articleBeside(context, step) !== null;

/** Ways through the article and to the panels beside it. */
export const goActions: readonly Action[] = [
  textAction({
    id: 'go.nextAnnotation',
    label: 'Next annotation',
    short: 'next',
    section: 'Go',
    defaultKeys: ['j'],
    otherwise: 'Nothing is tagged in this article yet',
    needsAnnotation: true,
    available: hasAnnotations,
    run: (context) => goToNeighbour(context, 1),
  }),
  textAction({
    id: 'go.previousAnnotation',
    label: 'Previous annotation',
    short: 'previous',
    section: 'Go',
    defaultKeys: ['k'],
    otherwise: 'Nothing is tagged in this article yet',
    needsAnnotation: true,
    available: hasAnnotations,
    run: (context) => goToNeighbour(context, -1),
  }),
  textAction({
    id: 'go.stack',
    label: 'Through the annotations at the caret',
    short: 'at the caret',
    section: 'Go',
    defaultKeys: ['o'],
    needsAnnotation: true,
    otherwise: 'Nothing is tagged in this article yet',
    available: hasAnnotations,
    run: throughStack,
  }),
  textAction({
    id: 'go.inspector',
    label: 'To the fields of the annotation',
    short: 'fields',
    section: 'Go',
    defaultKeys: ['e', 'Enter'],
    needsAnnotation: true,
    available: (context) => openArticleOf(context) !== null,
    run: openInspector,
  }),
  textAction({
    id: 'go.list',
    label: 'To the list of annotations',
    short: 'list',
    section: 'Go',
    defaultKeys: ['l'],
    available: (context) => openArticleOf(context) !== null,
    // The tag card lies over the list.
    run: () => requestFocus(cardStore.getState().open ? 'card' : 'list'),
  }),
  textAction({
    id: 'go.nextArticle',
    label: 'Next article, or column',
    section: 'Go',
    defaultKeys: ['Shift+j'],
    otherwise: 'This is the last article',
    available: (context) => hasArticleBeside(context, 1),
    run: (context) => goToArticleBeside(context, 1),
  }),
  textAction({
    id: 'go.previousArticle',
    label: 'Previous article, or column',
    section: 'Go',
    defaultKeys: ['Shift+k'],
    otherwise: 'This is the first article',
    available: (context) => hasArticleBeside(context, -1),
    run: (context) => goToArticleBeside(context, -1),
  }),
  textAction({
    id: 'go.back',
    label:
      'One step back: let go of the selection, of the highlighter, of the annotation, then back to what was found',
    short: 'let go',
    section: 'Go',
    defaultKeys: ['Escape'],
    modes: ['reading', 'retagging', 'arming'],
    available: (context) => stepToLeave(context) !== null,
    run: stepBack,
  }),
];
