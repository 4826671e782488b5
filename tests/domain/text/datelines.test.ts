import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datelineAt } from '../../../src/domain/text/datelines.ts';
import { proposeMetadata } from '../../../src/domain/text/proposals.ts';
import { hostileText } from './hostile-text.ts';

describe('datelineAt', () => {
  it.each([
    ['LONDON (Reuters) – Words', 'Reuters'],
    ['LONDON (Reuters) - Words', 'Reuters'],
    ['PARIS, 3 May (AFP) — Words', 'AFP'],
    ['WASHINGTON, March 22 (AP) -- Words', 'AP'],
    ['TEHRAN, Mar. 22 (MNA) – Words', 'MNA'],
    ['NEW YORK, March 22, 2025 (Xinhua) -- Words', 'Xinhua'],
    ['PORT-AU-PRINCE, Haiti (AP) — Words', 'AP'],
    ['ST. JOHN’S (CP) — Words', 'CP'],
    ['KYIV, Ukraine — Words', null],
    ['GENEVA – Words', null],
    ['القاهرة (رويترز) - Words', 'رويترز'],
    ['北京（新华社）', undefined],
    ['London (Reuters) – Words', undefined],
    ['GENEVA - Words', undefined],
    ['I — Words', undefined],
    ['BREAKING (now) – Words', undefined],
    ['UPDATE — Words', undefined],
    ['NATO said (again) that words', undefined],
    ['LONDON (Reuters', undefined],
    ['', undefined],
  ])('%j', (text, agency) => {
    const found = datelineAt(`\n${text}`, 1);
    expect(found?.agency).toBe(agency);
    if (found) expect(`\n${text}`.slice(found.end)).toBe('Words');
  });

  it('gives the agency for the outlet of a plain text, and its body', () => {
    expect(proposeMetadata('date 2025-03-22 LONDON (Reuters) – The council met. More.')).toEqual({
      title: 'The council met',
      outlet: 'Reuters',
      publishedAt: '2025-03-22',
      bodyStart: 35,
    });
  });

  it('stays inside any text', () => {
    fc.assert(
      fc.property(hostileText, fc.nat(50), (text, from) => {
        const found = datelineAt(text, from);
        expect(found === null || found.end <= text.length).toBe(true);
      }),
    );
  });
});
