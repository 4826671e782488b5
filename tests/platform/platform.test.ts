import { describe, expect, it, vi } from 'vitest';
import { isRevision, nextRevision, UNCOMMITTED } from '../../src/domain/revision.ts';
import { createClock } from '../../src/platform/clock.ts';
import { createHasher } from '../../src/platform/hash.ts';
import { createIdentity } from '../../src/platform/identity.ts';
import { localArea } from '../../src/platform/local-area.ts';
import { createPreferences } from '../../src/platform/preferences.ts';
import { readFileBytes } from '../../src/platform/read-file.ts';
import { createStoragePermission } from '../../src/platform/storage-permission.ts';
import type { Clock, Identity, Preferences, StoragePermission } from '../../src/workspace/ports.ts';
import { memoryArea } from '../storage/storage-world.ts';

const refusing = {
  getItem: (): never => {
    throw new DOMException('denied', 'SecurityError');
  },
  setItem: (): never => {
    throw new DOMException('full', 'QuotaExceededError');
  },
};

describe('the clock', () => {
  it('says the instant in UTC with milliseconds', () => {
    const clock: Clock = createClock(() => Date.UTC(2025, 2, 22, 8, 30, 0, 7));
    expect(clock.now()).toBe('2025-03-22T08:30:00.007Z');
    expect(Math.abs(Date.parse(createClock().now()) - Date.now())).toBeLessThan(60_000);
  });
});

describe('identity', () => {
  it('is one client for all tabs of a browser, fit for revisions', () => {
    const area = memoryArea();
    const first: Identity = createIdentity(area);
    expect(createIdentity(area).clientId).toBe(first.clientId);
    expect(createIdentity(memoryArea()).clientId).not.toBe(first.clientId);
    expect(isRevision(nextRevision(UNCOMMITTED, 1, first.clientId))).toBe(true);
  });

  it('replaces a stored client that would spoil revisions', () => {
    const area = memoryArea();
    area.setItem('parallax-client', 'A-B');
    const { clientId } = createIdentity(area);
    expect(clientId).toMatch(/^[0-9a-hjkmnp-tv-z]{16}$/);
    expect(area.getItem('parallax-client')).toBe(clientId);
  });

  it('works without localStorage and with one that refuses', () => {
    expect(createIdentity(null).clientId).toMatch(/^[0-9a-z]{16}$/);
    expect(createIdentity(refusing).clientId).toMatch(/^[0-9a-z]{16}$/);
    expect(createIdentity().clientId).toMatch(/^[0-9a-z]{16}$/);
  });

  it('makes ids that name their kind and use every letter of the alphabet', () => {
    const bytes = (fill: number) => (target: Uint8Array<ArrayBuffer>) =>
      target.map((_, index) => fill + index);
    expect(createIdentity(memoryArea(), bytes(0)).newId('annotation')).toBe('annotation-0123456789abcdef');
    expect(createIdentity(memoryArea(), bytes(240)).newId('tag')).toBe('tag-ghjkmnpqrstvwxyz');
    const { newId } = createIdentity(memoryArea());
    expect(new Set(Array.from({ length: 500 }, () => newId('tag'))).size).toBe(500);
  });
});

describe('hashing', () => {
  const hasher = createHasher();
  it.each<[string | Uint8Array<ArrayBuffer>, string]>([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [new TextEncoder().encode('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['é', '4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c'],
  ])('gives the SHA-256 of UTF-8: %j', async (input, expected) => {
    expect(await hasher.sha256(input)).toBe(expected);
  });
});

describe('preferences', () => {
  it('come back as they were written, under names of their own', () => {
    const area = memoryArea();
    const preferences: Preferences = createPreferences(area);
    preferences.write('place', { article: 'a', top: 12 });
    expect(createPreferences(area).read('place')).toEqual({ article: 'a', top: 12 });
    expect(preferences.read('other')).toBeNull();
    expect(area.getItem('place')).toBeNull();
  });

  it('never throw', () => {
    const area = memoryArea();
    area.setItem('parallax-preference-x', '{broken');
    expect(createPreferences(area).read('x')).toBeNull();
    for (const preferences of [createPreferences(refusing), createPreferences(null), createPreferences()]) {
      preferences.write('x', 1);
      expect(preferences.read('x')).toBeNull();
    }
    const loop: { self?: unknown } = {};
    loop.self = loop;
    createPreferences(area).write('loop', loop);
    expect(createPreferences(area).read('loop')).toBeNull();
  });

  it('find no localStorage where its mere mention throws', () => {
    Object.defineProperty(globalThis, 'localStorage', { configurable: true, get: refusing.getItem });
    try {
      expect(localArea()).toBeNull();
    } finally {
      Reflect.deleteProperty(globalThis, 'localStorage');
    }
    const area = memoryArea();
    vi.stubGlobal('localStorage', area);
    expect(localArea()).toBe(area);
    vi.unstubAllGlobals();
  });
});

describe('the permission to stay', () => {
  it('says what the browser says', async () => {
    const persist = vi.fn<() => Promise<boolean>>(async () => true);
    const permission: StoragePermission = createStoragePermission({
      persist,
      persisted: async () => true,
      estimate: async () => ({ usage: 5 }),
    });
    permission.askToPersist();
    expect(await permission.status()).toEqual({ persisted: true, usage: 5 });
    // It has promised that already.
    expect(persist).not.toHaveBeenCalled();
  });

  it('asks the browser to keep it once a visit: each time would be a question to the person', async () => {
    const persist = vi.fn<() => Promise<boolean>>(async () => false);
    const permission = createStoragePermission({ persist, persisted: async () => false });
    for (let tagged = 0; tagged < 3; tagged += 1) permission.askToPersist();
    await permission.status();
    expect(persist).toHaveBeenCalledOnce();
  });

  it('says nothing where the browser does not tell or refuses', async () => {
    const denied = async (): Promise<never> => {
      throw new TypeError('not here');
    };
    const nothing = { persisted: null, usage: null };
    for (const manager of [undefined, {}, { persist: denied, persisted: denied, estimate: denied }]) {
      const permission = createStoragePermission(manager);
      permission.askToPersist();
      expect(await permission.status()).toEqual(nothing);
    }
    expect(await createStoragePermission({ estimate: async () => ({}) }).status()).toEqual(nothing);
  });
});

describe('reading a file', () => {
  it('gives its bytes up to the limit', async () => {
    expect(await readFileBytes(new Blob(['abc']), 3)).toEqual({
      ok: true,
      value: new Uint8Array([97, 98, 99]),
    });
  });

  it('refuses a larger one by its size, without reading', async () => {
    const arrayBuffer = vi.fn<() => Promise<ArrayBuffer>>();
    expect(await readFileBytes({ size: 4, arrayBuffer }, 3)).toEqual({
      ok: false,
      reason: { kind: 'fileTooLarge', bytes: 4, limit: 3 },
    });
    expect(arrayBuffer).not.toHaveBeenCalled();
  });

  it('names one that can no longer be read', async () => {
    const gone = {
      size: 1,
      arrayBuffer: () => Promise.reject(new DOMException('moved', 'NotReadableError')),
    };
    expect(await readFileBytes(gone, 3)).toEqual({
      ok: false,
      reason: { kind: 'unreadable', detail: 'NotReadableError: moved' },
    });
  });
});
