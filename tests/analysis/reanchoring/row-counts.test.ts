import { describe, expect, it } from 'vitest';
import { atomsOfBoth } from '../../../src/analysis/reanchoring/atoms.ts';
import { holdsSingleRow, ROW, rowCounts } from '../../../src/analysis/reanchoring/row-counts.ts';

const SAID = 'the envoy spoke to the press again';
const OTHER = 'a river left its bed last year';

describe('rows of atoms that stand in a text but once', () => {
  it.each([
    ['said once', `${SAID}. ${OTHER}.`, true],
    ['said twice', `${SAID}. ${OTHER}. ${SAID}.`, false],
  ])('%s', (_, text, isSingle) => {
    const [said, all] = atomsOfBoth(SAID, text);
    expect(holdsSingleRow(rowCounts(all), said, { first: 0, end: said.count })).toBe(isSingle);
  });

  it('one row is enough, also behind others that stand twice', () => {
    const [said, all] = atomsOfBoth(`${SAID} ${OTHER}`, `${SAID} ${OTHER}. ${SAID}.`);
    expect(holdsSingleRow(rowCounts(all), said, { first: 0, end: said.count })).toBe(true);
  });

  it('less than a row is not known', () => {
    const [said, all] = atomsOfBoth(SAID, SAID);
    expect(holdsSingleRow(rowCounts(all), said, { first: 0, end: ROW - 1 })).toBe(false);
  });
});
