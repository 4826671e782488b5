import { describe, expect, it } from 'vitest';
import { ownScriptAddress } from '../../src/platform/trusted-types.ts';

const PAGE = 'http://localhost:47113/index.html';

describe('ownScriptAddress', () => {
  it.each(['./assets/a.js', '/sw.js', 'http://localhost:47113/sw.js'])('lets %s through unchanged', (url) => {
    expect(ownScriptAddress(url, PAGE)).toBe(url);
  });

  it.each([
    'https://example.org/a.js',
    '//example.org/a.js',
    'http://localhost:47114/a.js',
    'https://localhost:47113/a.js',
    'data:text/javascript,1',
    'blob:http://example.org/1',
    'javascript:1',
  ])('refuses %s', (url) => {
    expect(() => ownScriptAddress(url, PAGE)).toThrow(TypeError);
  });
});
