import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react';
import type { Recurrence } from '../../analysis/alignment/recurrences.ts';
import type { SessionState } from '../../domain/session-state.ts';
import { pixelsOf } from '../shared/rem.ts';
import { stepOf } from '../shared/step-of.ts';
import { useRovingRows } from '../shared/use-roving-rows.ts';
import classes from './recurrences-dialog.module.css';
import { wordInContext } from './word-in-context.ts';

interface RecurrencesListProps {
  readonly state: SessionState;
  readonly places: readonly Recurrence[];
  /** Those that are not ticked. */
  readonly left: ReadonlySet<Recurrence>;
  readonly onToggle: (place: Recurrence) => void;
}

/** Row height in rem. */
const HEIGHT = 2;

/** Places to tick, each on one line in its context. One Tab stop; arrows move, Space ticks. */
export function RecurrencesList({ state, places, left, onToggle }: RecurrencesListProps) {
  const [stop, setStop] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const { virtualizer, focusRow } = useRovingRows({
    scroller,
    count: places.length,
    height: pixelsOf(HEIGHT),
    stop,
  });
  const focusFirst = useEffectEvent(() => focusRow(0));
  // A row is there only once the list was measured.
  useEffect(() => focusFirst(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = stepOf(event, stop, places.length, PAGE);
    if (to === null) return;
    event.preventDefault();
    setStop(to);
    focusRow(to);
  };
  return (
    <div ref={scroller} className={classes['scroller']}>
      <ul
        className={classes['list']}
        aria-label="Places"
        style={{ blockSize: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const place = places[index];
          const text = place && state.texts.get(place.articleId)?.text;
          if (!place || text === undefined) return null;
          const { before, words, after, direction } = wordInContext(text, place.range);
          return (
            <li
              key={index}
              className={classes['row']}
              style={{ insetBlockStart: start }}
              aria-posinset={index + 1}
              aria-setsize={places.length}
            >
              <label className={classes['label']}>
                <input
                  type="checkbox"
                  data-row={index}
                  tabIndex={index === stop ? 0 : -1}
                  checked={!left.has(place)}
                  onChange={() => onToggle(place)}
                  onFocus={() => setStop(index)}
                />
                <span className={classes['letter']}>{state.articles.get(place.articleId)?.letter}</span>
                <span className={classes['context']} dir={direction}>
                  <span className={classes['before']}>
                    <span>{before}</span>
                  </span>
                  <mark className={classes['words']}>{words}</mark>
                  <span className={classes['after']}>{after}</span>
                </span>
              </label>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const PAGE = 8;
