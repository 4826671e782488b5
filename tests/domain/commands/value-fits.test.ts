import { describe, expect, it } from 'vitest';
import { expectedOf, fits } from '../../../src/domain/commands/value-fits.ts';
import { valueFrom } from '../../../src/domain/commands/given-value.ts';
import type { TagId } from '../../../src/domain/ids.ts';
import type { AttributeValue } from '../../../src/domain/records/annotation.ts';
import type { AttributeSpec } from '../../../src/domain/records/codebook.ts';
import { findAnnotation } from '../../../src/domain/session-state.ts';
import { sessionWith } from '../../support/plain-session.ts';

const spec = (kind: AttributeSpec['kind'], ...values: readonly string[]): AttributeSpec => ({
  id: 'it',
  label: 'It',
  kind,
  ...(values.length > 0 && { values: values.map((id) => ({ id, label: id.toUpperCase() })) }),
});

function world() {
  const { runner, articleIds } = sessionWith('one two three');
  const { entries } = runner.do('createAnnotation', {
    articleId: articleIds[0]!,
    ranges: [{ start: 0, end: 3 }],
    tagId: 'quote' as TagId,
  });
  const passage = findAnnotation(runner.state, entries[0]!.after.id as never)!.target;
  const entity = runner.do('createEntity', { name: 'Ana' }).entries[0]!.after.id;
  return { runner, passage, entity };
}
const { runner, passage, entity } = world();

describe('a value and what the attribute takes', () => {
  it.each<[AttributeSpec, readonly AttributeValue[], readonly AttributeValue[], string]>([
    [spec('choice', 'a', 'b'), ['a'], ['c', ['a'], true, 1], 'one of A, B'],
    [spec('choice'), [], ['a'], 'one of '],
    [spec('choices', 'a', 'b'), [['a'], ['b', 'a']], [[], ['a', 'c'], 'a'], 'one of A, B'],
    [spec('list'), [['any']], [[], 'any'], 'a list of texts'],
    [spec('entity'), [entity], ['entity-nobody', [entity]], 'a name from the list of names'],
    [spec('text'), ['x'], ['', 1], 'some text'],
    [
      spec('date'),
      ['2025', '2025-03', '2024-02-29'],
      ['2025-02-29', '2025-13', '25-1-1', 'May', 2025],
      'a date such as 2025-03-22',
    ],
    [spec('number'), [0, -1.5], [Number.NaN, Number.POSITIVE_INFINITY, '1'], 'a number'],
    [spec('yesNo'), [true, false], ['yes', 1], 'yes or no'],
    [
      spec('passage'),
      [passage],
      [
        'one',
        ['one'],
        { ...passage, detached: true },
        { ...passage, ranges: [{ start: 4, end: 7 }] },
        { ...passage, articleId: 'article-x' as never },
      ],
      'words of the article',
    ],
  ])('%j', (one, good, bad, expected) => {
    expect(good.filter((value) => !fits(one, value, runner.state))).toEqual([]);
    expect(bad.filter((value) => fits(one, value, runner.state))).toEqual([]);
    expect(expectedOf(one)).toBe(expected);
  });

  it('a name is found by its spelling or made in the same step, and only where names are asked for', () => {
    const from = (kind: AttributeSpec['kind'], name: string) =>
      valueFrom(runner.state, spec(kind), { named: name }, runner.context);
    expect(from('entity', ' ANA ')).toEqual({ ok: true, value: { value: entity, entries: [] } });
    expect(from('entity', 'Bo')).toMatchObject({
      ok: true,
      value: { value: 'entity-bo', entries: [{ before: null, after: { name: 'Bo' } }] },
    });
    expect(from('entity', ' ')).toEqual({ ok: false, reason: { kind: 'emptyName' } });
    expect(from('text', 'Bo')).toEqual({
      ok: false,
      reason: { kind: 'wrongValue', attribute: 'It', expected: 'some text' },
    });
  });
});
