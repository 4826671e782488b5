import { useLayoutEffect, useRef } from 'react';
import type { TagColour } from '../../domain/colour/tag-colours.ts';
import classes from './colour-field.module.css';

interface SwatchProps {
  readonly name: string;
  readonly colour: TagColour;
  readonly letter: string;
  readonly isChosen: boolean;
  readonly isStop: boolean;
  readonly disabled: boolean;
  onChoose(): void;
}

/** One offered colour, as the badge it would make. */
export function Swatch({ name, colour, letter, isChosen, isStop, disabled, onChoose }: SwatchProps) {
  const button = useRef<HTMLButtonElement>(null);
  // Through the object model: the page's policy takes no style attributes.
  useLayoutEffect(() => {
    button.current?.style.setProperty('--swatch', `light-dark(${colour.light.line}, ${colour.dark.line})`);
  }, [colour]);
  return (
    <button
      ref={button}
      type="button"
      role="radio"
      aria-checked={isChosen}
      aria-label={name}
      title={name}
      data-rove=""
      tabIndex={isStop ? 0 : -1}
      className={classes.swatch}
      disabled={disabled}
      onClick={onChoose}
    >
      <span aria-hidden="true" className={classes.chip}>
        {letter}
      </span>
    </button>
  );
}
