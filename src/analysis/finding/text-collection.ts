import type { ArticleId } from '../../domain/ids.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { CorpusText, FoundIn } from './corpus-messages.ts';
import { findPatternIn, patternOf } from './find-pattern.ts';
import { findWordsIn, LOOSE, needleOf } from './find-words.ts';
import { fold, type Folded } from './fold.ts';
import { inContext } from './in-context.ts';
import type { FindProblem, FindQuery } from './query.ts';

interface Kept extends CorpusText {
  folded: Folded | null;
}

/** Looks in one kept text; null: it is not kept (any more). */
export type LookIn = (articleId: ArticleId) => readonly number[] | null;

export interface TextCollection {
  put(text: CorpusText): void;
  drop(articleId: ArticleId): void;
  /** Folds one more text; false when all are. Folded once, a text costs a search only its reading through. */
  foldNext(): boolean;
  /** Makes a query ready for any text. */
  looking(query: FindQuery): Result<LookIn, FindProblem>;
  /** The first hits of those found, with their lines where they are asked for. */
  found(articleId: ArticleId, hits: readonly number[], most: number, withLines: boolean): FoundIn;
  textOf(articleId: ArticleId): string | undefined;
}

/**
 * Texts, folded once and read through for every query. Reading 5 MB through takes milliseconds (the browser's `indexOf`);
 * an index of letter groups was slower to build than thousands of searches and as large again: see docs/finding.md.
 */
export function createTextCollection(): TextCollection {
  const texts = new Map<ArticleId, Kept>();
  const unfolded = new Set<Kept>();
  const foldedOf = (kept: Kept): Folded => {
    unfolded.delete(kept);
    return (kept.folded ??= fold(kept.text, LOOSE));
  };
  const drop = (articleId: ArticleId): void => {
    const kept = texts.get(articleId);
    if (!kept) return;
    texts.delete(articleId);
    unfolded.delete(kept);
  };
  return {
    put(text) {
      drop(text.articleId);
      const kept: Kept = { ...text, folded: null };
      texts.set(text.articleId, kept);
      unfolded.add(kept);
    },
    drop,
    foldNext() {
      const [next] = unfolded;
      if (next) foldedOf(next);
      return unfolded.size > 0;
    },
    looking(query) {
      if (query.isPattern) {
        const pattern = patternOf(query);
        if (!pattern.ok) return pattern;
        return ok((articleId) => {
          const kept = texts.get(articleId);
          if (!kept) return null;
          return findPatternIn(kept.text, kept.language, pattern.value, query.wholeWords);
        });
      }
      const needle = needleOf(query);
      return ok((articleId) => {
        const kept = texts.get(articleId);
        if (!kept) return null;
        return needle ? findWordsIn({ ...kept, folded: foldedOf(kept) }, needle) : [];
      });
    },
    found(articleId, hits, most, withLines) {
      const text = texts.get(articleId)?.text ?? '';
      const given = Int32Array.from(hits.slice(0, most * 2));
      const lines = [];
      for (let at = 0; withLines && at < given.length; at += 2) {
        lines.push(inContext(text, given[at] ?? 0, given[at + 1] ?? 0));
      }
      return { articleId, count: hits.length / 2, hits: given, lines };
    },
    textOf: (articleId) => texts.get(articleId)?.text,
  };
}
