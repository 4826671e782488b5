/**
 * Ways in which a page could tell another computer something, each by a name that the address asked for begins with. The
 * host can exist nowhere (RFC 2606), so that nobody is ever asked.
 */
export const WAYS_OUT_OF_A_PAGE = [
  ...['fetch', 'xhr', 'beacon', 'events', 'socket', 'image', 'style', 'script', 'font', 'media', 'frame'],
  ...['object', 'prefetch', 'preload', 'ping'],
] as const;

/** Those that a worker has. */
export const WAYS_OUT_OF_A_WORKER = ['fetch', 'xhr', 'events', 'socket'] as const;

/** Those of the ways whose address a line names. */
export const waysNamed = (ways: readonly string[], lines: readonly string[]): readonly string[] =>
  ways.filter((way) => lines.some((line) => line.includes(`//${way}.elsewhere.invalid/`)));

/**
 * Runs in a page or a worker: tries each way. Whether it was let through is for whoever watches to say.
 *
 * @returns those that threw at once
 */
export const tryWaysOut = (ways: readonly string[]): readonly string[] => {
  const add = (name: string, fields: Readonly<Record<string, string>>): HTMLElement => {
    const element = document.createElement(name);
    for (const [field, value] of Object.entries(fields)) element.setAttribute(field, value);
    document.body.append(element);
    return element;
  };
  const go: Readonly<Record<string, (address: string) => unknown>> = {
    fetch: (address) => fetch(address).catch(() => null),
    xhr(address) {
      const request = new XMLHttpRequest();
      request.open('GET', address);
      request.send();
    },
    beacon: (address) => navigator.sendBeacon(address, 'x'),
    events: (address) => new EventSource(address),
    socket: (address) => new WebSocket(address.replace('https', 'wss')),
    image: (src) => add('img', { src }),
    style: (href) => add('link', { rel: 'stylesheet', href }),
    script: (src) => add('script', { src }),
    font: (address) => new FontFace('x', `url(${address})`).load().catch(() => null),
    media: (src) => add('video', { src, preload: 'auto' }),
    frame: (src) => add('iframe', { src }),
    object: (data) => add('object', { data }),
    prefetch: (href) => add('link', { rel: 'prefetch', href }),
    preload: (href) => add('link', { rel: 'preload', as: 'image', href }),
    ping: (ping) => add('a', { href: '#there', ping }).click(),
  };
  return ways.filter((way) => {
    try {
      go[way]?.(`https://${way}.elsewhere.invalid/x`);
      return false;
    } catch {
      return true;
    }
  });
};
