import { useEffect, useEffectEvent, useRef } from 'react';
import type { SessionState } from '../../domain/session-state.ts';
import type { Waiting } from '../../state/versions.ts';
import { pixelsOf } from '../shared/rem.ts';
import { useRovingRows } from '../shared/use-roving-rows.ts';
import { fateFor } from './fates.ts';
import classes from './versions.module.css';
import { WaitingRow } from './waiting-row.tsx';

interface WaitingListProps {
  readonly state: SessionState;
  readonly waiting: readonly Waiting[];
  readonly at: number;
  /** Grows whenever the list should take the focus. */
  readonly focusCount: number;
  onChoose(index: number): void;
}

const ROW_REM = 3.75;

/** Everything that waits, in the order of the texts. One Tab stop. */
export function WaitingList({ state, waiting, at, focusCount, onChoose }: WaitingListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { virtualizer, focusRow } = useRovingRows({
    scroller,
    count: waiting.length,
    height: pixelsOf(ROW_REM),
    stop: at,
  });
  const focusStop = useEffectEvent(() => focusRow(at));
  useEffect(() => focusStop(), [focusCount]);
  return (
    <div ref={scroller} className={classes['scroller']}>
      <div
        role="listbox"
        aria-label="Annotations that wait for a place"
        className={classes['rows']}
        style={{ blockSize: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const one = waiting[index];
          return (
            one && (
              <WaitingRow
                key={one.annotation.id}
                waiting={one}
                state={state}
                fate={fateFor(state, one)}
                index={index}
                count={waiting.length}
                offset={start}
                isChosen={index === at}
                onChoose={() => onChoose(index)}
              />
            )
          );
        })}
      </div>
    </div>
  );
}
