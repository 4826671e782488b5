import { callNameOf } from '../../domain/mentions.ts';
import type { Actor } from '../../domain/records/actor.ts';
import { ActorMark } from '../annotators/actor-mark.tsx';
import classes from './comment-field.module.css';

interface MentionListProps {
  readonly id: string;
  readonly choices: readonly Actor[];
  readonly current: number;
  /** Who else is called with one of them. */
  also(actor: Actor): readonly Actor[];
  onTake(actor: Actor): void;
}

/** Whom one may call, below the field that keeps the focus. */
export function MentionList({ id, choices, current, also, onTake }: MentionListProps) {
  return (
    <ul id={id} role="listbox" aria-label="People to call" className={classes['people']}>
      {choices.map((actor, index) => (
        <li
          key={actor.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === current}
          className={classes['person']}
          // The field keeps the focus.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(actor)}
        >
          <ActorMark actor={actor} />
          <span dir="auto">{actor.name}</span>
          <span className={classes['initials']}>
            @{callNameOf(actor)}
            {also(actor)
              .map(({ name }) => `, also ${name}`)
              .join('')}
          </span>
        </li>
      ))}
    </ul>
  );
}
