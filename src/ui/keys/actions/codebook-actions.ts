import type { ExampleKind } from '../../../domain/records/example.ts';
import { activeOf, openArticleOf, type ReadingContext } from '../../reading/reading-context.ts';
import { goToRoom } from '../../reading/go.ts';
import { appAction, textAction, type Action } from '../action.ts';

const ACTIVATE_FIRST = 'Go to an annotation first: J goes to the next one';

/** What one codes with: the way there, and what the articles give to it. */
export const codebookActions: readonly Action[] = [
  addTo('codebook.addExample', 'example', 'Add the annotation to the examples of its tag', 'Shift+i'),
  addTo(
    'codebook.addBorderline',
    'borderline',
    'Add the annotation to the borderline cases of its tag',
    'Shift+g',
  ),
  appAction({
    id: 'app.codebook',
    label: 'Go to the codebook',
    short: 'codebook',
    section: 'Everywhere',
    available: ({ workspace }) => isOpen(workspace) && workspace.view.getState().room !== 'codebook',
    run: ({ workspace }) => goToRoom(workspace, 'codebook'),
  }),
  appAction({
    id: 'app.read',
    label: 'Back from the codebook to reading',
    short: 'read',
    section: 'Everywhere',
    available: ({ workspace }) => isOpen(workspace) && workspace.view.getState().room === 'codebook',
    run: ({ workspace }) => goToRoom(workspace, 'read'),
  }),
];

const isOpen = ({ session }: ReadingContext['workspace']): boolean => session.getState().state !== null;

function addTo(id: string, kind: ExampleKind, label: string, key: string): Action {
  return textAction({
    id,
    label,
    short: kind === 'example' ? 'add as example' : 'add as borderline case',
    section: 'Change',
    defaultKeys: [key],
    changesData: true,
    needsAnnotation: true,
    otherwise: ACTIVATE_FIRST,
    available: (context) => openArticleOf(context) !== null && activeOf(context) !== null,
    run: async (context) => {
      const active = activeOf(context);
      if (active) await context.workspace.run('addExample', { annotationId: active.id, kind });
    },
  });
}
