import type { Instant, SessionId } from '../domain/ids.ts';
import { keyOfLosses, firstNotIn, type RememberedSession, type SessionLoss } from '../domain/session-loss.ts';

/** Which database, and how many changes it holds. */
export interface Found {
  readonly instanceId: string;
  readonly seq: number;
}

/**
 * What a session's database should at least hold, written down outside IndexedDB: damaged database files often open
 * without any error, empty or shorter than they were.
 */
export interface Witness extends Found {
  /** A loss that nobody has agreed to yet: it is told at every start, however far the work has gone on since. */
  readonly loss?: SessionLoss;
  /** The key of what a person has agreed to go on without: see `keyOfLosses`. */
  readonly accepted?: string;
  readonly remembered?: RememberedSession;
}

export interface WitnessStore {
  read(sessionId: SessionId): Witness | null;
  write(sessionId: SessionId, witness: Witness): void;
  remove(sessionId: SessionId): void;
  /** Every session that is remembered. */
  ids(): readonly SessionId[];
}

/**
 * What is missing, or null. A witness that is missing or behind is normal after a crash, because localStorage is
 * flushed later than IndexedDB; a database *behind* its witness, or another database altogether, is a loss.
 */
export function lossOf(witness: Found | null, found: Found): SessionLoss | null {
  if (witness === null) return null;
  if (witness.instanceId !== found.instanceId) return { kind: 'otherDatabase', changes: witness.seq };
  return found.seq < witness.seq ? { kind: 'changes', from: found.seq + 1, to: witness.seq } : null;
}

/**
 * Compares a database that was just read with its witness, and remembers the outcome: the witness follows the database
 * only where nothing is missing.
 * @param before the witness as it was before the database was read: another tab may have raised it since, and what that
 *   tab wrote is not missing from what was read earlier
 * @param inRows what the rows themselves tell
 */
export function witnessLoad(
  store: WitnessStore,
  sessionId: SessionId,
  before: Found | null,
  found: Found,
  inRows: readonly SessionLoss[],
): SessionLoss | null {
  const now = store.read(sessionId);
  const loss = firstNotIn(now?.accepted, inRows) ?? lossOf(before, found) ?? now?.loss ?? null;
  if (loss === null) raiseWitness(store, sessionId, found);
  else store.write(sessionId, { ...(now ?? found), loss });
  return loss;
}

/**
 * Follows a commit. While a loss waits for somebody's word, and of another database, the witness stays as it was.
 * @param more how many articles and annotations have come to those that are remembered
 */
export function raiseWitness(
  store: WitnessStore,
  sessionId: SessionId,
  found: Found,
  more: Counts = NO_MORE,
): void {
  const known = store.read(sessionId);
  const follows =
    known === null ||
    (known.loss === undefined && known.instanceId === found.instanceId && known.seq < found.seq);
  if (!follows) return;
  const before = known?.remembered;
  const remembered = before && {
    ...before,
    articleCount: before.articleCount + more.articleCount,
    annotationCount: before.annotationCount + more.annotationCount,
  };
  store.write(sessionId, { ...known, ...found, ...(remembered && { remembered }) });
}

type Counts = Pick<RememberedSession, 'articleCount' | 'annotationCount'>;
const NO_MORE: Counts = { articleCount: 0, annotationCount: 0 };

/** Somebody has agreed to what is there. What the rows lack is not told again unless more of them is missing. */
export function acceptLoss(
  store: WitnessStore,
  sessionId: SessionId,
  found: Found,
  inRows: readonly SessionLoss[],
): void {
  const { remembered } = store.read(sessionId) ?? {};
  store.write(sessionId, {
    ...found,
    ...(inRows.length > 0 && { accepted: keyOfLosses(inRows) }),
    ...(remembered && { remembered }),
  });
}

/** What the session held when all was well; a session that lost something must not make others forget it. */
export function rememberSession(
  store: WitnessStore,
  sessionId: SessionId,
  facts: Partial<RememberedSession>,
): void {
  const witness = store.read(sessionId);
  if (!witness || witness.loss) return;
  const before = witness.remembered ?? { title: '', articleCount: 0, annotationCount: 0, savedAt: null };
  store.write(sessionId, { ...witness, remembered: { ...before, ...facts } });
}

const PREFIX = 'parallax-witness-';
const keyOf = (sessionId: SessionId): string => `${PREFIX}${sessionId}`;

/** Keeps witnesses in localStorage. Never throws: where localStorage is refused there is no witness. */
export function createWitnessStore(
  area: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'> = () => localStorage,
): WitnessStore {
  return {
    read: (sessionId) => attempt(() => decodeWitness(area().getItem(keyOf(sessionId)))) ?? null,
    write: (sessionId, witness) =>
      void attempt(() => area().setItem(keyOf(sessionId), JSON.stringify(witness))),
    remove: (sessionId) => void attempt(() => area().removeItem(keyOf(sessionId))),
    ids: () =>
      attempt(() => {
        const memory = area();
        return (
          Array.from({ length: memory.length }, (_, index) => memory.key(index) ?? '')
            .filter((key) => key.startsWith(PREFIX))
            // One that can't be read must not hide the others.
            .filter((key) => attempt(() => decodeWitness(memory.getItem(key)) !== null) ?? false)
            .map((key) => key.slice(PREFIX.length) as SessionId)
        );
      }) ?? [],
  };
}

function decodeWitness(json: string | null): Witness | null {
  if (json === null) return null;
  const value = objectFrom(JSON.parse(json) as unknown);
  const { instanceId, seq, accepted } = value ?? {};
  if (!value || typeof instanceId !== 'string' || !Number.isSafeInteger(seq)) return null;
  const loss = objectFrom(value['loss']);
  const remembered = rememberedFrom(value['remembered']);
  return {
    instanceId,
    seq: seq as number,
    ...(typeof loss?.['kind'] === 'string' && { loss: loss as unknown as SessionLoss }),
    ...(typeof accepted === 'string' && { accepted }),
    ...(remembered && { remembered }),
  };
}

function rememberedFrom(value: unknown): RememberedSession | null {
  const { title, articleCount, annotationCount, savedAt } = objectFrom(value) ?? {};
  if (typeof title !== 'string') return null;
  const count = (number: unknown): number => (Number.isSafeInteger(number) ? (number as number) : 0);
  return {
    title,
    articleCount: count(articleCount),
    annotationCount: count(annotationCount),
    savedAt: typeof savedAt === 'string' ? (savedAt as Instant) : null,
  };
}

const objectFrom = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;

function attempt<Value>(action: () => Value): Value | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
