import { useDeferredValue, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { ArticleId } from '../../domain/ids.ts';
import { counted } from '../inspector/words.ts';
import { pixelsOf } from '../shared/rem.ts';
import { TextField } from '../shared/text-field.tsx';
import { stepOf } from '../shared/step-of.ts';
import { useRovingRows } from '../shared/use-roving-rows.ts';
import type { Named, RankedPair } from './overview-facts.ts';
import { PairButton } from './overview-pair.tsx';
import classes from './overview.module.css';
import { numberInWords } from '../shared/in-locale.ts';

interface OverviewListProps {
  readonly pairs: readonly RankedPair[];
  readonly onOpen: (a: ArticleId, b: ArticleId) => void;
}

/** Row height in rem. */
const HEIGHT = 3;

/** For more articles than a table can show: the pairs that share anything, those that share the most first. */
export function OverviewList({ pairs, onOpen }: OverviewListProps) {
  const [filter, setFilter] = useState('');
  const shownFilter = useDeferredValue(filter);
  const rows = useMemo(() => pairs.filter((pair) => fits(pair, shownFilter)), [pairs, shownFilter]);
  const [stop, setStop] = useState(0);
  const at = Math.min(stop, rows.length - 1);
  const scroller = useRef<HTMLDivElement>(null);
  const { virtualizer, focusRow } = useRovingRows({
    scroller,
    count: rows.length,
    height: pixelsOf(HEIGHT),
    stop: at,
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const to = stepOf(event, at, rows.length, PAGE);
    if (to === null) return;
    event.preventDefault();
    setStop(to);
    focusRow(to);
  };

  return (
    <section className={classes['ranked']} aria-label="Pairs by what they share">
      <TextField
        label="Only pairs with this letter, outlet or title"
        value={filter}
        onChange={({ currentTarget: { value } }) => {
          setFilter(value);
          setStop(0);
        }}
      />
      <p className={classes['aside']} role="status">
        {rows.length === pairs.length
          ? `${counted(pairs.length, 'pair')}, those that share the most first`
          : `${numberInWords(rows.length)} of ${counted(pairs.length, 'pair')}`}
      </p>
      <div ref={scroller} className={classes['rows']}>
        <ul
          className={classes['sized']}
          aria-label="Pairs"
          style={{ blockSize: virtualizer.getTotalSize() }}
          onKeyDown={onKeyDown}
        >
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const pair = rows[index];
            return (
              pair && (
                <li
                  key={`${pair.a.id} ${pair.b.id}`}
                  className={classes['row']}
                  style={{ insetBlockStart: start }}
                  aria-posinset={index + 1}
                  aria-setsize={rows.length}
                >
                  <PairButton
                    pair={pair}
                    index={index}
                    isStop={index === at}
                    onFocus={() => setStop(index)}
                    onOpen={() => onOpen(pair.a.id, pair.b.id)}
                  />
                </li>
              )
            );
          })}
        </ul>
      </div>
    </section>
  );
}

/** A letter whole, words anywhere in outlet and title. */
function fits({ a, b }: RankedPair, filter: string): boolean {
  const sought = filter.trim().toLocaleLowerCase();
  const has = ({ letter, name }: Named): boolean =>
    letter.toLocaleLowerCase() === sought || name.toLocaleLowerCase().includes(sought);
  return sought === '' || has(a) || has(b);
}

const PAGE = 8;
