import type { Exporter, ExportInput } from '../exchange/exporter.ts';
import { show, type Core } from './core.ts';

/** So many pieces take some ten milliseconds: a key pressed meanwhile acts within a frame or two. */
const PIECES_AT_ONCE = 100;
/** What takes longer is told. */
const TELL_AFTER = 20;

/**
 * Writes a file without holding up the page, from the state as it is now: what is done meanwhile belongs to the next.
 * @returns null when it was stopped
 */
export async function writeSlowly(
  core: Core,
  exporter: Exporter,
  input: ExportInput,
  label: string | null,
): Promise<Blob | null> {
  const type = exporter.mediaType;
  if (!exporter.pieces) return new Blob([exporter.write(input)], { type });
  const parts: string[] = [];
  const stop = new AbortController();
  let slices = 0;
  let slice: string[] = [];
  try {
    for (const piece of exporter.pieces(input)) {
      slice.push(piece);
      if (slice.length < PIECES_AT_ONCE) continue;
      parts.push(slice.join(''));
      slice = [];
      slices += 1;
      if (label !== null && slices === TELL_AFTER)
        show(core, { busy: { label, cancel: () => stop.abort() } });
      await core.ports.timing.pause();
      if (stop.signal.aborted) return null;
    }
  } finally {
    if (slices >= TELL_AFTER && label !== null) show(core, { busy: null });
  }
  return new Blob([...parts, slice.join('')], { type });
}
