interface Resolvers {
  readonly promise: Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

/** What pdf.js needs and its build for older browsers leaves out (ES2024; Chromium before 119, Node 20). */
export function addWithResolvers(): void {
  if ('withResolvers' in Promise) return;
  const withResolvers = (): Resolvers => {
    const found: { resolve?: Resolvers['resolve']; reject?: Resolvers['reject'] } = {};
    const promise = new Promise((resolve, reject) => {
      found.resolve = resolve;
      found.reject = reject;
    });
    return { promise, ...found } as Resolvers;
  };
  Object.defineProperty(Promise, 'withResolvers', {
    value: withResolvers,
    configurable: true,
    writable: true,
  });
}
