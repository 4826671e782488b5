import type { Instant, SessionId } from '../domain/ids.ts';
import type { DiskUse, Preferences } from './ports.ts';

/** When a place was last written, and the `seq` it then held. */
export interface Written {
  readonly at: Instant;
  readonly seq: number;
}

const keyOf = (id: SessionId): string => `disk.${id}`;

/** Kept in this browser and shared by its tabs. What does not fit counts as never. */
export function writtenIn(preferences: Preferences, id: SessionId, use: DiskUse): Written | null {
  const written = allIn(preferences, id)[use];
  if (typeof written !== 'object' || written === null) return null;
  const { at, seq } = written as Record<string, unknown>;
  return typeof at === 'string' && !Number.isNaN(Date.parse(at)) && Number.isSafeInteger(seq)
    ? { at: at as Instant, seq: seq as number }
    : null;
}

export const rememberWritten = (
  preferences: Preferences,
  id: SessionId,
  use: DiskUse,
  written: Written | null,
): void => preferences.write(keyOf(id), { ...allIn(preferences, id), [use]: written });

/** How many changes a copy lacks. One from another life of the session, ahead of its log, lacks all. */
export const changesSince = (written: Written | null, seq: number): number =>
  written && written.seq <= seq ? seq - written.seq : seq;

function allIn(preferences: Preferences, id: SessionId): Readonly<Record<string, unknown>> {
  const value = preferences.read(keyOf(id));
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
