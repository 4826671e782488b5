import { useId, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import type { EntityId } from '../../domain/ids.ts';
import { counted } from '../inspector/words.ts';
import { numberInWords } from '../shared/in-locale.ts';
import { Kbd } from '../shared/kbd.tsx';
import { pixelsOf } from '../shared/rem.ts';
import { stepOf } from '../shared/step-of.ts';
import { useRovingRows } from '../shared/use-roving-rows.ts';
import classes from './entities-room.module.css';
import { namesStore, toggleSelected } from './entities-store.ts';
import type { NameRow } from './use-names.ts';

/** Row height in rem. */
const HEIGHT = 2.75;
const PAGE = 10;

interface NameListProps {
  readonly rows: readonly NameRow[];
  readonly activeId: EntityId | null;
  /** Enter: to the fields of the name one is on. */
  readonly onEnter: () => void;
  readonly onRemove: () => void;
  readonly onMerge: () => void;
  /** A letter was typed: the field that filters takes it. */
  readonly onType: () => void;
}

/** The names, one Tab stop: arrows move, Space selects several, which M merges; other letters filter. */
export function NameList({ rows, activeId, onEnter, onRemove, onMerge, onType }: NameListProps) {
  const keysId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const selected = useStore(namesStore, (place) => place.selected);
  const stop = Math.max(
    0,
    rows.findIndex(({ entity }) => entity.id === activeId),
  );
  const { virtualizer, focusRow } = useRovingRows({
    scroller,
    count: rows.length,
    height: pixelsOf(HEIGHT),
    stop,
  });
  // One arrives at the name one was on, and comes back to it from the text.
  const isNew = useRef(true);
  useLayoutEffect(() => {
    if (isNew.current) focusRow(stop);
    isNew.current = false;
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rows[stop];
    if (event.key === ' ' && row) toggleSelected(row.entity.id);
    else if (event.key === 'Enter') onEnter();
    else if (event.key === 'Delete' || event.key === 'Backspace') onRemove();
    else if (event.key === 'm' && selected.size > 0) onMerge();
    else if (isTyped(event)) {
      onType();
      // The field has the focus now, and what is left to the browser is typed there, all but the sign that leads to it.
      if (event.key !== '/') return event.stopPropagation();
    } else {
      const to = stepOf(event, stop, rows.length, PAGE);
      const next = to === null ? undefined : rows[to];
      if (to === null || !next) return;
      namesStore.setState({ activeId: next.entity.id });
      focusRow(to);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={classes['names']}>
      <div ref={scroller} className={classes['scroller']}>
        <div
          role="listbox"
          aria-label="Names"
          aria-describedby={keysId}
          aria-multiselectable="true"
          className={classes['list']}
          style={{ blockSize: virtualizer.getTotalSize() }}
          onKeyDown={onKeyDown}
        >
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (!row) return null;
            const { entity, tally } = row;
            const isSelected = selected.has(entity.id);
            return (
              <div
                key={entity.id}
                role="option"
                data-row={index}
                tabIndex={index === stop ? 0 : -1}
                aria-selected={isSelected}
                aria-current={entity.id === activeId || undefined}
                aria-posinset={index + 1}
                aria-setsize={rows.length}
                className={classes['row']}
                style={{ insetBlockStart: start }}
                onClick={(event) => {
                  if (event.ctrlKey || event.metaKey) toggleSelected(entity.id);
                  namesStore.setState({ activeId: entity.id });
                  focusRow(index);
                }}
              >
                <span aria-hidden="true" className={classes['tick']}>
                  {isSelected ? '✓' : ''}
                </span>
                <span className={classes['name']}>
                  <bdi>{entity.name}</bdi>
                </span>
                <span className={classes['uses']}>
                  {usesInWords(tally.total, tally.outletOf.length)}
                  <span aria-hidden="true">
                    {' '}
                    {entity.aliases.length > 0 ? `+${entity.aliases.length}` : ''}
                  </span>
                </span>
              </div>
            );
          })}
        </div>
      </div>
      <p id={keysId} className={classes['keys']}>
        <Kbd spoken>Space</Kbd> selects, then <Kbd spoken>M</Kbd> merges · <Kbd spoken>Enter</Kbd> edits ·{' '}
        <Kbd spoken>a–z</Kbd> find
      </p>
    </div>
  );
}

/** Capital letters and signs are commands, as in the library. */
const isTyped = ({ key, shiftKey }: KeyboardEvent): boolean =>
  !shiftKey && [...key].length === 1 && /[\p{L}\p{N}/]/u.test(key);

/** "12 times", "outlet of 3", "12 times · outlet of 3" */
export function usesInWords(total: number, outletOf: number): string {
  const times = total > 0 ? counted(total, 'time') : '';
  const outlet = outletOf > 0 ? `outlet of ${numberInWords(outletOf)}` : '';
  return [times, outlet].filter(Boolean).join(' · ') || 'unused';
}
