import type { ClientId, Id } from '../domain/ids.ts';
import { localArea, type LocalArea } from './local-area.ts';

/** Crockford's base 32: no i, l, o, u, so that ids survive being read aloud. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 16;
const CLIENT_KEY = 'parallax-client';

type RandomBytes = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;

/**
 * Who this browser is, and fresh ids: `annotation-` and 80 random bits. Where localStorage is refused the client lives
 * as long as the tab.
 */
export function createIdentity(
  area: LocalArea | null = localArea(),
  fillRandom: RandomBytes = (bytes) => crypto.getRandomValues(bytes),
) {
  const random = (): string =>
    Array.from(fillRandom(new Uint8Array(LENGTH)), (byte) => ALPHABET.charAt(byte & 31)).join('');
  return {
    clientId: clientIdIn(area, random),
    newId: <Kind extends string>(kind: Kind): Id<Kind> => `${kind}-${random()}` as Id<Kind>,
  };
}

/** The client is part of every revision, whose pattern allows small letters and digits only. */
function clientIdIn(area: LocalArea | null, random: () => string): ClientId {
  try {
    const kept = area?.getItem(CLIENT_KEY) ?? '';
    if (/^[0-9a-z]+$/.test(kept)) return kept as ClientId;
    const made = random();
    area?.setItem(CLIENT_KEY, made);
    return made as ClientId;
  } catch {
    return random() as ClientId;
  }
}
