/** "Story (copy)", "Story (copy 2)" …: a name that no session has yet. */
export function copyName(title: string, taken: readonly string[]): string {
  const stem = title.replace(/ \(copy(?: \d+)?\)$/u, '');
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? `${stem} (copy)` : `${stem} (copy ${count})`;
    if (!taken.includes(name)) return name;
  }
}
