import type { FoundMetadata } from './found-metadata.ts';

/** Between the headline and the name of the site: `Strike ends | The Paper`. */
const SEPARATOR = / (?:[|–—\-·•»«:/]|::) /u;
/** A name of a site has few words. */
const MOST_WORDS = 5;
const BY = 'page title';

/**
 * The headline and the site that a `<title>` names. The part that is known already tells which is which; else the last
 * part is the site, when it is short and the rest is longer.
 *
 * @param title the headline and @param outlet the site as the page says them elsewhere
 */
export function siteFrom(pageTitle: string, title: string | null, outlet: string | null): FoundMetadata {
  const whole = pageTitle.slice(0, 1000).replace(/\s+/gu, ' ').trim();
  const parts = whole.split(SEPARATOR).map((part) => part.trim());
  const found = (headline: string, site: string | null): FoundMetadata => ({
    ...(headline !== '' && { title: { value: headline, by: BY } }),
    ...(site !== null && site !== '' && { outlet: { value: site, by: BY } }),
  });
  if (parts.length < 2) return found(whole, null);
  if (outlet !== null) return found(parts.filter((part) => !alike(part, outlet))[0] ?? whole, null);
  const last = parts.at(-1) ?? '';
  if (title !== null && alike(parts[0] ?? '', title)) return found(title, last);
  if (title !== null && parts.length === 2 && alike(last, title)) return found(title, parts[0] ?? null);
  const rest = whole
    .slice(0, whole.lastIndexOf(last))
    .replace(/ \S{1,2} $/u, '')
    .trim();
  const words = last.split(/\s+/u).length;
  return words <= MOST_WORDS && rest.length > last.length ? found(rest, last) : found(whole, null);
}

const alike = (a: string, b: string): boolean => folded(a) === folded(b);
const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
