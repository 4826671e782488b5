const pending = new Set<Promise<unknown>>();

/** Remembers that a value is on its way to be stored: fields that depend on it may follow. */
export function settling<Answer>(storing: Promise<Answer>): Promise<Answer> {
  pending.add(storing);
  const end = (): void => void pending.delete(storing);
  storing.then(end, end);
  return storing;
}

/** Resolves when what is being stored now is stored or refused; null when nothing is. */
export const allSettled = (): Promise<unknown> | null =>
  pending.size === 0 ? null : Promise.allSettled(pending);
