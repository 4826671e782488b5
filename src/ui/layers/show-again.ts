import type { Annotation } from '../../domain/records/annotation.ts';
import { keepInSight } from '../../workspace/keep-in-sight.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { shownAnnotations } from './shown-annotations.ts';

/**
 * Shows an annotation that somebody goes to, whatever was hidden, and says what is shown again. Everything that goes to
 * an annotation comes through here: `goTo` from other panels, `showInText` from the text.
 */
export function showAgain(workspace: Workspace, annotation: Annotation): void {
  const { session, view, say } = workspace;
  const said = keepInSight(workspace, [annotation]);
  const { state } = session.getState();
  const { layers } = view.getState();
  const isShown = !state || shownAnnotations(state, annotation.target.articleId, layers).has(annotation.id);
  // What both of two compared coders have is left out although nothing of it is hidden.
  if (!isShown) view.setState({ layers: { ...layers, differencesOnly: false } });
  const sentences = [...(said ? [said] : []), ...(isShown ? [] : ['What both have is shown, too'])];
  if (sentences.length > 0) say(sentences.join('. '));
}
