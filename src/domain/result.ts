/** What may be expected to fail says so in its type: a value, or a named reason. A broken invariant throws instead. */
export type Result<Value, Reason> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: Reason };

export const ok = <Value>(value: Value): Result<Value, never> => ({ ok: true, value });
export const fail = <Reason>(reason: Reason): Result<never, Reason> => ({ ok: false, reason });

/** Closes an exhaustive switch: adding a case to the union is then a compile error here. */
export function never(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
