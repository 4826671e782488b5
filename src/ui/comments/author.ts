import type { ActorId } from '../../domain/ids.ts';
import type { Actor } from '../../domain/records/actor.ts';
import { keyOf } from '../../domain/records.ts';
import type { SessionState } from '../../domain/session-state.ts';

/** Who says something, as it stands beside the words. */
export interface Author {
  readonly name: string;
  /** The same inside a sentence: "you". */
  readonly inSentence: string;
  /** For the mark; the id alone where nobody knows more. */
  readonly actor: Pick<Actor, 'id' | 'initials' | 'colour'>;
}

/** What an annotator is called until a name is given. */
const UNNAMED = 'Me';

export function authorOf({ actors, deleted }: SessionState, id: ActorId, me: ActorId): Author {
  const actor = actors.get(id) ?? (deleted.get(keyOf({ type: 'actor', id })) as Actor | undefined);
  if (id === me) return { name: 'You', inSentence: 'you', actor: actor ?? { id, initials: '' } };
  if (!actor)
    return { name: 'Somebody unknown', inSentence: 'somebody unknown', actor: { id, initials: '' } };
  const isNamed = actor.name !== UNNAMED && actor.name.trim() !== '';
  return isNamed
    ? { name: actor.name, inSentence: actor.name, actor }
    : { name: 'Somebody without a name', inSentence: 'somebody without a name', actor };
}
