/** The row that a key leads to, null when it is no key that moves. `page`: rows that PageUp and PageDown go. */
export function stepOf(
  { key }: { readonly key: string },
  cursor: number,
  count: number,
  page: number,
): number | null {
  if (count === 0) return null;
  const to: Readonly<Record<string, number>> = {
    ArrowDown: cursor + 1,
    ArrowUp: cursor < 0 ? 0 : cursor - 1,
    PageDown: cursor + page,
    PageUp: cursor - page,
    Home: 0,
    End: count - 1,
  };
  const wanted = to[key];
  return wanted === undefined ? null : Math.min(count - 1, Math.max(0, wanted));
}
