import { describe, expect, it } from 'vitest';
import type { ActorId, CommentId } from '../../src/domain/ids.ts';
import type { Actor } from '../../src/domain/records/actor.ts';
import { listedThreads, type ThreadShow, type ThreadSort } from '../../src/state/thread-list.ts';
import { commentsOf, openThreads } from '../../src/domain/threads.ts';
import { ANA, comment, copyWith, rev } from '../support/merge-world.ts';

const BEN = 'actor-ben' as ActorId;
const ben = { ...comment('x'), type: 'actor', id: BEN, name: 'Ben Long', initials: 'BL', kind: 'person' };
const state = copyWith(
  ben as unknown as Actor,
  comment('old', { rev: rev(1) }),
  comment('answered', { rev: rev(2) }),
  comment('answer', { rev: rev(9), createdBy: BEN, replyTo: 'answered' }),
  comment('settled', { rev: rev(5), resolved: true, text: 'Done, @bl' }),
  comment('calling', { rev: rev(4), text: '@BL?' }),
  comment('gone', { rev: rev(8), deletedRev: rev(7) }),
);
const ids = (show: ThreadShow, sort: ThreadSort = 'newest', me = BEN) =>
  listedThreads(state, show, sort, me).map(({ id }) => id);

describe('the list of comments', () => {
  it('shows the open ones, the one that was answered last first', () => {
    expect(ids('open')).toEqual(['answered', 'calling', 'old']);
    expect(ids('open', 'oldest')).toEqual(['old', 'calling', 'answered']);
  });

  it('shows all, those I spoke in, and those that call me, settled or not', () => {
    expect(ids('all')).toEqual(['answered', 'settled', 'calling', 'old']);
    expect(ids('mine')).toEqual(['answered']);
    expect(ids('mine', 'newest', ANA)).toEqual(['answered', 'settled', 'calling', 'old']);
    expect(ids('mentions')).toEqual(['settled', 'calling']);
    expect(ids('mentions', 'newest', 'actor-nobody' as ActorId)).toEqual([]);
  });

  it('is found at once among ten thousand: the comments are gone through once, however often one asks', () => {
    const { comments } = copyWith(
      ...Array.from({ length: 10_000 }, (_, at) =>
        comment(`c${at}`, {
          rev: rev(at),
          about: { type: 'annotation', id: `n${at % 3000}` },
          replyTo: at % 2 ? `c${at - 1}` : null,
        }),
      ),
    );
    let looks = 0;
    const counting = {
      values: () => ((looks += comments.size), comments.values()),
      get: (id: CommentId) => ((looks += 1), comments.get(id)),
    };
    const many = { comments: counting as unknown as typeof comments };
    expect(openThreads(many)).toHaveLength(5000);
    for (let at = 0; at < 3000; at += 1) commentsOf(many, { type: 'annotation', id: `n${at}` });
    expect(looks).toBeLessThanOrEqual(2 * comments.size);
  });
});
