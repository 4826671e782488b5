import type { SessionId } from '../domain/ids.ts';

/**
 * What a session's database should at least hold, written down outside IndexedDB: damaged database files often open
 * without any error, empty or shorter than they were.
 */
export interface Witness {
  readonly instanceId: string;
  readonly seq: number;
}

export interface WitnessStore {
  read(sessionId: SessionId): Witness | null;
  write(sessionId: SessionId, witness: Witness): void;
  remove(sessionId: SessionId): void;
}

/**
 * What is missing, or null. A witness that is missing or behind is normal after a crash, because localStorage is
 * flushed later than IndexedDB; a database *behind* its witness, or another database altogether, is a loss.
 */
export function lossOf(witness: Witness | null, found: Witness): string | null {
  if (witness === null) return null;
  if (witness.instanceId !== found.instanceId) {
    return `another database stands where one with ${witness.seq} changes stood`;
  }
  return found.seq < witness.seq ? `changes ${found.seq + 1} to ${witness.seq} are missing` : null;
}

/**
 * Writes the witness after a commit, unless this very database once held more: a loss is told at every start until
 * the work has passed the point where it happened.
 */
export function raiseWitness(store: WitnessStore, sessionId: SessionId, found: Witness): void {
  const known = store.read(sessionId);
  if (known?.instanceId !== found.instanceId || known.seq < found.seq) store.write(sessionId, found);
}

const keyOf = (sessionId: SessionId): string => `parallax-witness-${sessionId}`;

/** Keeps witnesses in localStorage. Never throws: where localStorage is refused there is no witness. */
export function createWitnessStore(
  area: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = () => localStorage,
): WitnessStore {
  return {
    read: (sessionId) => attempt(() => decodeWitness(area().getItem(keyOf(sessionId)))) ?? null,
    write: (sessionId, witness) =>
      void attempt(() => area().setItem(keyOf(sessionId), JSON.stringify(witness))),
    remove: (sessionId) => void attempt(() => area().removeItem(keyOf(sessionId))),
  };
}

function decodeWitness(json: string | null): Witness | null {
  if (json === null) return null;
  const value: unknown = JSON.parse(json);
  if (typeof value !== 'object' || value === null) return null;
  const { instanceId, seq } = value as Partial<Record<keyof Witness, unknown>>;
  return typeof instanceId === 'string' && Number.isSafeInteger(seq)
    ? { instanceId, seq: seq as number }
    : null;
}

function attempt<Value>(action: () => Value): Value | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
