import type { Annotation } from '../../domain/records/annotation.ts';
import type { CanonicalText } from '../../domain/records/article.ts';
import type { Tag } from '../../domain/records/codebook.ts';
import type { TextRange } from '../../domain/records/range.ts';
import type { ViewState } from '../../state/view-store.ts';
import { rangesFor } from './live-selection.ts';
import { withRange } from './moving.ts';
import type { ReadingView } from './reading-store.ts';

type Seen = Pick<ViewState, 'selection' | 'movingId' | 'exactCharacters'> &
  Pick<ReadingView, 'movedRange' | 'draggedEdge'>;

/**
 * The ranges as they would be after the next commit: of the annotation whose edge is dragged or moved, else of the
 * selection, as the pointed-at tag would take it. Null when nothing is selected.
 */
export function previewOf(
  content: CanonicalText,
  active: Annotation | null,
  pointedTag: Tag | null,
  { selection, movingId, exactCharacters, movedRange, draggedEdge }: Seen,
): readonly TextRange[] | null {
  if (draggedEdge && active) return withRange(active.target.ranges, draggedEdge.from, draggedEdge.to);
  if (selection?.articleId !== content.articleId) return null;
  if (movingId !== null) {
    const [range] = selection.ranges;
    return active && movedRange && range
      ? withRange(active.target.ranges, movedRange, range)
      : selection.ranges;
  }
  return pointedTag ? rangesFor(pointedTag, content, selection, exactCharacters) : selection.ranges;
}

/** The ranges whose edges can be dragged: the active annotation's, while nothing else is under way. */
export function handlesOf(
  active: Annotation | null,
  { selection, movingId }: Pick<Seen, 'selection' | 'movingId'>,
): readonly TextRange[] | null {
  if (!active || active.target.detached || selection !== null || movingId !== null) return null;
  return active.target.ranges;
}
