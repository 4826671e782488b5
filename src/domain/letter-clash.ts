import { applyEntries } from './apply-change.ts';
import type { Entry } from './change.ts';
import { freeLetters } from './letters.ts';
import type { Article } from './records/article.ts';
import type { SessionState } from './session-state.ts';

/**
 * Entries in which no article comes back under a letter that another one has by now. Letters are not given twice in
 * one copy, but a merge may bring an article that has the letter of one deleted here.
 */
export function withoutLetterClash(state: SessionState, entries: readonly Entry[]): readonly Entry[] {
  const revived = entries.filter(
    ({ before, after }) =>
      after.type === 'article' && after.deletedRev === null && before?.deletedRev !== null,
  );
  if (revived.length === 0) return entries;
  const others = [...applyEntries(state, entries).articles.values()];
  const back = new Set(revived.map(({ after }) => after.id));
  const taken = new Set(others.filter(({ id }) => !back.has(id)).map(({ letter }) => letter));
  const free = freeLetters(state);
  return entries.map((entry) => {
    if (!revived.includes(entry)) return entry;
    const article = entry.after as Article;
    let { letter } = article;
    while (taken.has(letter)) letter = free.next().value;
    taken.add(letter);
    return letter === article.letter ? entry : { ...entry, after: { ...article, letter } };
  });
}
