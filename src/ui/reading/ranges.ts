import type { Annotation } from '../../domain/records/annotation.ts';
import type { TextRange } from '../../domain/records/range.ts';
import { isBlank } from '../../domain/text/blanks.ts';
import { rangesFor } from './live-selection.ts';
import {
  activate,
  activeOf,
  caretOf,
  openArticleOf,
  selectionOf,
  subjectOf,
  type ReadingContext,
} from './reading-context.ts';
import { inTextOrder } from './text-order.ts';

/** The annotation that further words would go to: the active one, else the one tagged last in this article. */
export function receiverOf(context: ReadingContext): Annotation | null {
  const { lastTagged } = context.reading.getState();
  return activeOf(context) ?? (lastTagged && openArticleOf(context)?.annotations.get(lastTagged)) ?? null;
}

/** Takes the selected words in: an interrupted quote gets another range. */
export async function addSelection(context: ReadingContext): Promise<void> {
  const open = openArticleOf(context);
  const selection = selectionOf(context);
  const subject = receiverOf(context);
  const tag = subject && open?.state.tags.get(subject.tagId);
  if (!open || !selection || !subject) return;
  const { exactCharacters } = context.workspace.view.getState();
  const ranges = tag ? rangesFor(tag, open.content, selection, exactCharacters) : selection.ranges;
  activate(context, subject.id, 'selection');
  for (const range of ranges) await context.workspace.run('addRange', { id: subject.id, range });
}

/** What Shift+A would take out: the selected words with the blanks around them, else the range at the caret. */
export function rangeToRemove(context: ReadingContext): TextRange | null {
  const open = openArticleOf(context);
  const subject = subjectOf(context);
  if (!open || !subject || subject.target.detached) return null;
  const selected = selectionOf(context)?.ranges[0];
  if (selected) return overlapsAny(selected, subject) ? withBlanks(open.content.text, selected) : null;
  const head = caretOf(context)?.head;
  if (head === undefined || subject.target.ranges.length < 2) return null;
  return subject.target.ranges.find(({ start, end }) => start <= head && head <= end) ?? null;
}

export async function removeSelection(context: ReadingContext): Promise<void> {
  const subject = subjectOf(context);
  const range = rangeToRemove(context);
  if (subject && range) await context.workspace.run('removeRange', { id: subject.id, range });
}

/** Where a split would cut: null when it would make one annotation of each range, undefined when it can't. */
export function splitPoint(context: ReadingContext): number | null | undefined {
  const subject = subjectOf(context);
  if (!subject || subject.target.detached) return undefined;
  if (subject.target.ranges.length > 1) return null;
  const head = caretOf(context)?.head;
  const [range] = subject.target.ranges;
  return head !== undefined && range && range.start < head && head < range.end ? head : undefined;
}

export async function splitSubject(context: ReadingContext): Promise<void> {
  const subject = subjectOf(context);
  const at = splitPoint(context);
  if (!subject || at === undefined) return;
  await context.workspace.run('splitAnnotation', { id: subject.id, ...(at !== null && { at }) });
}

/** The annotation that the active one would be joined with: the next of the same tag and coder. */
export function joinPartner(context: ReadingContext): Annotation | null {
  const open = openArticleOf(context);
  const subject = subjectOf(context);
  if (!open || !subject || subject.target.detached) return null;
  let next: Annotation | null = null;
  for (const other of open.annotations.values()) {
    const alike =
      other.tagId === subject.tagId && other.layerOf === subject.layerOf && !other.target.detached;
    if (!alike || inTextOrder(other, subject) <= 0) continue;
    if (!next || inTextOrder(other, next) < 0) next = other;
  }
  return next;
}

export async function joinWithNext(context: ReadingContext): Promise<void> {
  const subject = subjectOf(context);
  const partner = joinPartner(context);
  if (subject && partner) await context.workspace.run('joinAnnotations', { ids: [subject.id, partner.id] });
}

const overlapsAny = (range: TextRange, { target }: Annotation): boolean =>
  target.ranges.some(({ start, end }) => start < range.end && range.start < end);

/** Blanks beside words that are taken out would be left hanging at the edges of what remains. */
function withBlanks(text: string, range: TextRange): TextRange {
  let { start, end } = range;
  while (start > 0 && isBlank(text.charCodeAt(start - 1))) start -= 1;
  while (end < text.length && isBlank(text.charCodeAt(end))) end += 1;
  return { start, end };
}
