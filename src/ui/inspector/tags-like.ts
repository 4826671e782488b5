import { foldName } from '../../domain/entity-names.ts';
import type { Tag } from '../../domain/records/codebook.ts';
import type { Suggestion } from './suggest-input.tsx';

/** Tags whose name holds the words, those that begin with them first; their digits are those of the list. */
export function tagsLike(tags: readonly Tag[], words: string): readonly Suggestion[] {
  const wanted = foldName(words);
  return tags
    .map((tag) => ({ tag, at: foldName(tag.name).indexOf(wanted) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => Math.min(a.at, 1) - Math.min(b.at, 1))
    .map(({ tag }) => ({ id: tag.id, label: tag.name }));
}
