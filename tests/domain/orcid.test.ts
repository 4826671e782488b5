import { describe, expect, it } from 'vitest';
import { orcidFrom } from '../../src/domain/orcid.ts';

describe('an ORCID', () => {
  it.each([
    // The example of orcid.org, and others that it publishes.
    ['0000-0002-1825-0097', '0000-0002-1825-0097'],
    ['0000-0001-5109-3700', '0000-0001-5109-3700'],
    ['0000-0002-1694-233X', '0000-0002-1694-233X'],
    ['0000-0002-1694-233x', '0000-0002-1694-233X'],
    ['000000021694233X', '0000-0002-1694-233X'],
    ['  0000-0002-1825-0097 ', '0000-0002-1825-0097'],
    ['https://orcid.org/0000-0002-1825-0097', '0000-0002-1825-0097'],
    ['http://www.orcid.org/0000-0002-1694-233X/', '0000-0002-1694-233X'],
  ])('is read from %j', (text, orcid) => {
    expect(orcidFrom(text)).toBe(orcid);
  });

  it.each([
    ['', 'nothing'],
    ['0000-0002-1825-0098', 'a wrong last digit'],
    ['0000-0002-1852-0097', 'two digits that changed places'],
    ['0000-0002-1825-009X', 'an X where a digit belongs'],
    ['0000-0002-1694-2330', 'a digit where the X belongs'],
    ['0000-0002-1X25-0097', 'an X in the middle'],
    ['0000-0002-1825-009', 'a digit too few'],
    ['0000-0002-1825-00977', 'a digit too many'],
    ['https://example.org/0000-0002-1825-0097', 'another site'],
    ['see 0000-0002-1825-0097', 'words around it'],
    ['٠٠٠٠-٠٠٠٢-١٨٢٥-٠٠٩٧', 'other digits'],
  ])('is not %j: %s', (text) => {
    expect(orcidFrom(text)).toBe(null);
  });
});
