import { useState, type KeyboardEvent, type RefObject } from 'react';

const FORWARD = new Set(['ArrowRight', 'ArrowDown']);
const BACK = new Set(['ArrowLeft', 'ArrowUp']);

/**
 * One Tab stop for many: arrows, Home and End move the focus among the elements inside `root` that carry
 * `data-rove`. Returns the index that Tab stops at, and what to spread on the root.
 */
export function useRoving(root: RefObject<HTMLElement | null>) {
  const [stop, setStop] = useState(0);
  const items = () => [...(root.current?.querySelectorAll<HTMLElement>('[data-rove]') ?? [])];
  const move = (index: number) => {
    const all = items();
    const next = (index + all.length) % all.length;
    setStop(next);
    all[next]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const all = items();
    const at = all.findIndex((item) => item === document.activeElement);
    const mirrored = root.current?.matches(':dir(rtl)') ?? false;
    const step = FORWARD.has(event.key) ? 1 : BACK.has(event.key) ? -1 : 0;
    const sideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    if (step !== 0) move(at + (mirrored && sideways ? -step : step));
    else if (event.key === 'Home') move(0);
    else if (event.key === 'End') move(all.length - 1);
    else return;
    event.preventDefault();
  };
  return { stop, move, onKeyDown };
}
