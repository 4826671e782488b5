import classes from './letter-chip.module.css';

/** An article's letter, its short name everywhere. */
export function LetterChip({ letter }: { letter: string }) {
  return <span className={classes['letter']}>{letter}</span>;
}
