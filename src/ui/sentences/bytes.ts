import { forReader } from '../shared/in-locale.ts';

const UNITS = ['bytes', 'kB', 'MB', 'GB'] as const;

/** A number of bytes for people, in decimal units as file managers show them: 300 MB, 1.4 kB. */
export function bytesInWords(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit === 0 || value >= 10 ? 0 : 1;
  return `${forReader().rounded(value, digits)} ${UNITS[unit]}`;
}
