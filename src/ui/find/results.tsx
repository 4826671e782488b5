import { useEffect, useEffectEvent, useRef, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import type { SessionState } from '../../domain/session-state.ts';
import { useActionContext } from '../keys/use-actions.ts';
import { pixelsOf } from '../shared/rem.ts';
import { stepOf } from '../shared/step-of.ts';
import { useRovingRows } from '../shared/use-roving-rows.ts';
import type { FoundRow } from './found-items.ts';
import { openHit } from './open-hit.ts';
import { ResultRow } from './result-row.tsx';
import classes from './results.module.css';
import { roomStore } from './room-store.ts';
import { useFollowedRow } from './use-followed-row.ts';

interface ResultsProps {
  readonly state: SessionState;
  readonly rows: readonly FoundRow[];
  /** Up out of the list, or Esc. */
  readonly onLeave: () => void;
}

/** Row height in rem. */
const HEIGHT = 2;
const PAGE = 12;

/** All hits, grouped by article. One Tab stop; arrows move, Enter goes to the text. */
export function Results({ state, rows, onLeave }: ResultsProps) {
  const { workspace } = useActionContext();
  const scroller = useRef<HTMLDivElement>(null);
  const row = useStore(roomStore, (room) => room.row);
  const stop = Math.max(0, Math.min(row, rows.length - 1));
  const { virtualizer, focusRow } = useRovingRows({
    scroller,
    count: rows.length,
    height: pixelsOf(HEIGHT),
    stop,
  });
  useFollowedRow({
    rows,
    row,
    onMoved: (to) => {
      const list = scroller.current;
      roomStore.setState({ row: to });
      // What stands in the window stays there, wherever one has scrolled to.
      if (list) list.scrollTop += (to - row) * pixelsOf(HEIGHT);
      if (list?.contains(document.activeElement)) focusRow(to, { scrolls: false });
    },
  });
  const comeBack = useEffectEvent(() => {
    if (!roomStore.getState().comesBack) return;
    roomStore.setState({ comesBack: false });
    virtualizer.scrollToIndex(stop, { align: 'center' });
    focusRow(stop);
  });
  useEffect(() => comeBack(), []);

  const open = (index: number): void => {
    const at = rows[index];
    // A heading leads to the first hit below it.
    const item = at?.kind === 'item' ? at : rows[index + 1];
    if (item?.kind === 'item') void openHit(workspace, item.item, index);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' || (event.key === 'ArrowUp' && stop === 0)) onLeave();
    else {
      const to = stepOf(event, stop, rows.length, PAGE);
      if (to === null) return;
      roomStore.setState({ row: to });
      focusRow(to);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={scroller} className={classes['scroller']} data-results>
      <ul
        className={classes['list']}
        aria-label="Hits"
        style={{ blockSize: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const at = rows[index];
          return (
            at && (
              <li
                key={index}
                className={classes['row']}
                style={{ insetBlockStart: start }}
                aria-posinset={index + 1}
                aria-setsize={rows.length}
              >
                <ResultRow
                  row={at}
                  state={state}
                  index={index}
                  isStop={index === stop}
                  onOpen={() => open(index)}
                  onFocus={() => roomStore.setState({ row: index })}
                />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
