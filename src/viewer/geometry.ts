import type { TextRange } from '../domain/records/range.ts';
import { blockAt } from '../domain/text/blocks.ts';
import { toDomRange } from './selection-reader.ts';
import type { Stage } from './stage.ts';

/** A vertical line at one end of a range, in viewport pixels. */
export interface Edge {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  /** Whether the words there run from right to left. */
  readonly rtl: boolean;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]|[\ud802\ud803\ud83a\ud83b][\udc00-\udfff]/;
const LEFT_TO_RIGHT = /\p{L}/u;

/** Whether a character runs right to left; signs without a direction of their own follow their block. */
function runsRightToLeft(stage: Stage, character: string, offset: number): boolean {
  if (RIGHT_TO_LEFT.test(character)) return true;
  if (LEFT_TO_RIGHT.test(character)) return false;
  return blockElement(stage, offset)?.matches(':dir(rtl)') ?? false;
}

/** The element of the block that holds or precedes the offset. */
export function blockElement({ view, map }: Stage, offset: number): Element | null {
  const { node } = view.domAtPos(map.toPosition(offset));
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('.article-block') ?? null;
}

/** Where the character at `offset` (UTF-16) begins and ends: a surrogate pair is one. */
export function characterAt(text: string, offset: number): TextRange {
  const unit = text.charCodeAt(offset);
  const low = offset > 0 && unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset;
  const pair = (text.codePointAt(low) ?? 0) > 0xffff;
  return { start: low, end: low + (pair ? 2 : 1) };
}

/** The first box of a character on screen; null where it has none. */
function firstRect(stage: Stage, character: TextRange): DOMRect | null {
  const { node, offset } = stage.view.domAtPos(stage.map.toPosition(character.start, 'after'), 1);
  const end = offset + character.end - character.start;
  // A margin of badges asks for dozens: where the character ends need not be looked for in the whole document again.
  if (!(node instanceof Text) || end > node.length) {
    return toDomRange(stage, character).getClientRects()[0] ?? null;
  }
  const range = node.ownerDocument.createRange();
  range.setStart(node, offset);
  range.setEnd(node, end);
  return range.getClientRects()[0] ?? null;
}

/** Top and bottom of the first character of a range, all that is asked of many ranges at once; null where nothing stands. */
export const firstLine = (
  stage: Stage,
  { start }: TextRange,
): { readonly top: number; readonly bottom: number } | null =>
  firstRect(stage, characterAt(stage.content.text, start));

/** The edge before the first character of a range; null where nothing stands. */
export function startEdge(stage: Stage, { start }: TextRange): Edge | null {
  const first = characterAt(stage.content.text, start);
  const rect = firstRect(stage, first);
  if (!rect) return null;
  const rtl = runsRightToLeft(stage, stage.content.text.slice(first.start, first.end), first.start);
  return { x: rtl ? rect.right : rect.left, top: rect.top, bottom: rect.bottom, rtl };
}

/** The edge after the last character of a range; null where nothing stands. */
export function endEdge(stage: Stage, { end }: TextRange): Edge | null {
  const last = characterAt(stage.content.text, Math.max(0, end - 1));
  const rect = firstRect(stage, last);
  if (!rect) return null;
  const rtl = runsRightToLeft(stage, stage.content.text.slice(last.start, last.end), last.start);
  return { x: rtl ? rect.left : rect.right, top: rect.top, bottom: rect.bottom, rtl };
}

const holds = (rect: DOMRect, x: number, y: number): boolean =>
  x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;

/** The offset whose caret place is closest to a point of the viewport; null outside the text. */
export function offsetAtPoint({ view, map }: Stage, x: number, y: number): number | null {
  const place = view.posAtCoords({ left: x, top: y });
  return place ? map.toOffset(place.pos) : null;
}

/** The offset of the character drawn at a point; null where none is, as after the end of a line. */
export function characterAtPoint(stage: Stage, x: number, y: number): number | null {
  const offset = offsetAtPoint(stage, x, y);
  if (offset === null) return null;
  for (const near of [offset, offset - 1]) {
    if (near < 0 || near >= stage.content.text.length) continue;
    const character = characterAt(stage.content.text, near);
    if (!stage.map.within(Math.max(0, blockAt(stage.map.blocks, near)), character)) continue;
    const rects = [...toDomRange(stage, character).getClientRects()];
    if (rects.some((rect) => holds(rect, x, y))) return character.start;
  }
  return null;
}
