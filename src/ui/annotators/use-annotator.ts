import { actorColourOf } from '../../domain/actor-colour.ts';
import { actorColours, type ActorColour } from '../../domain/records/actor.ts';
import type { Annotator } from '../../state/session-store.ts';
import { useSession } from '../shared/workspace-context.tsx';

/** Who annotates now in this browser; null only before the first session is open. */
export const useAnnotator = (): Annotator | null =>
  useSession((view) => view.annotators.find(({ id }) => id === view.actorId) ?? null);

/** A colour that nobody else in the session or this browser has, as long as there is one. */
export function useFreeColour(self: Pick<Annotator, 'id'> | null): ActorColour {
  const state = useSession((view) => view.state);
  const annotators = useSession((view) => view.annotators);
  const others = [...(state?.actors.values() ?? []), ...annotators].filter(({ id }) => id !== self?.id);
  const taken = new Set(others.map(actorColourOf));
  const own = self ? actorColourOf(self) : actorColours[0];
  return [own, ...actorColours].find((colour) => !taken.has(colour)) ?? own;
}
