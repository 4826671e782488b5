import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommentId } from '../../src/domain/ids.ts';
import type { Comment } from '../../src/domain/records/comment.ts';
import { commentsIn, commentsOf, openThreads, threadOf, threadsOf } from '../../src/domain/threads.ts';
import { comment, NOON } from '../support/merge-world.ts';

const stateOf = (...list: readonly Comment[]) => ({ comments: new Map(list.map((one) => [one.id, one])) });
const at = (minute: number) => ({ createdAt: NOON.replace(':00.', `:${String(minute).padStart(2, '0')}.`) });
const onTag = { about: { type: 'tag', id: 'quote' } };
const shapes = (state: ReturnType<typeof stateOf>) =>
  threadsOf(state).map(({ id, starter, replies, isResolved }) => ({
    id,
    starter: starter?.id ?? null,
    replies: replies.map((reply) => reply.id),
    isResolved,
  }));

describe('the threads of a session', () => {
  it('hold a comment and what answers it, oldest first', () => {
    const state = stateOf(
      comment('c', { ...at(3), replyTo: 'a' }),
      comment('b', { ...at(2), replyTo: 'a' }),
      comment('z', { ...at(0), ...onTag }),
      comment('a', at(1)),
    );
    expect(shapes(state)).toEqual([
      { id: 'z', starter: 'z', replies: [], isResolved: false },
      { id: 'a', starter: 'a', replies: ['b', 'c'], isResolved: false },
    ]);
    expect(commentsOf(state, { type: 'annotation', id: 'n' }).map(({ id }) => id)).toEqual(['a']);
    expect(commentsOf(state, { type: 'tag', id: 'quote' }).map(({ id }) => id)).toEqual(['z']);
    expect(commentsOf(state, { type: 'tag', id: 'n' })).toEqual([]);
    expect(threadOf(state, 'c' as CommentId)?.id).toBe('a');
    expect(threadOf(state, 'gone' as CommentId)).toBeNull();
  });

  it('stay readable when what was answered is gone', () => {
    const state = stateOf(comment('c', { ...at(3), replyTo: 'a' }), comment('b', { ...at(2), replyTo: 'a' }));
    expect(shapes(state)).toEqual([{ id: 'a', starter: null, replies: ['b', 'c'], isResolved: false }]);
  });

  const reply = (id: string, minute: number) => comment(id, { ...at(minute), replyTo: 'a' });
  const resolved = (...seen: readonly string[]) => ({ resolved: true, resolvedWith: seen });
  it.each<[string, readonly Comment[], boolean]>([
    ['says so, with no reply', [comment('a', { resolved: true })], true],
    ['says so, having seen every reply', [comment('a', resolved('b')), reply('b', 2)], true],
    ['says so, and one it saw is gone', [comment('a', resolved('b', 'c')), reply('b', 2)], true],
    ['says so, but one came unseen', [comment('a', resolved('b')), reply('b', 2), reply('c', 1)], false],
    ['does not say so, whatever a reply says', [comment('a'), { ...reply('b', 2), resolved: true }], false],
    [
      'is gone, and the first reply says so',
      [{ ...reply('b', 1), ...resolved('c') } as Comment, reply('c', 2)],
      true,
    ],
    [
      'is gone, and a later reply says so',
      [reply('b', 1), { ...reply('c', 2), ...resolved('b') } as Comment],
      false,
    ],
  ])('are resolved as far as the starter %s', (_, list, expected) => {
    const state = stateOf(...list);
    expect(threadsOf(state).map(({ isResolved }) => isResolved)).toEqual([expected]);
    expect(openThreads(state)).toHaveLength(expected ? 0 : 1);
  });

  it('hold every live comment exactly once, whatever a file says it answers or is about', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd', 'gone');
    const comments = fc.uniqueArray(
      fc.record({ id: ids, replyTo: fc.option(ids), minute: fc.nat(9), isOnTag: fc.boolean() }),
      {
        selector: ({ id }) => id,
      },
    );
    fc.assert(
      fc.property(comments, (list) => {
        const state = stateOf(
          ...list.map(({ id, replyTo, minute, isOnTag }) =>
            comment(id, { ...at(minute), replyTo, ...(isOnTag && onTag) }),
          ),
        );
        const held = threadsOf(state).flatMap((thread) => commentsIn(thread).map(({ id }) => id));
        expect(held.toSorted()).toEqual(list.map(({ id }) => id).toSorted());
        for (const { id } of list) {
          const thread = threadOf(state, id as CommentId);
          expect(thread && commentsIn(thread).map((one) => one.id)).toContain(id);
        }
      }),
    );
  });
});
