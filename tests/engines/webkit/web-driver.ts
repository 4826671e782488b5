/** A WebDriver session over HTTP: https://www.w3.org/TR/webdriver2/#endpoints */
export interface WebDriver {
  readonly version: string;
  /** One command after the other: what a command means depends on the tab that was chosen before. */
  inTab<R>(handle: string, method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<R>;
  newTab(): Promise<string>;
  /** Closes a tab. The session would end with the last one, so another one is there before. */
  closeTab(handle: string): Promise<void>;
}

/** No command takes so long; one that hangs would hold up all that follow. Milliseconds. */
const TOO_LONG = 60_000;

const request = async <R>(address: string, method: string, body: object | undefined): Promise<R> => {
  const response = await fetch(address, {
    method,
    signal: AbortSignal.timeout(TOO_LONG),
    ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
  });
  const { value } = (await response.json()) as { value: R & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${method} ${address}: ${value.error}: ${value.message}`);
  return value;
};

export const connectWebDriver = async (address: string, capabilities: object): Promise<WebDriver> => {
  const { sessionId, capabilities: given } = await request<{
    sessionId: string;
    capabilities: { browserVersion: string };
  }>(`${address}/session`, 'POST', { capabilities: { alwaysMatch: capabilities } });
  const session = `${address}/session/${sessionId}`;
  let chosen: string | null = null;
  /** An empty tab that nobody has asked for yet. */
  let spare: string | null = await request<string>(`${session}/window`, 'GET', undefined);
  let last: Promise<unknown> = Promise.resolve();
  const inLine = <R>(step: () => Promise<R>): Promise<R> => {
    const next = last.then(step, step);
    last = next.catch(() => undefined);
    return next;
  };
  const choose = async (handle: string) => {
    if (chosen === handle) return;
    await request(`${session}/window`, 'POST', { handle });
    chosen = handle;
  };
  // Behind another tab nothing is drawn, and no command brings a tab to the front: each is a window.
  const open = async (): Promise<string> => {
    if (chosen === null) {
      const [first] = await request<readonly string[]>(`${session}/window/handles`, 'GET', undefined);
      if (first !== undefined) await choose(first);
    }
    return (await request<{ handle: string }>(`${session}/window/new`, 'POST', { type: 'window' })).handle;
  };
  return {
    version: given.browserVersion,
    inTab: (handle, method, path, body) =>
      inLine(async () => {
        await choose(handle);
        return request(`${session}${path}`, method, body);
      }),
    newTab: () =>
      inLine(async () => {
        const handle = spare ?? (await open());
        spare = null;
        return handle;
      }),
    closeTab: (handle) =>
      inLine(async () => {
        spare ??= await open();
        await choose(handle);
        await request(`${session}/window`, 'DELETE', undefined);
        chosen = null;
      }),
  };
};
