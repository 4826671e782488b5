import type { Opening } from '../domain/opening.ts';
import { say, show, type Core } from './core.ts';

/** How long the storage may give no sign while a session opens before that is told, in milliseconds. */
const PATIENCE_MS = 5_000;

/** The same while all of a session is copied or changed, which tells nothing until it is done. */
const UPDATE_PATIENCE_MS = 60_000;

/**
 * Tells while a session opens that the storage gives no sign. It may still open later: the next sign takes that back.
 *
 * @returns stops it
 */
export function tellSlowOpening(core: Core): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    if (!core.open) show(core, { phase: { kind: 'failed', failure: { kind: 'slow' } } });
  };
  const wait = (opening: Opening | null): void => {
    clearTimeout(timer);
    const isUpdate = opening !== null && opening.kind !== 'reading';
    timer = setTimeout(tell, isUpdate ? UPDATE_PATIENCE_MS : PATIENCE_MS);
  };
  wait(null);
  const stopWatching = core.session.subscribe(({ opening, phase }, before) => {
    if (opening === before.opening) return;
    wait(opening);
    if (phase.kind !== 'failed' || phase.failure.kind !== 'slow') return;
    show(core, { phase: { kind: 'starting' } });
    say(core, 'The storage answers again');
  });
  return () => {
    stopWatching();
    clearTimeout(timer);
  };
}
