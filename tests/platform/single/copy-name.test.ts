import { describe, expect, it } from 'vitest';
import { fileNameIn, nextCopyName } from '../../../src/platform/single/copy-name.ts';

describe('the name of the next copy', () => {
  it.each([
    ['parallax.html', 'Iran talks.html'],
    ['Iran talks.html', 'Iran talks 2.html'],
    ['Iran talks 2.html', 'Iran talks 3.html'],
    ['Iran talks 9.html', 'Iran talks 10.html'],
    // What a browser makes of a name that is taken.
    ['Iran talks (1).html', 'Iran talks 2.html'],
    ['Iran talks 2 (3).html', 'Iran talks 3.html'],
    ['Iran talks.HTM', 'Iran talks 2.html'],
    ['Other.html', 'Iran talks.html'],
    ['', 'Iran talks.html'],
  ])('behind %s is %s', (current, next) => {
    expect(nextCopyName('Iran talks', current)).toBe(next);
  });

  it('goes on with a title that ends in a year', () => {
    expect(nextCopyName('Election 2024', 'parallax.html')).toBe('Election 2024.html');
    expect(nextCopyName('Election 2024', 'Election 2024.html')).toBe('Election 2024 2.html');
    expect(nextCopyName('Election 2024', 'Election 2024 2.html')).toBe('Election 2024 3.html');
  });

  it('knows a name whose letters a file system has taken apart', () => {
    expect(nextCopyName('Gespräch', 'Gespra\u0308ch 4.html')).toBe('Gespräch 5.html');
  });
});

describe('the name in an address', () => {
  it.each([
    ['file:///C:/texts/Iran%20talks%202.html', 'Iran talks 2.html'],
    ['file:///texts/100%25.html#here', '100%.html'],
    ['file:///texts/100%.html', '100%.html'],
    ['about:blank', 'blank'],
  ])('of %s is %s', (address, name) => {
    expect(fileNameIn(address)).toBe(name);
  });
});
