import { IDBObjectStore, forceCloseDatabase } from 'fake-indexeddb';

/** The calls on an object store through which all reading and writing goes. */
const METHODS = [
  'get',
  'getAll',
  'getAllKeys',
  'openCursor',
  'openKeyCursor',
  'count',
  'put',
  'add',
  'delete',
  'clear',
] as const;

/** How a call goes wrong: it throws, or the browser aborts its transaction, as a full disk does. */
export type Mishap = (store: IDBObjectStore) => void;

export const throwing =
  (name: string): Mishap =>
  () => {
    throw new DOMException('simulated', name);
  };

export const aborting =
  (name: string): Mishap =>
  (store) => {
    const { transaction } = store as unknown as { readonly transaction: { _abort(name: string): void } };
    // As in a browser, the call itself is taken; the abort comes while it is under way.
    queueMicrotask(() => transaction._abort(name));
  };

/** The browser drops the connection, as Safari does in the background. */
export const closing: Mishap = (store) =>
  queueMicrotask(() => forceCloseDatabase((store as unknown as IDBObjectStore).transaction.db as never));

/** Nothing is answered any more until `released` comes. */
export const stalling =
  (released: Promise<void>): Mishap =>
  (store) => {
    const { transaction } = store as unknown as { readonly transaction: { _start: () => void } };
    const start = transaction._start.bind(transaction);
    transaction._start = () => void released.then(() => setImmediate(start));
  };

/**
 * Runs `work` with a mishap at the n-th call (from 1) among the given methods.
 * @returns what `work` gave, and whether there were so many calls at all
 */
export async function withMishapAt<Value>(
  n: number,
  mishap: Mishap,
  work: () => Promise<Value>,
  methods: readonly (typeof METHODS)[number][] = METHODS,
): Promise<{ readonly value: Value; readonly happened: boolean }> {
  const prototype = IDBObjectStore.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
  const originals = methods.map((method) => [method, prototype[method]] as const);
  let calls = 0;
  for (const [method, original] of originals) {
    prototype[method] = function (this: IDBObjectStore, ...args: unknown[]) {
      calls += 1;
      if (calls === n) mishap(this);
      return original?.apply(this, args);
    };
  }
  try {
    return { value: await work(), happened: calls >= n };
  } finally {
    for (const [method, original] of originals) if (original) prototype[method] = original;
  }
}
