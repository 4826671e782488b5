import { percentInWords } from '../../domain/comparison-words.ts';
import { counted } from '../inspector/words.ts';
import { numberInWords } from '../shared/in-locale.ts';
import type { RankedPair } from './overview-facts.ts';
import classes from './overview.module.css';

interface PairButtonProps {
  readonly pair: RankedPair;
  readonly index: number;
  readonly isStop: boolean;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
}

/** Two articles and what they share; opens them. */
export function PairButton({
  pair: { a, b, shares, passages },
  index,
  isStop,
  onFocus,
  onOpen,
}: PairButtonProps) {
  return (
    <button
      type="button"
      className={classes['pair']}
      data-row={index}
      tabIndex={isStop ? 0 : -1}
      onFocus={onFocus}
      onClick={onOpen}
    >
      <span className={classes['letters']}>
        {a.letter} and {b.letter}
      </span>
      <span className={classes['numbers']}>
        {percentInWords(shares.a, numberInWords)} of {a.letter}, {percentInWords(shares.b, numberInWords)} of{' '}
        {b.letter}, {counted(passages, 'passage')}
      </span>
      <span className={classes['names']}>
        <bdi>{a.name}</bdi> · <bdi>{b.name}</bdi>
      </span>
    </button>
  );
}
