/** What localStorage offers, as far as it is used. */
export interface MemoryArea {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
  keys(): readonly string[];
  all(): Readonly<Record<string, string>>;
}

/** In place of localStorage, which every page on this disk can read. Tells whenever something in it has changed. */
export function createMemoryArea(
  initial: Readonly<Record<string, string>>,
  onChange: () => void = () => undefined,
): MemoryArea {
  const values = new Map(Object.entries(initial));
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem(key, value) {
      if (values.get(key) === value) return;
      values.set(key, value);
      onChange();
    },
    removeItem(key) {
      if (values.delete(key)) onChange();
    },
    keys: () => [...values.keys()],
    all: () => Object.fromEntries(values),
  };
}
