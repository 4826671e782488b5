import { describe, expect, it } from 'vitest';
import { applyEntries } from '../../src/domain/apply-change.ts';
import type { EntityId } from '../../src/domain/ids.ts';
import { placesNaming } from '../../src/domain/entity-references.ts';
import { entityTallies } from '../../src/state/entity-tally.ts';
import { annotation, article, copyWith, entity, rev } from '../support/merge-world.ts';
import { sessionOfNames } from '../support/session-of-names.ts';

const by = (...speakers: readonly string[]) => ({
  attributes: Object.fromEntries(
    speakers.map((value, at) => [['speaker', 'target'][at] ?? '', { value, by: 'person' }]),
  ),
});
const tallyOf = (state: Parameters<typeof entityTallies>[0], id: string) =>
  entityTallies(state).get(id as EntityId);

const world = () =>
  copyWith(
    entity('trump'),
    entity('times'),
    article('a', { outletId: 'times' }),
    article('b', { letter: 'B' }),
    annotation('n', 'a', by('trump', 'times')),
    annotation('m', 'a', by('trump')),
    annotation('o', 'b', by('trump', 'trump')),
    annotation('gone', 'b', { ...by('trump'), deletedRev: rev(2) }),
  );

describe('How often a name is named', () => {
  it('is counted by attribute, and by outlet of the article', () => {
    const tally = tallyOf(world(), 'trump');
    expect(tally?.total).toBe(4);
    expect([...(tally?.byRole ?? [])]).toEqual([
      ['speaker', 3],
      ['target', 1],
    ]);
    expect([...(tally?.byOutlet ?? [])]).toEqual([
      ['times', 2],
      [null, 2],
    ]);
  });

  it('counts articles of an outlet apart', () => {
    expect(tallyOf(world(), 'times')).toMatchObject({ total: 1, outletOf: ['a'] });
  });

  it('counts each name of a list, and words that name nobody not at all', () => {
    const state = copyWith(
      entity('trump'),
      article('a'),
      annotation('n', 'a', { attributes: { actors: { value: ['trump', 'nobody'], by: 'person' } } }),
      annotation('m', 'a', by('nobody')),
    );
    expect(tallyOf(state, 'trump')?.total).toBe(1);
    expect(entityTallies(state).size).toBe(1);
  });

  it('follows every change', () => {
    const state = world();
    expect(tallyOf(state, 'trump')?.total).toBe(4);
    const before = annotation('m', 'a', by('trump'));
    const after = annotation('m', 'a', { ...by('times'), rev: rev(3) });
    const changed = applyEntries(state, [{ before, after }]);
    expect(tallyOf(changed, 'trump')?.total).toBe(3);
    expect(tallyOf(changed, 'times')?.total).toBe(2);
  });

  it('is the number of places that are listed', () => {
    const state = sessionOfNames(['Ada', 'Ben', 'Cy', 'Dee', 'Eve'], { articles: 3, each: 7 });
    for (const [id, { total, outletOf }] of entityTallies(state)) {
      expect(placesNaming(state, id)).toHaveLength(total + outletOf.length);
    }
  });
});
