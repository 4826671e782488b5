import { actorColourOf } from '../../domain/actor-colour.ts';
import type { Actor, ActorColour } from '../../domain/records/actor.ts';
import classes from './actor-mark.module.css';

interface ActorMarkProps {
  readonly actor: Pick<Actor, 'id' | 'initials'> & { readonly colour?: ActorColour | null | undefined };
  /** The person's name, where it does not stand beside the mark: a small mark that says it itself. */
  readonly name?: string;
}

/** A person's initials in their colour. Where the name stands beside it, a screen reader is not told twice. */
export function ActorMark({ actor, name }: ActorMarkProps) {
  const spoken =
    name === undefined
      ? { className: classes['mark'], 'aria-hidden': true as const }
      : { className: `${classes['mark']} ${classes['alone']}`, role: 'img', 'aria-label': name, title: name };
  return (
    <span {...spoken} data-colour={actorColourOf(actor)}>
      {actor.initials || '?'}
    </span>
  );
}
