import type { BrowserContext } from '@playwright/test';

/** What must never happen on any page; a test fails when the list is not empty at its end. */
export interface Watch {
  readonly problems: readonly string[];
  /** Lets messages pass that a test provokes on purpose, such as a file that cannot be fetched without a network. */
  allow(pattern: RegExp): void;
}

/**
 * Records policy violations, requests to another origin, uncaught errors and console errors of every page and worker of
 * a context. Call before its first page opens.
 */
export const watchContext = async (context: BrowserContext, address: string): Promise<Watch> => {
  const { origin } = new URL(address);
  const seen: string[] = [];
  const allowed: RegExp[] = [];
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(
        `policy violation: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`,
      );
    });
  });
  context.on('console', (message) => {
    if (message.type() === 'error') seen.push(`console: ${message.text()}`);
  });
  context.on('weberror', (event) => {
    const { name, message, stack } = event.error();
    // What is no Error of the page's own has an empty stack.
    seen.push(`error: ${stack || `${name}: ${message}`} (${event.page()?.url() ?? 'no page'})`);
  });
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && asked !== origin)
      seen.push(`request: ${request.url()}`);
  });
  // A socket is no request to Playwright.
  context.on('page', (page) =>
    page.on('websocket', (socket) => {
      if (new URL(socket.url()).host !== new URL(origin).host) seen.push(`request: ${socket.url()}`);
    }),
  );
  return {
    get problems() {
      return seen.filter((problem) => !allowed.some((pattern) => pattern.test(problem)));
    },
    allow: (pattern) => allowed.push(pattern),
  };
};
