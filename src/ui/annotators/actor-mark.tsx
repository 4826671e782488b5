import { actorColourOf } from '../../domain/actor-colour.ts';
import type { Actor, ActorColour } from '../../domain/records/actor.ts';
import classes from './actor-mark.module.css';

interface ActorMarkProps {
  readonly actor: Pick<Actor, 'id' | 'initials'> & { readonly colour?: ActorColour | null | undefined };
}

/** A person's initials in their colour. The name stands beside it, so a screen reader is not told twice. */
export function ActorMark({ actor }: ActorMarkProps) {
  return (
    <span className={classes['mark']} data-colour={actorColourOf(actor)} aria-hidden="true">
      {actor.initials || '?'}
    </span>
  );
}
