import { actorColours, type Actor, type ActorColour } from '../../domain/records/actor.ts';
import classes from './actor-chip.module.css';

/** A person's initials in their colour, which alone says nothing. Its accessible name is the person's name. */
export function ActorChip({ actor }: { readonly actor: Pick<Actor, 'id' | 'name' | 'initials' | 'colour'> }) {
  const { name, initials } = actor;
  return (
    <span
      className={`${classes['chip']} ${classes[actorColour(actor)]}`}
      role="img"
      aria-label={name}
      title={name}
    >
      {initials || '?'}
    </span>
  );
}

/** Their own colour, else one that their id always leads to. */
export function actorColour({ id, colour }: Pick<Actor, 'id' | 'colour'>): ActorColour {
  let sum = 0;
  for (const sign of id) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 65_521;
  return colour ?? actorColours[sum % actorColours.length] ?? 'slate';
}
