import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../../src/domain/merge/outcome.ts';
import type { MergeOutcome } from '../../../src/domain/merge/report.ts';
import { annotation, rev } from '../../support/merge-world.ts';

type Fields = Readonly<Record<string, unknown>>;
const [MINE, THEIRS] = [rev(2, 'a'), rev(3, 'b')];
const DELETED = { deletedRev: rev(1) };

describe('what a merge does to a record, with a deletion in it', () => {
  it.each<[string, Fields, Fields, 'mine' | 'theirs', MergeOutcome | null]>([
    [
      'theirs deleted what mine said, and knew it',
      {},
      { ...DELETED, seen: { a: MINE } },
      'theirs',
      'deleted',
    ],
    ['theirs deleted it without knowing mine', {}, DELETED, 'theirs', 'overwritten'],
    ['mine went on from their deletion', { seen: { b: THEIRS } }, DELETED, 'mine', null],
    ['mine stays against their deletion', {}, DELETED, 'mine', 'kept'],
    ['mine deleted what theirs said, and knew it', { ...DELETED, seen: { b: THEIRS } }, {}, 'mine', null],
    ['mine stays deleted, though theirs went on', DELETED, {}, 'mine', 'kept'],
    ['theirs brings back what mine had deleted', DELETED, {}, 'theirs', 'restored'],
    ['both deleted it', DELETED, DELETED, 'theirs', null],
  ])('%s', (_, ofMine, ofTheirs, winner, outcome) => {
    const mine = annotation('n', 'a', { rev: MINE, ...ofMine });
    const theirs = annotation('n', 'a', { rev: THEIRS, ...ofTheirs });
    const raw = winner === 'mine' ? mine : theirs;
    expect(outcomeOf({ myRaw: mine, theirRaw: theirs, raw, mine, result: raw } as never)).toBe(outcome);
  });
});
