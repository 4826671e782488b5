import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeMetadata } from '../../../src/domain/text/proposals.ts';
import { hostileText } from './hostile-text.ts';

const seed = (name: string): string => readFileSync(`public/seeds/${name}.txt`, 'utf8');

describe('proposeMetadata', () => {
  it('reads the sample articles', () => {
    expect(proposeMetadata(seed('000_2dd4d78006458cad'))).toEqual({
      title: 'US President Donald Trump is attempting to build trust with Iran',
      outlet: null,
      publishedAt: null,
      bodyStart: 0,
    });
    expect(proposeMetadata(seed('001_59f875a34b8e8c6a'))).toEqual({
      title: 'US President Donald Trump is attempting to build trust with Iran',
      outlet: null,
      publishedAt: '2025-03-22',
      bodyStart: 17,
    });
    expect(proposeMetadata(seed('002_fb124d9c4f23c2b0'))).toEqual({
      title: 'As backchannel negotiations between the U.S. and Iran resurface',
      outlet: 'SAEDNEWS',
      publishedAt: null,
      bodyStart: 10,
    });
  });

  it.each([
    ['A headline\n\nThe body. More.', 'A headline'],
    ['One two. Three.', 'One two'],
    ['He left the U.S.\nMore', 'He left the U.S.'],
    ['“We won. They left,” he said. More.', '“We won. They left,” he said'],
    ['\n \n  A\u00a0 title\tspaced  \n', 'A title spaced'],
    ['Wait...', 'Wait...'],
    ['', ''],
  ])('titles %j', (text, title) => {
    expect(proposeMetadata(text).title).toBe(title);
  });

  it('cuts at a word where no clause ends', () => {
    const { title } = proposeMetadata(`${'Word '.repeat(40)}.`);
    expect(title).toBe(`${'Word '.repeat(15)}Word…`);
  });

  it('cuts text without blanks between graphemes', () => {
    expect(proposeMetadata('👩‍👩‍👧'.repeat(50)).title).toMatch(/^(?:👩‍👩‍👧)+…$/u);
    expect(proposeMetadata('漢字'.repeat(100)).title.length).toBeLessThanOrEqual(81);
  });

  it.each([
    ['BREAKING: He won.', null, 0],
    ['AB: He won.', null, 0],
    ['Saed News: He won.', null, 0],
    ['TEHRAN TIMES: He won.', 'TEHRAN TIMES', 14],
    ['date 2025-02-30 He won.', null, 0],
    ['dated 2025-02-03 He won.', null, 0],
    ['date 2025-02-03 SAEDNEWS: He won.', 'SAEDNEWS', 26],
  ])('reads %j', (text, outlet, bodyStart) => {
    expect(proposeMetadata(text)).toMatchObject({ outlet, bodyStart });
  });

  it('gives a short title on one line and a body inside the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { title, bodyStart } = proposeMetadata(text);
        expect(title.length).toBeLessThanOrEqual(81);
        expect(title).toMatch(/^[^\n\r\u0085\u2028\u2029]*$/);
        expect(title === '').toBe(/^\p{White_Space}*$/u.test(text.slice(bodyStart)));
        expect(bodyStart).toBeLessThanOrEqual(text.length);
      }),
      { examples: [['.']] },
    );
  });
});
