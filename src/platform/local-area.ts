/** The part of `Storage` that is used. */
export type LocalArea = Pick<Storage, 'getItem' | 'setItem'>;

/** localStorage, or null where site data is refused: some browsers throw on its mere mention. */
export function localArea(): LocalArea | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
