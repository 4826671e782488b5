import type { CanonicalText } from '../../domain/records/article.ts';
import { trimBlanks } from '../../domain/text/blanks.ts';
import type { RichMark } from './rich-block.ts';
import type { RichLine } from './rich-lines.ts';
import { safeLink } from './safe-link.ts';

export type Mark = CanonicalText['marks'][number];

interface Look {
  readonly kind: 'bold' | 'italic' | 'link';
  readonly href?: string;
}

/**
 * The marks of a line, sorted by start, then end, then kind: what touches and looks alike is one mark, without blanks
 * at its ends; a link that leads nowhere safe is none.
 *
 * @param from where the line begins in the canonical text, in UTF-16 units
 */
export function marksOfLine({ text, spans }: RichLine, from: number): Mark[] {
  const open = new Map<string, { readonly look: Look; readonly start: number; end: number }>();
  const marks: Mark[] = [];
  const close = (key: string): void => {
    const found = open.get(key);
    open.delete(key);
    if (!found) return;
    const { start, end } = trimBlanks(text, { start: found.start, end: Math.min(found.end, text.length) });
    if (start < end) marks.push({ ...found.look, range: { start: from + start, end: from + end } });
  };
  for (const { start, end, marks: own } of spans) {
    const looks = looksOf(own);
    for (const [key, { end: before }] of open) if (before < start || !looks.has(key)) close(key);
    for (const [key, look] of looks) {
      const known = open.get(key);
      if (known) known.end = end;
      else open.set(key, { look, start, end });
    }
  }
  for (const key of open.keys()) close(key);
  return marks.toSorted(
    (a, b) =>
      a.range.start - b.range.start ||
      a.range.end - b.range.end ||
      (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0),
  );
}

/** By a key that is the same for what looks the same. Of several links the innermost safe one. */
function looksOf(marks: readonly RichMark[]): Map<string, Look> {
  const looks = new Map<string, Look>();
  let href: string | null = null;
  for (const mark of marks) {
    if (typeof mark === 'string') looks.set(mark, { kind: mark });
    else href = safeLink(mark.link) ?? href;
  }
  if (href !== null) looks.set(`link ${href}`, { kind: 'link', href });
  return looks;
}
