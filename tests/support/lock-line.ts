interface Waiting {
  readonly start: () => void;
}

/** What Web Locks promise: one holder a name, the others wait in line, and an aborted wait is over. */
export function lockLine(): Pick<LockManager, 'request'> & { readonly held: (name: string) => boolean } {
  const lines = new Map<string, Waiting[]>();
  const holders = new Set<string>();
  const next = (name: string): void => {
    holders.delete(name);
    lines.get(name)?.shift()?.start();
  };
  const request = (
    name: string,
    options: { readonly signal?: AbortSignal },
    work: (lock: Lock | null) => unknown,
  ): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const line = lines.get(name) ?? [];
      lines.set(name, line);
      const leave = (): void => {
        const index = line.indexOf(waiting);
        if (index >= 0) line.splice(index, 1);
        reject(new DOMException('left the line', 'AbortError'));
      };
      const waiting: Waiting = {
        start: () => {
          options.signal?.removeEventListener('abort', leave);
          holders.add(name);
          void (async () => work({ name, mode: 'exclusive' }))()
            .then(resolve, reject)
            .finally(() => next(name));
        },
      };
      if (options.signal?.aborted) return leave();
      options.signal?.addEventListener('abort', leave);
      if (holders.has(name)) line.push(waiting);
      else waiting.start();
    });
  return { request: request as LockManager['request'], held: (name) => holders.has(name) };
}
