import { openArticleOf, subjectOf, type ReadingContext } from '../../reading/reading-context.ts';
import { jumpCode } from '../../jump/jump-code.ts';
import { textAction, type Action } from '../action.ts';

const NO_ANNOTATION = 'No annotation is active: J goes to the next, O to one at the caret';
const hasSubject = (context: ReadingContext): boolean => subjectOf(context) !== null;
const hasArticle = (context: ReadingContext): boolean => openArticleOf(context) !== null;

/** From annotation to annotation. What they do is fetched after the first article. */
export const linkActions: readonly Action[] = [
  textAction({
    id: 'link.start',
    label: 'Link the annotation with another: then type its letter',
    short: 'link',
    section: 'Change',
    defaultKeys: ['r'],
    needsAnnotation: true,
    otherwise: NO_ANNOTATION,
    available: hasSubject,
    run: (context) => start('startLink', context),
  }),
  textAction({
    id: 'link.otherEnd',
    label: 'To the other end of a link, and back',
    short: 'other end',
    section: 'Go',
    defaultKeys: ['Shift+r'],
    needsAnnotation: true,
    otherwise: NO_ANNOTATION,
    available: hasSubject,
    run: async (context) => (await import('../../links/other-end.ts')).goToOtherEnd(context),
  }),
  textAction({
    id: 'go.jump',
    label: 'To any annotation on screen: then type its letter',
    short: 'jump',
    section: 'Go',
    defaultKeys: ['Shift+o'],
    available: hasArticle,
    run: (context) => start('startGo', context),
  }),
  textAction({
    id: 'link.takeProposed',
    label: 'Make all links that follow from nesting in this article',
    section: 'Change',
    changesData: true,
    available: hasArticle,
    run: async ({ workspace }) => (await import('../../links/take-proposals.ts')).takeAllProposals(workspace),
  }),
  textAction({
    id: 'link.list',
    label: 'All links of this article or the session',
    section: 'Go',
    available: hasArticle,
    run: async () => (await import('../../links/links-store.ts')).linksStore.setState({ isListing: true }),
  }),
];

async function start(what: 'startLink' | 'startGo', context: ReadingContext): Promise<void> {
  if (!jumpCode.getState().code) jumpCode.setState({ code: await import('../../links/start-link.ts') });
  jumpCode.getState().code?.[what](context);
}
