import { characterAtPoint } from './geometry.ts';
import type { Stage } from './stage.ts';

/** Tells which character a resting pointer points at, at most once a frame; null when it points at none. */
export function watchHover(stage: Stage, onHover: (offset: number | null) => void): () => void {
  const { dom } = stage.view;
  const listening = new AbortController();
  const { signal } = listening;
  let frame = 0;
  const move = (event: PointerEvent): void => {
    if (event.pointerType !== 'mouse' || event.buttons !== 0) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => onHover(characterAtPoint(stage, event.clientX, event.clientY)));
  };
  const leave = (): void => {
    cancelAnimationFrame(frame);
    onHover(null);
  };
  dom.addEventListener('pointermove', move, { signal, passive: true });
  dom.addEventListener('pointerleave', leave, { signal });
  dom.addEventListener('pointerdown', leave, { signal });
  return () => {
    listening.abort();
    cancelAnimationFrame(frame);
  };
}
