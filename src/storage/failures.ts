import type { StorageFailure } from '../domain/storage-failure.ts';

/** Errors that mean: IndexedDB can't be used here or now (private mode, policy, broken backing store). */
const UNAVAILABLE: ReadonlySet<string> = new Set([
  'MissingAPIError',
  'InvalidStateError',
  'SecurityError',
  'UnknownError',
  'OpenFailedError',
  'DatabaseClosedError',
]);

interface ErrorLike {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly inner?: unknown;
  readonly failures?: unknown;
}

/**
 * Names what an IndexedDB or Dexie error means. A full disk shows itself as an AbortError whose `inner` is the
 * QuotaExceededError, among the `failures` of a bulk write, or only as the error of the aborted transaction.
 */
export function failureOf(error: unknown, transactionError: unknown = null): StorageFailure {
  const chain = [...causesOf(error), ...causesOf(transactionError)];
  const names = chain.map((cause) => String(cause.name));
  if (names.includes('QuotaExceededError')) return { kind: 'full' };
  if (names.includes('VersionError')) return { kind: 'newerSchema' };
  const detail = chain.length === 0 ? String(error) : `${names[0]}: ${String(chain[0]?.message)}`;
  return names.some((name) => UNAVAILABLE.has(name))
    ? { kind: 'unavailable', detail }
    : { kind: 'failed', detail };
}

/** The error, then what it was caused by, at most eight deep (Dexie's errors may refer to themselves). */
function causesOf(error: unknown, depth = 0): readonly ErrorLike[] {
  if (typeof error !== 'object' || error === null || depth > 8) return [];
  const { inner, failures } = error as ErrorLike;
  const bulk = Array.isArray(failures) ? failures.slice(0, 1) : [];
  return [error as ErrorLike, ...[inner, ...bulk].flatMap((cause) => causesOf(cause, depth + 1))];
}
