import { findAnnotation } from '../../domain/session-state.ts';
import { goThere } from '../jump/go-there.ts';
import { subjectOf, type ReadingContext } from '../reading/reading-context.ts';
import { linkInWords } from './link-words.ts';
import { linksStore } from './links-store.ts';
import { shownLinks } from './shown-links.ts';

/**
 * Shift+R: along a link to its other end, and with the same key back. From where one set out each press takes the next
 * link, oldest first. Opens the other article, or focuses its pane.
 */
export async function goToOtherEnd(context: ReadingContext): Promise<void> {
  const { workspace } = context;
  const { state } = workspace.session.getState();
  const here = subjectOf(context);
  if (!state || !here) return;
  const { tour } = linksStore.getState();
  if (tour?.away === here.id && findAnnotation(state, tour.home)) {
    const left = shownLinks(state, { id: tour.home }, workspace.view.getState().layers).length;
    await goThere(context, tour.home);
    workspace.say(
      left > 1 ? `Back where you came from; again for the next of ${left} links` : 'Back where you came from',
    );
    return;
  }
  const links = shownLinks(state, here, workspace.view.getState().layers);
  const index = tour?.home === here.id ? (tour.index + 1) % links.length : 0;
  const link = links[index];
  if (!link) {
    workspace.say('It has no links: R starts one', 'problem');
    return;
  }
  linksStore.setState({ tour: { home: here.id, away: link.other.id, index } });
  await goThere(context, link.other.id);
  const place = links.length > 1 ? `${index + 1} of ${links.length}: ` : '';
  workspace.say(`${place}${linkInWords(link, state).name}`);
}
