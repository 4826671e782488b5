import { readerLocale } from './reader-locale.ts';

let collator: Intl.Collator | null = null;

/**
 * Orders names as the reader's dictionaries do (Unicode Collation Algorithm): accents and case decide only between
 * names that are otherwise alike, and "Coder 2" comes before "Coder 10".
 */
export function compareNames(a: string, b: string): number {
  collator ??= new Intl.Collator(readerLocale(), { numeric: true });
  return collator.compare(a, b);
}
