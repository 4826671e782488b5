/** Those that are their own ancestors. One pass, however long the chains are. */
export function inCircles<Id>(parents: ReadonlyMap<Id, Id | null>): ReadonlySet<Id> {
  const settled = new Set<Id>();
  const found = new Set<Id>();
  for (const start of parents.keys()) {
    const path = new Set<Id>();
    let at: Id | null = start;
    while (at !== null && !settled.has(at)) {
      settled.add(at);
      path.add(at);
      at = parents.get(at) ?? null;
    }
    let first: Id | null = at !== null && path.has(at) ? at : null;
    while (first !== null && !found.has(first)) {
      found.add(first);
      first = parents.get(first) ?? null;
    }
  }
  return found;
}
