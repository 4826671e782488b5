import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SessionId, TagId } from '../../src/domain/ids.ts';
import {
  filterName,
  filterNow,
  renamedFilter,
  withFilter,
  withoutFilter,
  type SavedFilter,
} from '../../src/state/saved-filters.ts';
import { ALL_ANNOTATIONS, ALL_LAYERS } from '../../src/state/view-store.ts';
import { readFilters, writeFilters } from '../../src/workspace/saved-filters.ts';

const SESSION = 'session-1' as SessionId;
const kept = () => {
  const values = new Map<string, string>();
  return {
    read: (key: string): unknown => JSON.parse(values.get(key) ?? 'null'),
    write: (key: string, value: unknown): void => void values.set(key, JSON.stringify(value)),
  };
};
const named = (name: string, text = ''): SavedFilter =>
  filterNow(name, { ...ALL_ANNOTATIONS, text }, ALL_LAYERS);

describe('the list of saved filters', () => {
  it('replaces one of the same name where it stands', () => {
    const filters = withFilter([named('a'), named('b')], named('a', 'war'));
    expect(filters.map(({ name, filter }) => [name, filter.text])).toEqual([
      ['a', 'war'],
      ['b', ''],
    ]);
    expect(withoutFilter(filters, 'a')).toEqual([named('b')]);
  });

  it.each([
    ['b', null],
    ['  ', null],
    ['a', ['a', 'b']],
    [' quotes   without speaker ', ['quotes without speaker', 'b']],
  ])('is renamed to %j', (typed, expected) => {
    const renamed = renamedFilter([named('a'), named('b')], 'a', typed);
    expect(renamed && renamed.map(({ name }) => name)).toEqual(expected);
  });

  it('never cuts a name inside a character', () => {
    expect([...filterName('🕊'.repeat(90))]).toHaveLength(60);
  });

  it('leaves out how compared coders stand', () => {
    const filter = { ...ALL_ANNOTATIONS, standings: new Set(['same'] as const) };
    expect(filterNow('a', filter, ALL_LAYERS).filter.standings.size).toBe(0);
  });
});

describe('filters kept in this browser', () => {
  it('come back as they were, for their session only', () => {
    const preferences = kept();
    const saved = filterNow(
      'unattributed quotes',
      {
        ...ALL_ANNOTATIONS,
        scope: 'session',
        sort: 'tag',
        tags: new Set(['quote' as TagId]),
        attribute: { id: 'speaker', value: '' },
        attention: new Set(['flagged'] as const),
        text: 'said',
      },
      { ...ALL_LAYERS, hiddenTags: new Set(['framing' as TagId]), hiddenOrigins: new Set(['import']) },
    );
    writeFilters(preferences, SESSION, [saved]);
    expect(readFilters(preferences, SESSION)).toEqual([saved]);
    expect(readFilters(preferences, 'session-2' as SessionId)).toEqual([]);
  });

  it('keep what fits of an entry, and nothing of one without a name', () => {
    const preferences = kept();
    preferences.write('filters.session-1', [
      { name: 'a', filter: { scope: 'galaxy', tags: 'quote', text: 'war', attribute: 3 }, layers: null },
      { name: ' ', filter: {} },
      { name: 'a' },
      null,
      'b',
    ]);
    expect(readFilters(preferences, SESSION)).toEqual([named('a', 'war')]);
  });

  it('are none where anything else is stored, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const preferences = kept();
        preferences.write('filters.session-1', value);
        for (const { name, filter, layers } of readFilters(preferences, SESSION)) {
          expect(name).not.toBe('');
          expect(filter.tags).toBeInstanceOf(Set);
          expect(layers.hiddenTags).toBeInstanceOf(Set);
          expect(typeof filter.text).toBe('string');
        }
      }),
    );
  });
});
