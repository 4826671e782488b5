import { expect, it } from 'vitest';
import { isBlank, trimBlanks } from '../../../src/domain/text/blanks.ts';

it('a UTF-16 unit is blank where Unicode calls it White_Space, and nowhere else', () => {
  const units = Array.from({ length: 0x1_0000 }, (_, unit) => unit);
  expect(units.filter(isBlank)).toEqual(
    units.filter((unit) => /\p{White_Space}/u.test(String.fromCharCode(unit))),
  );
});

it('blanks go at both ends, and nothing is left of nothing but blanks', () => {
  expect(trimBlanks(' \u200aone two\u3000\n', { start: 0, end: 11 })).toEqual({ start: 2, end: 9 });
  const { start, end } = trimBlanks(' \u00a0 ', { start: 0, end: 3 });
  expect(start).toBe(end);
});
