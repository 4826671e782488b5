import type { ArticleId } from '../../domain/ids.ts';
import type { CanonicalText } from '../../domain/records/article.ts';
import { codePointIndex, type CodePointIndex } from '../../domain/text/code-points.ts';

/** The conversion between UTF-16 units and code points for each article. */
export type OffsetsOf = (articleId: ArticleId) => CodePointIndex;

/**
 * Indexes a text when it is first asked for. An article whose text is not at hand (it was removed, and the file is
 * without texts) has nothing to convert by: its offsets pass unchanged in both directions. So writer and reader must
 * have the same texts at hand: those in the file, and of articles that live.
 */
export function offsetsIn(texts: Iterable<Pick<CanonicalText, 'articleId' | 'text'>>): OffsetsOf {
  const textOf = new Map<ArticleId, string>();
  for (const { articleId, text } of texts) textOf.set(articleId, text);
  const known = new Map<ArticleId, CodePointIndex>();
  return (articleId) => {
    const found = known.get(articleId);
    if (found) return found;
    const index = codePointIndex(textOf.get(articleId) ?? '');
    known.set(articleId, index);
    return index;
  };
}
