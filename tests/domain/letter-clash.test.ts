import { describe, expect, it } from 'vitest';
import { applyEntries } from '../../src/domain/apply-change.ts';
import type { Change } from '../../src/domain/change.ts';
import { checkSession } from '../../src/domain/check-session.ts';
import { withoutLetterClash } from '../../src/domain/letter-clash.ts';
import type { Article } from '../../src/domain/records/article.ts';
import { restoration, returnBefore } from '../../src/domain/restore.ts';
import { WITHDRAWN } from '../../src/domain/revision.ts';
import { article, copyWith } from '../support/merge-world.ts';

const lettersAfter = (before: readonly Article[], after: readonly Article[]): string => {
  const state = copyWith(...before);
  const entries = after.map((one, index) => ({ before: before[index] ?? null, after: one }));
  const next = applyEntries(state, withoutLetterClash(state, entries));
  expect(checkSession(next)).toEqual([]);
  return after.map(({ id }) => next.articles.get(id)?.letter).join('');
};

describe('an article that comes back', () => {
  const gone = article('article-1', { letter: 'A', deletedRev: WITHDRAWN });
  const back = { ...gone, deletedRev: null };
  const other = article('article-2', { letter: 'A' });

  it('has its old letter where that is free', () => {
    expect(lettersAfter([gone], [back])).toBe('A');
  });

  it('gets the next free one where another article has that by now', () => {
    expect(lettersAfter([gone, other], [back])).toBe('B');
    expect(lettersAfter([gone, other], [back, { ...other, title: 'Edited in the same step' }])).toBe('BA');
  });

  it('does not share a letter with one that comes back with it', () => {
    const second = { ...other, deletedRev: WITHDRAWN };
    expect(lettersAfter([gone, second], [back, { ...second, deletedRev: null }])).toBe('AB');
  });
});

describe('an article that is made what it was before a merge gave it another letter', () => {
  const first = article('article-1', { letter: 'A', title: 'First' });
  const then = article('article-2', { letter: 'A', title: 'Then' });
  const now = { ...then, letter: 'B', title: 'Now', beforeMending: { rev: then.rev, letter: 'A' } };
  const state = copyWith(first, now);
  const change = { intent: 'do', entries: [{ before: then, after: now }] } as unknown as Change;

  it('keeps the letter it has now', () => {
    const restored = restoration(change, then, 'before', state);
    expect(restored.ok && restored.value.after).toMatchObject({ title: 'Then', letter: 'B' });
    expect(returnBefore([change], state)[0]?.after).toMatchObject({ title: 'Then', letter: 'B' });
  });
});
