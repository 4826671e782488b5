import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useSettings, useWorkspace } from '../shared/workspace-context.tsx';
import { DEFAULT_SETTINGS } from '../../state/settings-store.ts';
import classes from './right-panel.module.css';

const LEAST = 0.2;
const MOST = 0.8;
const STEP = 0.04;

const inBounds = (share: number): number => Math.min(MOST, Math.max(LEAST, Math.round(share * 1000) / 1000));

/** Moves the border between list and inspector, by pointer and by keys; a double click puts it back. */
export function PanelDivider({ listId }: { readonly listId: string }) {
  const { settings } = useWorkspace();
  const share = useSettings(({ listShare }) => listShare);
  const drag = useRef<{ readonly top: number; readonly height: number } | null>(null);
  const set = (next: number) => settings.setState({ listShare: inBounds(next) });

  const onKeyDown = (event: KeyboardEvent) => {
    const next: Readonly<Record<string, number>> = {
      ArrowUp: share - STEP,
      ArrowDown: share + STEP,
      PageUp: share - 4 * STEP,
      PageDown: share + 4 * STEP,
      Home: LEAST,
      End: MOST,
    };
    const wanted = next[event.key];
    if (wanted === undefined) return;
    set(wanted);
    event.preventDefault();
    event.stopPropagation();
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const panel = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!panel || event.button !== 0) return;
    drag.current = { top: panel.top, height: panel.height };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (drag.current) set((event.clientY - drag.current.top) / drag.current.height);
  };
  const stop = () => {
    drag.current = null;
  };

  const percent = Math.round(share * 100);
  return (
    <div
      className={classes.divider}
      role="separator"
      tabIndex={0}
      aria-orientation="horizontal"
      aria-label="Height of the list"
      aria-controls={listId}
      aria-valuemin={LEAST * 100}
      aria-valuemax={MOST * 100}
      aria-valuenow={percent}
      aria-valuetext={`${percent} %`}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={stop}
      onPointerCancel={stop}
      onDoubleClick={() => set(DEFAULT_SETTINGS.listShare)}
    />
  );
}
