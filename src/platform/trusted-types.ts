/** The part of the Trusted Types API used here; TypeScript's DOM library does not have it yet. */
interface TrustedTypesFactory {
  createPolicy(name: string, rules: { readonly createScriptURL: (url: string) => string }): unknown;
}

/** Lets a script address through unchanged when it is of our own origin, and throws otherwise. */
export const ownScriptAddress = (url: string, base: string): string => {
  if (new URL(url, base).origin !== new URL(base).origin) {
    throw new TypeError(`Scripts come from ${new URL(base).origin} only, not from ${url}`);
  }
  return url;
};

/**
 * Installs the `default` policy under which workers and the service worker may start. It makes script addresses only:
 * HTML and script text stay refused everywhere. Call once, before anything starts a worker.
 *
 * @param allowed lets an address through, or throws
 */
export const installTrustedTypes = (
  allowed: (url: string) => string = (url) => ownScriptAddress(url, location.href),
): void => {
  const factory = (globalThis as { readonly trustedTypes?: TrustedTypesFactory }).trustedTypes;
  factory?.createPolicy('default', { createScriptURL: allowed });
};
