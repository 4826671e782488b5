import { useCallback, useDeferredValue, useMemo, useRef, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { isTaken } from '../../workspace/importing/import-row.ts';
import { Problem } from '../shared/problem.tsx';
import { useSession } from '../shared/workspace-context.tsx';
import { ForAll } from './for-all.tsx';
import type { ImportDesk } from './import-desk.ts';
import { ImportList } from './import-list.tsx';
import classes from './import-preview.module.css';
import { ListHead } from './list-head.tsx';
import { RowDetails } from './row-details.tsx';
import { countsOf, linesOf, linesShown, type DeskLine } from './row-filter.ts';
import { nameIn } from './row-status.ts';

interface ImportSheetProps {
  readonly desk: ImportDesk;
  readonly onAdd: () => void;
}

/** Several texts: all of them at the side, the one that is looked at in full. */
export function ImportSheet({ desk, onAdd }: ImportSheetProps) {
  const { rows, remarks, current, filter, sought } = useStore(desk.store);
  const state = useSession((view) => view.state);
  const details = useRef<HTMLDivElement>(null);
  const nameOf = useMemo(() => nameIn(state, rows), [state, rows]);
  const lines = useMemo(() => linesOf(rows, remarks), [rows, remarks]);
  const counts = useMemo(() => countsOf(lines), [lines]);
  const found = useDeferredValue(sought);
  const shown = useMemo(() => linesShown(lines, filter, found), [lines, filter, found]);
  const line = shown.find(({ key }) => key === current) ?? shown[0];

  const onToggle = useCallback(
    (toggled: DeskLine) => {
      if (toggled.kind !== 'row') return;
      desk.tick(new Set([toggled.key]), !isTaken(toggled.row));
    },
    [desk],
  );
  const columns = useRef<HTMLDivElement>(null);
  const onDetails = () => details.current?.querySelector<HTMLElement>('input:not([type="radio"])')?.focus();
  // Enter in a field is done with the field, not with all texts; the list is where it adds them.
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (!(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    columns.current?.querySelector<HTMLElement>('[role="option"][tabindex="0"]')?.focus();
  };

  return (
    <div ref={columns} className={classes['columns']} onKeyDown={onEnter}>
      <div className={classes['list']}>
        <ListHead desk={desk} counts={counts} shown={shown} filter={filter} sought={sought} />
        {shown.length === 0 ? (
          <p className={classes['empty']}>Nothing here fits. Choose All, or empty the search.</p>
        ) : (
          <ImportList
            desk={desk}
            lines={shown}
            current={line?.key ?? 0}
            nameOf={nameOf}
            onToggle={onToggle}
            onAdd={onAdd}
            onDetails={onDetails}
          />
        )}
        <ForAll desk={desk} shown={shown} />
      </div>
      <section ref={details} className={classes['looked']} aria-label="The text that is looked at">
        {line?.kind === 'row' && <RowDetails desk={desk} row={line.row} nameOf={nameOf} autoFocus={false} />}
        {line?.kind === 'remark' && (
          <Problem tone={line.remark.tone} live="none">
            <strong dir="auto">{line.remark.from}:</strong> {line.remark.sentence}
          </Problem>
        )}
      </section>
    </div>
  );
}
