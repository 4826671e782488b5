import type { ActorId } from '../domain/ids.ts';
import { actorColours, type Actor } from '../domain/records/actor.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Annotator } from '../state/session-store.ts';
import { say, show, type Core } from './core.ts';
import type { Ports } from './ports.ts';
import { runCommand } from './run-command.ts';
import type { Failure } from './workspace.ts';

/** The id of who annotates now, and everybody this browser knows. */
const CURRENT = 'actor';
const KNOWN = 'annotators';

/** Who sits here: one random id, kept, so that two people's work never looks like one's. */
export function readAnnotators({ preferences, identity }: Ports): {
  readonly actorId: ActorId;
  readonly annotators: readonly Annotator[];
} {
  const known = preferences.read(CURRENT);
  const isKnown = typeof known === 'string' && known !== '';
  const actorId = isKnown ? (known as ActorId) : identity.newId('actor');
  if (!isKnown) preferences.write(CURRENT, actorId);
  const stored = preferences.read(KNOWN);
  const others = Array.isArray(stored) ? stored.map(annotatorFrom).filter((one) => one !== null) : [];
  const annotators = others.some(({ id }) => id === actorId) ? others : [...others, unnamed(actorId)];
  return { actorId, annotators };
}

const unnamed = (id: ActorId): Annotator => ({ id, name: '', initials: '', colour: null, orcid: null });

/** Outside data like any other: what is no annotator is left out, and a field that does not fit is empty. */
function annotatorFrom(value: unknown): Annotator | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id, name, initials, colour, orcid } = value as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' || id === '') return null;
  return {
    id: id as ActorId,
    name: typeof name === 'string' ? name : '',
    initials: typeof initials === 'string' ? initials : '',
    colour: actorColours.find((one) => one === colour) ?? null,
    orcid: typeof orcid === 'string' ? orcid : null,
  };
}

function keep(core: Core, annotators: readonly Annotator[]): void {
  core.ports.preferences.write(KNOWN, annotators);
  show(core, { annotators });
}

/** What an actor record says of a person; the name stays "Me" until one is given. */
export const actorFields = ({
  name,
  initials,
  colour,
  orcid,
}: Annotator): Partial<Pick<Actor, 'name' | 'initials' | 'colour' | 'orcid'>> => ({
  ...(name === '' ? {} : { name, initials }),
  ...(colour === null ? {} : { colour }),
  ...(orcid === null ? {} : { orcid }),
});

/** Keeps the person's facts in this browser, and in the record that the open session has of them. */
export async function editAnnotator(core: Core, annotator: Annotator): Promise<Result<void, Failure>> {
  const { state, annotators } = core.session.getState();
  if (state?.actors.has(annotator.id)) {
    const { id, ...fields } = annotator;
    const edited = await runCommand(core, 'editActor', { actorId: id, ...fields });
    if (!edited.ok && edited.reason.kind !== 'nothingToDo') return edited;
  }
  keep(
    core,
    annotators.map((one) => (one.id === annotator.id ? annotator : one)),
  );
  return ok(undefined);
}

/** From now on work is this person's. What is done stays under the name it was done by. */
export function switchAnnotator(core: Core, id: ActorId): void {
  const person = core.session.getState().annotators.find((one) => one.id === id);
  if (!person || id === core.actorId()) return;
  core.ports.preferences.write(CURRENT, id);
  show(core, { actorId: id });
  say(core, `${person.name || 'Me'} annotates now.`);
}

export async function addAnnotator(
  core: Core,
  person: Omit<Annotator, 'id'>,
): Promise<Result<ActorId, Failure>> {
  const id = core.ports.identity.newId('actor');
  keep(core, [...core.session.getState().annotators, { ...person, id }]);
  switchAnnotator(core, id);
  return ok(id);
}
