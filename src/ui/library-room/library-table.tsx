import { memo, useEffect, useEffectEvent, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { useStore } from 'zustand';
import { chosenRows } from '../../state/library-selection.ts';
import { pixelsOf } from '../shared/rem.ts';
import { useRovingRows } from '../shared/use-roving-rows.ts';
import { useView } from '../shared/workspace-context.tsx';
import { gridOf, leastWidth } from './columns.ts';
import { GroupRow } from './group-row.tsx';
import { LibraryHead } from './library-head.tsx';
import { LibraryTableRow } from './library-row.tsx';
import { libraryStore } from './library-store.ts';
import classes from './library-table.module.css';
import { pressRow, selectAll, takeKey, type TableMoves } from './table-moves.ts';
import type { Library } from './use-library.ts';

interface LibraryTableProps {
  readonly library: Library;
  readonly moves: TableMoves;
}

/** In rem, as in the style sheet. */
const ROW = 2.25;
const HEAD = 2.25;

/**
 * A tree grid: rows take the focus and are read whole, groups fold. One Tab stop for the rows; only what is near the
 * window is in the document.
 */
export const LibraryTable = memo(function LibraryTable({ library, moves }: LibraryTableProps) {
  const { items, columns, found, view } = library;
  const scroller = useRef<HTMLDivElement>(null);
  const cursor = useStore(libraryStore, (place) => place.cursor);
  const selected = useStore(libraryStore, (place) => place.selected);
  const openId = useView(({ articleId }) => articleId);
  const wanted = items.findIndex(({ key }) => key === cursor);
  const stop = Math.max(0, wanted);
  const { virtualizer, focusRow } = useRovingRows({
    scroller,
    count: items.length,
    height: pixelsOf(ROW),
    head: pixelsOf(HEAD),
    stop,
  });

  const openPlace = () => items.findIndex((item) => item.kind === 'row' && item.row.id === openId);
  const begin = useEffectEvent(() => {
    if (items.length > 0) focusRow(wanted >= 0 ? wanted : Math.max(0, openPlace()));
  });
  useEffect(() => begin(), []);
  // What had the focus went out of the table: Undo, or another tab.
  const caught = useEffectEvent(() => {
    if (document.activeElement === document.body && items.length > 0) focusRow(stop);
  });
  useEffect(() => caught(), [items]);
  useEffect(() => moves.onTable(() => focusRow(Math.max(0, stop))), [moves, focusRow, stop]);

  const place = { items, found, stop, focusRow, page: () => pageOf(scroller.current) };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isOnRow = event.target instanceof HTMLElement && event.target.hasAttribute('data-row');
    if (!isOnRow || !takeKey(event, place, moves)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = (event: MouseEvent<HTMLElement>) => pressRow(event, place, moves);

  const chosen = chosenRows(found, selected).length;
  const all = chosen === 0 ? 'none' : chosen === found.length ? 'all' : 'some';
  return (
    <div ref={scroller} className={classes['scroller']}>
      <div
        role="treegrid"
        aria-label="Articles"
        aria-rowcount={items.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable="true"
        className={classes['table']}
        style={{
          ['--columns' as string]: gridOf(columns),
          ['--least' as string]: `${leastWidth(columns)}px`,
          blockSize: virtualizer.getTotalSize(),
        }}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <div role="rowgroup" className={classes['heads']}>
          <LibraryHead
            columns={columns}
            sort={view.sort}
            allSelected={all}
            onToggleAll={() => selectAll(found, all !== 'all')}
            onDown={() => focusRow(stop)}
          />
        </div>
        <div role="rowgroup">
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const item = items[index];
            if (!item) return null;
            return item.kind === 'group' ? (
              <GroupRow
                key={item.key}
                group={item}
                by={view.group}
                columnCount={columns.length + 1}
                index={index}
                offset={start}
                isStop={index === stop}
              />
            ) : (
              <LibraryTableRow
                key={item.key}
                row={item.row}
                columns={columns}
                index={index}
                offset={start}
                level={view.group === 'none' ? 1 : 2}
                isSelected={selected.has(item.row.id)}
                isStop={index === stop}
                isOpen={item.row.id === openId}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
});

/** How many rows fit the window. */
const pageOf = (scroller: HTMLElement | null): number =>
  Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / pixelsOf(ROW)) - 2);
