/** The blocks that hold other items in one map than in the other; the order of the items counts. */
export function differentBlocks<Item>(
  before: ReadonlyMap<number, readonly Item[]>,
  after: ReadonlyMap<number, readonly Item[]>,
  same: (a: Item, b: Item) => boolean,
): ReadonlySet<number> {
  const different = new Set<number>();
  for (const [block, items] of after) {
    const old = before.get(block);
    const equal =
      old?.length === items.length &&
      items.every((item, at) => {
        const was = old[at];
        return was !== undefined && same(item, was);
      });
    if (!equal) different.add(block);
  }
  for (const block of before.keys()) if (!after.has(block)) different.add(block);
  return different;
}
