import type { Platform } from './key-combo.ts';

/** Which modifier commands use here. Looked up once: it does not change while the page is open. */
export const platform: Platform = platformOf(typeof navigator === 'undefined' ? '' : navigator.platform);

/** `navigator.platform` is frozen by browsers but still tells a Mac, an iPad with a keyboard included. */
export function platformOf(name: string): Platform {
  return /^(Mac|iP)/.test(name) ? 'mac' : 'other';
}
