/**
 * The locale (BCP 47) of whoever reads, as the browser tells it: dates, numbers and the order of names follow it. The
 * words of the interface are English whatever it is.
 */
export const readerLocale = (): string => {
  const told = (globalThis.navigator as { readonly language?: string } | undefined)?.language ?? 'en';
  try {
    return Intl.getCanonicalLocales(told)[0] ?? 'en';
  } catch {
    // Some systems tell "C" or "en-US@posix".
    return 'en';
  }
};
