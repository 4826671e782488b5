import { describe, expect, it } from 'vitest';
import { likelySameNames } from '../../src/analysis/likely-same-names.ts';
import { entity } from '../support/article-builder.ts';

/** Pairs among the names, as "one = other: why". */
const among = (...names: readonly string[]): readonly string[] =>
  likelySameNames(names.map((name) => entity(name, name))).map(
    ({ one, other, why }) => `${one} = ${other}: ${why}`,
  );

describe('Two names', () => {
  it.each<[string, string, string | null]>([
    ['Donald Trump', 'Mr Donald Trump', 'titles'],
    ['President Donald Trump', 'Donald Trump', 'titles'],
    ['Donald Trump', 'D. Trump', 'initials'],
    ['Donald J. Trump', 'D. John Trump', 'initials'],
    ['Donald Trump', 'Trump', 'lastName'],
    ['Mr Trump', 'Donald Trump', 'lastName'],
    ['Prime Minister Keir Starmer', 'Sir Keir Starmer', 'titles'],
    ['José Álvarez', 'J. Alvarez', 'initials'],
    ['Jean-Luc Mélenchon', 'J.-L. Melenchon', 'initials'],
    ['Donald J. Trump', 'Donald Trump', 'middleName'],
    ['Donald Trump Jr.', 'Donald Trump', null],
    ['Donald Trump Jr.', 'Donald Trump Jr', 'titles'],
    ['Donald Trump', 'Eric Trump', null],
    ['Donald Trump', 'Melania Trump', null],
    ['Iran', 'Iraq', null],
    ['Associated Press', 'Fars Press', null],
    ['The New York Times', 'New York Times', 'titles'],
    ['New York Times', 'Financial Times', null],
    ['Donald Jack Trump', 'Donald James Trump', null],
    ['Ali Khamenei', 'Ahmad Khamenei', null],
    ['The Guardian', 'Guardian', 'titles'],
    ['عباس عراقچی', 'عباس عراقچي', 'letters'],
    ['عباس عراقچی', 'عراقچی', 'lastName'],
    ['آیت‌الله سید علی خامنه‌ای', 'علی خامنه‌ای', 'titles'],
    ['السيد حسن نصر الله', 'حسن نصر الله', 'titles'],
    ['حَسَن نصر الله', 'حسن نصر الله', 'letters'],
    ['آية الله علي خامنه‌ای', 'علی خامنه‌ای', 'titles'],
    ['دونالد ترامب', 'ایوانکا ترامب', null],
  ])('%s and %s: %s', (one, other, why) => {
    expect(among(one, other)).toEqual(why === null ? [] : [`${one} = ${other}: ${why}`]);
    expect(among(other, one)).toHaveLength(why === null ? 0 : 1);
  });
});

describe('Many names', () => {
  it('leave a last name alone that two of them have', () => {
    expect(among('Trump', 'Donald Trump', 'Eric Trump')).toEqual([]);
    expect(among('Witkoff', 'Steve Witkoff', 'Donald Trump', 'Eric Trump')).toEqual([
      'Witkoff = Steve Witkoff: lastName',
    ]);
  });

  it('are compared by their other names, too', () => {
    const people = [entity('1', 'POTUS', ['Donald Trump']), entity('2', 'D. Trump')];
    expect(likelySameNames(people)).toEqual([{ one: '1', other: '2', why: 'initials' }]);
  });

  it('say nothing of a name without a letter, or of titles alone', () => {
    expect(among('???', '!!', 'President', 'The President', '')).toEqual([]);
  });
});
