import { useId } from 'react';
import { actorColours, type ActorColour } from '../../domain/records/actor.ts';
import { ActorMark } from './actor-mark.tsx';
import classes from './annotator-form.module.css';

const NAMES: Readonly<Record<ActorColour, string>> = {
  slate: 'Slate',
  red: 'Red',
  blue: 'Blue',
  green: 'Green',
  plum: 'Plum',
  brown: 'Brown',
};

interface ColourFieldProps {
  readonly value: ActorColour;
  readonly initials: string;
  readonly onChange: (colour: ActorColour) => void;
}

/** The colours by name, each shown on the initials it will stand behind. */
export function ColourField({ value, initials, onChange }: ColourFieldProps) {
  const name = useId();
  return (
    <fieldset className={classes['colours']}>
      <legend className={classes['legend']}>Colour</legend>
      {actorColours.map((colour) => (
        <label key={colour} className={classes['colour']}>
          <input
            type="radio"
            name={name}
            className={classes['radio']}
            checked={colour === value}
            onChange={() => onChange(colour)}
          />
          <ActorMark actor={{ id: '' as never, initials: initials || '–', colour }} />
          {NAMES[colour]}
        </label>
      ))}
    </fieldset>
  );
}
