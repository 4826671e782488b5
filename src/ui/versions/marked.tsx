import type { TextRange } from '../../domain/records/range.ts';
import classes from './versions.module.css';

interface MarkedProps {
  readonly text: string;
  /** What is shown of the text, UTF-16 units. */
  readonly shown: TextRange;
  /** What is marked, in order and disjoint. */
  readonly ranges: readonly TextRange[];
}

/** A part of a text with words marked in it. Each piece knows its offset, so that a selection can be read back. */
export function Marked({ text, shown, ranges }: MarkedProps) {
  return piecesOf(shown, ranges).map(({ start, end, isMarked }) =>
    isMarked ? (
      <mark key={start} data-at={start} className={classes['mark']}>
        {text.slice(start, end)}
      </mark>
    ) : (
      <span key={start} data-at={start}>
        {text.slice(start, end)}
      </span>
    ),
  );
}

function piecesOf(
  shown: TextRange,
  ranges: readonly TextRange[],
): readonly (TextRange & { readonly isMarked: boolean })[] {
  const pieces: (TextRange & { readonly isMarked: boolean })[] = [];
  let at = shown.start;
  for (const range of ranges) {
    const start = Math.max(at, range.start);
    const end = Math.min(shown.end, range.end);
    if (start >= end) continue;
    if (start > at) pieces.push({ start: at, end: start, isMarked: false });
    pieces.push({ start, end, isMarked: true });
    at = end;
  }
  if (at < shown.end) pieces.push({ start: at, end: shown.end, isMarked: false });
  return pieces;
}

/** What is selected in the pieces below an element, as offsets of the text; null where nothing or something else is. */
export function selectedIn(element: HTMLElement): TextRange | null {
  const selection = element.ownerDocument.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const [start, end] = [
    offsetOf(element, range.startContainer, range.startOffset),
    offsetOf(element, range.endContainer, range.endOffset),
  ];
  return start !== null && end !== null && start < end ? { start, end } : null;
}

function offsetOf(element: HTMLElement, node: Node, offset: number): number | null {
  const piece = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-at]');
  if (!piece || !element.contains(piece) || node instanceof Element) return null;
  return Number(piece.dataset['at']) + offset;
}
