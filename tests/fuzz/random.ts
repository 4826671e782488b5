/** Numbers that a seed decides: the same seed gives the same ones everywhere and for ever. */
export interface Random {
  /** From 0 to just below `end`. */
  below(end: number): number;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
  pick<Item>(items: readonly Item[]): Item | undefined;
  /** Whether something happens that happens once in `times`. */
  once(times: number): boolean;
}

/** mulberry32 (Tommy Ettinger, 2017, public domain): small, and good enough to choose what to break. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    below,
    pick: <Item>(items: readonly Item[]) => items[below(items.length)] as Item,
    once: (times) => below(times) === 0,
  };
}
