import type { AnnotationId, ArticleId } from '../../domain/ids.ts';
import { linksOf } from '../../domain/links-of.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import { SAME_AS } from '../../domain/records/link.ts';
import type { TextRange } from '../../domain/records/range.ts';
import type { SessionState } from '../../domain/session-state.ts';
import { wordsOf } from '../alignment/word-units.ts';
import { overlapOf } from '../closest-pairs.ts';
import { spanOf, type Span, type SpanIndex } from '../span-index.ts';

/** Of two annotations of one tag that share so much (Jaccard, in UTF-16 units), the second says nothing new. */
const ENOUGH = 0.8;

/** A span from its first to its last word, piece by piece: signs at the edges are a matter of taste. */
export interface BareSpan extends Span {
  /** Tag and place: equal for those who say the same of the very same words. */
  readonly place: string;
}

/** Records never change, and neither does a text. */
const known = new WeakMap<Annotation, BareSpan>();

export function bareSpanOf(annotation: Annotation, text: string): BareSpan {
  const found = known.get(annotation);
  if (found) return found;
  const ranges = annotation.target.ranges.map((range) => wordsOf(text, range) ?? range);
  const place = `${annotation.tagId} ${ranges.map(({ start, end }) => `${start}-${end}`).join()}`;
  const span = { ...spanOf({ ...annotation, target: { ...annotation.target, ranges } }), place };
  known.set(annotation, span);
  return span;
}

/** An annotation as it would stand on words (UTF-16 units) of another article, or elsewhere in its own. */
export const spanElsewhere = (
  source: Annotation,
  { articleId, text }: { readonly articleId: ArticleId; readonly text: string },
  ranges: readonly TextRange[],
): BareSpan =>
  bareSpanOf(
    { ...source, target: { ...source.target, articleId, ranges: [...ranges], detached: false } },
    text,
  );

/** Whether one of those that count stands on as good as the same words. All in the index must have one tag. */
export function isSaid(span: Span, among: SpanIndex, counts: (other: Span) => boolean = () => true): boolean {
  let found = false;
  among.overlapping(span, (other) => {
    found ||=
      other !== span &&
      // At best, one lies in the other.
      other.units >= ENOUGH * span.units &&
      span.units >= ENOUGH * other.units &&
      counts(other) &&
      overlapOf(span, other) >= ENOUGH;
  });
  return found;
}

const NONE: ReadonlySet<AnnotationId> = new Set();

/** Everything that is tied to an annotation as the same, over however many links; without itself. */
export function sameAs(state: Pick<SessionState, 'links'>, id: AnnotationId): ReadonlySet<AnnotationId> {
  if (linksOf(state, id).length === 0) return NONE;
  const found = new Set<AnnotationId>([id]);
  for (const one of found) {
    for (const { kind, from, to } of linksOf(state, one)) {
      if (kind === SAME_AS) found.add(from === one ? to : from);
    }
  }
  found.delete(id);
  return found;
}
