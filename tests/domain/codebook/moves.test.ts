import { expect, it } from 'vitest';
import { migrationOf, movesOf } from '../../../src/domain/codebook/migrate-values.ts';
import type { AttributeSpec } from '../../../src/domain/records/codebook.ts';

const spec = (id: string, kind = 'text'): AttributeSpec => ({ id, label: id, kind }) as AttributeSpec;
const coded = (value: unknown) => ({ value, by: 'person' }) as never;
const keysOf = (
  from: readonly string[],
  to: readonly string[],
  mapping: Parameters<typeof movesOf>[2],
  values: Readonly<Record<string, unknown>>,
) =>
  movesOf(
    from.map((id) => spec(id)),
    to.map((id) => spec(id)),
    mapping,
  )(Object.fromEntries(Object.entries(values).map(([id, value]) => [id, coded(value)]))).map(
    ({ id, key, value }) => [id, key, value],
  );

it.each<[string, ReturnType<typeof keysOf>, ReturnType<typeof keysOf>]>([
  [
    'of two old attributes that go to one, the first in the old order fills it and the other stays',
    keysOf(['a', 'b'], ['c'], { a: { to: 'c' }, b: { to: 'c' } }, { b: 'second', a: 'first' }),
    [
      ['a', 'c', 'first'],
      ['b', 'b', 'second'],
    ],
  ],
  [
    'what stays under an id that is taken by now gets one of its own',
    keysOf(['a', 'b'], ['b'], { a: { to: 'b' }, b: 'keep' }, { a: 'moved', b: 'stays', 'b~2': 'stray' }),
    [
      ['a', 'b', 'moved'],
      ['b', 'b~2', 'stays'],
      ['b~2', 'b~2~2', 'stray'],
    ],
  ],
  [
    'values of a list are mapped one by one, each once, and none is left of a list that maps to nothing',
    keysOf(
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
      {
        a: { to: 'a', values: { x: 'y' } },
        b: { to: 'b', values: { x: null } },
        c: { to: 'c', values: { x: null, z: 'z' } },
      },
      { a: ['x', 'y', 'z'], b: ['x'], c: ['x', 'w'] },
    ),
    [
      ['a', 'a', ['y', 'z']],
      ['b', null, ['x']],
      ['c', 'c', ['w']],
    ],
  ],
  [
    'yes and no can be mapped, too, and numbers pass',
    keysOf(
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
      { a: { to: 'a', values: { true: 'sure' } }, b: { to: 'b', values: { true: 'sure' } } },
      { a: true, b: false, c: 3 },
    ),
    [
      ['a', 'a', 'sure'],
      ['b', 'b', false],
      ['c', 'c', 3],
    ],
  ],
])('%s', (_, moves, expected) => {
  expect(moves).toEqual(expected);
});

it('values that stay as they were are the same object', () => {
  const list = {
    id: 'a',
    label: 'a',
    kind: 'choices',
    values: [{ id: 'x', label: 'x' }],
  } as unknown as AttributeSpec;
  const values = { a: coded(['x']) };
  expect(migrationOf([list], [list], {}, { nameOf: () => undefined } as never)(values)).toBe(values);
});
