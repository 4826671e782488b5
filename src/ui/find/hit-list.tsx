import { useRef, useState, type KeyboardEvent } from 'react';
import { inContext } from '../../analysis/finding/in-context.ts';
import type { SessionState } from '../../domain/session-state.ts';
import { pixelsOf } from '../shared/rem.ts';
import { stepOf } from '../shared/step-of.ts';
import { useRovingRows } from '../shared/use-roving-rows.ts';
import { ContextLine } from './context-line.tsx';
import classes from './tag-all.module.css';
import type { HitPlace } from './tag-all-store.ts';

interface HitListProps {
  readonly state: SessionState;
  readonly places: readonly HitPlace[];
  readonly isTicked: (place: HitPlace) => boolean;
  /** Why it is not proposed; empty for most. */
  readonly remarkOn: (place: HitPlace) => string;
  readonly onToggle: (place: HitPlace) => void;
}

/** Row height in rem. */
const HEIGHT = 2;
const PAGE = 8;

/** Hits to tick, each on one line in its context. One Tab stop; arrows move, Space ticks. */
export function HitList({ state, places, isTicked, remarkOn, onToggle }: HitListProps) {
  const [stop, setStop] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const { virtualizer, focusRow } = useRovingRows({
    scroller,
    count: places.length,
    height: pixelsOf(HEIGHT),
    stop,
  });
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
        aria-label="Hits"
        style={{ blockSize: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const place = places[index];
          const text = place && state.texts.get(place.articleId)?.text;
          if (!place || text === undefined) return null;
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
                  checked={isTicked(place)}
                  onChange={() => onToggle(place)}
                  onFocus={() => setStop(index)}
                />
                <span className={classes['letter']}>{state.articles.get(place.articleId)?.letter}</span>
                <ContextLine line={inContext(text, place.range.start, place.range.end)} />
                <span className={classes['already']}>{remarkOn(place)}</span>
              </label>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
