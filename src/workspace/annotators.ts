import type { Change } from '../domain/change.ts';
import { editActor } from '../domain/commands/edit-actor.ts';
import type { ActorId } from '../domain/ids.ts';
import { actorColours } from '../domain/records/actor.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Annotator } from '../state/session-store.ts';
import { commitStep } from './commit.ts';
import { contextOf, say, show, type Core } from './core.ts';
import type { Ports } from './ports.ts';
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

/** Keeps the person's facts in this browser, and in the record that the open session has of them. */
export async function editAnnotator(core: Core, annotator: Annotator): Promise<Result<void, Failure>> {
  const { state, annotators } = core.session.getState();
  if (state?.actors.has(annotator.id)) {
    const edited = await core.enqueue(() => editInSession(core, annotator));
    if (!edited.ok && edited.reason.kind !== 'nothingToDo') {
      say(core, core.ports.describe(edited.reason), 'problem');
      return edited;
    }
    if (edited.ok) say(core, `${annotator.name} is what your work is called by now.`);
  }
  keep(
    core,
    annotators.map((one) => (one.id === annotator.id ? annotator : one)),
  );
  return ok(undefined);
}

/** Who somebody is is no step of Undo: a file would else go out under a name that was taken back unnoticed. */
const editInSession = (core: Core, { id, ...fields }: Annotator): Promise<Result<Change, Failure>> =>
  commitStep(core, {
    command: 'editActor',
    intent: 'setup',
    of: null,
    effect: (state) => editActor.run(state, { actorId: id, ...fields }, contextOf(core)),
  });

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
