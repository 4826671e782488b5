import type { Refusal } from '../command.ts';
import type { ArticleId } from '../ids.ts';
import type { Target } from '../records/annotation.ts';
import type { TextRange } from '../records/range.ts';
import { fail, ok, type Result } from '../result.ts';
import type { SessionState } from '../session-state.ts';
import { graphemeCeil, graphemeFloor } from '../text/graphemes.ts';
import { makeTarget, withinText } from '../text/targets.ts';

/**
 * A target on these words of an article. Ranges are sorted and joined where they touch; edges inside a grapheme move
 * outwards, because a hand never cuts one.
 */
export function targetIn(
  state: SessionState,
  articleId: ArticleId,
  ranges: readonly TextRange[],
): Result<Target, Refusal> {
  const article = state.articles.get(articleId);
  if (!article) return fail({ kind: 'missing', what: 'article' });
  const text = state.texts.get(articleId)?.text;
  if (text === undefined) return fail({ kind: 'textNotLoaded', articleId });
  const filled = ranges.filter(({ start, end }) => start < end);
  if (filled.length === 0) return fail({ kind: 'emptySelection' });
  if (!withinText(filled, text)) return fail({ kind: 'outsideText' });
  const whole = filled.map(({ start, end }) => ({
    start: graphemeFloor(text, start),
    end: graphemeCeil(text, end),
  }));
  return ok(makeTarget(article, text, whole));
}
