import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { LibrarySort } from '../../state/library-order.ts';
import { useTags } from '../keys/use-actions.ts';
import { useWorkspace } from '../shared/workspace-context.tsx';
import { setWidth, sortBy } from './change-view.ts';
import { LEAST_REST, type ShownColumn } from './columns.ts';
import classes from './library-table.module.css';

interface LibraryHeadProps {
  readonly columns: readonly ShownColumn[];
  readonly sort: LibrarySort;
  readonly allSelected: 'all' | 'some' | 'none';
  onToggleAll(): void;
  onDown(): void;
}

const WIDTH_STEP = 16;

/** The heads of the columns: one Tab stop, left and right rove, Enter sorts, with Shift left and right set the width. */
export function LibraryHead({ columns, sort, allSelected, onToggleAll, onDown }: LibraryHeadProps) {
  const workspace = useWorkspace();
  const tags = useTags();
  const head = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(0);
  const at = Math.min(stop, columns.length - 1);

  const widthOf = (index: number): number =>
    head.current?.querySelectorAll('[role="columnheader"]')[index + 1]?.getBoundingClientRect().width ??
    LEAST_REST;
  const onKeyDown = (event: KeyboardEvent) => {
    const column = columns[at];
    if (!column) return;
    const isBack = event.key === 'ArrowLeft';
    if (event.key === 'Enter' || event.key === ' ') sortBy(workspace, column);
    else if (event.key === 'ArrowDown') onDown();
    else if (isBack || event.key === 'ArrowRight') {
      if (event.shiftKey) {
        setWidth(workspace, tags, column.id, widthOf(at) + (isBack ? -WIDTH_STEP : WIDTH_STEP));
        workspace.say(`${column.name}: ${isBack ? 'narrower' : 'wider'}`);
      } else {
        const next = Math.min(columns.length - 1, Math.max(0, at + (isBack ? -1 : 1)));
        setStop(next);
        head.current?.querySelector<HTMLElement>(`[data-column="${next}"]`)?.focus();
      }
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div ref={head} role="row" aria-rowindex={1} className={classes['head']} onKeyDown={onKeyDown}>
      <span role="columnheader" aria-colindex={1} className={classes['check']}>
        <label className={classes['allTarget']}>
          <input
            type="checkbox"
            className={classes['all']}
            aria-label="Select all articles that are listed"
            tabIndex={-1}
            checked={allSelected === 'all'}
            ref={(box) => {
              if (box) box.indeterminate = allSelected === 'some';
            }}
            onChange={onToggleAll}
          />
        </label>
      </span>
      {columns.map((column, index) => (
        <span
          key={column.id}
          role="columnheader"
          aria-colindex={index + 2}
          aria-label={column.label === column.name ? undefined : column.name}
          aria-sort={sort.column === column.id ? (sort.descending ? 'descending' : 'ascending') : undefined}
          data-column={index}
          data-number={column.isNumber || undefined}
          className={classes['columnHead']}
          tabIndex={index === at ? 0 : -1}
          title={column.name}
          onClick={() => {
            setStop(index);
            sortBy(workspace, column);
          }}
        >
          <span className={classes['headName']} dir="auto">
            {column.label}
          </span>
          <span aria-hidden="true" className={classes['arrow']} />
          <Resizer onWidth={(width) => setWidth(workspace, tags, column.id, width)} />
        </span>
      ))}
    </div>
  );
}

/** The pointer's way to the width; keys have their own. */
function Resizer({ onWidth }: { readonly onWidth: (width: number) => void }) {
  const drag = useRef<{ readonly from: number; readonly width: number; readonly sign: 1 | -1 } | null>(null);
  const start = (event: PointerEvent<HTMLElement>) => {
    const head = event.currentTarget.parentElement;
    if (!head) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    const sign = getComputedStyle(head).direction === 'rtl' ? -1 : 1;
    drag.current = { from: event.clientX, width: head.getBoundingClientRect().width, sign };
  };
  const move = (event: PointerEvent) => {
    const { current } = drag;
    if (current) onWidth(current.width + (event.clientX - current.from) * current.sign);
  };
  return (
    <span
      aria-hidden="true"
      className={classes['resizer']}
      onPointerDown={start}
      onPointerMove={move}
      onPointerUp={() => (drag.current = null)}
      onPointerCancel={() => (drag.current = null)}
      onClick={(event) => event.stopPropagation()}
    />
  );
}
