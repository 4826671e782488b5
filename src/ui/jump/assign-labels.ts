/** Home row first, then what the strong fingers reach above it. */
const LETTERS = 'asdfjklgheiruo';

/**
 * So many labels, none of which begins another: one letter each as long as there are enough, then the last letters begin
 * labels of two. The shorter ones come first. The same count gives the same labels.
 */
export function labelsFor(count: number): readonly string[] {
  let short = [...LETTERS];
  let long: string[] = [];
  while (short.length + long.length < count) {
    const opened = short.pop();
    if (opened === undefined) {
      short = long;
      long = [];
      continue;
    }
    long = [...[...LETTERS].map((letter) => opened + letter), ...long];
  }
  // Of the last letter that was opened only as many as are needed: the others would be longer for nothing.
  return [...short, ...long].slice(0, count);
}

/**
 * Gives each a label, the earlier ones the shorter; one that has a label keeps it as long as so many are given out that
 * it is among them.
 */
export function assignLabels<Key>(
  keys: readonly Key[],
  before: ReadonlyMap<Key, string> = new Map(),
): ReadonlyMap<Key, string> {
  const labels = new Set(labelsFor(keys.length));
  const kept = new Map<Key, string>();
  for (const key of keys) {
    const label = before.get(key);
    if (label !== undefined && labels.delete(label)) kept.set(key, label);
  }
  const free = [...labels];
  return new Map(keys.map((key) => [key, kept.get(key) ?? free.shift() ?? '']));
}
