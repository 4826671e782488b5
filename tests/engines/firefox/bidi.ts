/** One WebDriver BiDi session over a WebSocket: commands by number, and events as they come. */
export interface Bidi {
  /** Rejects with what the browser says when it refuses. */
  send<R>(method: string, parameters: Readonly<Record<string, unknown>>): Promise<R>;
  close(): void;
}

interface Answer {
  readonly type: 'success' | 'error' | 'event';
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

/** No command takes so long. Milliseconds. */
const TOO_LONG = 60_000;

/** https://w3c.github.io/webdriver-bidi/#transport */
export const connectBidi = async (
  address: string,
  onEvent: (method: string, parameters: unknown) => void,
): Promise<Bidi> => {
  const waiting = new Map<number, (answer: Answer) => void>();
  let count = 0;
  const socket = new WebSocket(address);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error(`No connection to ${address}`)));
  });
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.type === 'event') onEvent(answer.method ?? '', answer.params);
    else if (answer.id !== undefined) {
      waiting.get(answer.id)?.(answer);
      waiting.delete(answer.id);
    }
  });
  socket.addEventListener('close', () => {
    for (const answer of waiting.values())
      answer({ type: 'error', error: 'closed', message: 'It has ended.' });
    waiting.clear();
  });
  return {
    send: <R>(method: string, params: Readonly<Record<string, unknown>>) =>
      new Promise<R>((resolve, reject) => {
        count += 1;
        const id = count;
        const timer = setTimeout(() => {
          waiting.delete(id);
          reject(new Error(`${method} was not answered within ${TOO_LONG / 1000} s`));
        }, TOO_LONG);
        waiting.set(id, ({ type, result, error, message }) => {
          clearTimeout(timer);
          if (type === 'success') resolve(result as R);
          else reject(new Error(`${method}: ${error}: ${message}`));
        });
        socket.send(JSON.stringify({ id, method, params }));
      }),
    close: () => socket.close(),
  };
};
