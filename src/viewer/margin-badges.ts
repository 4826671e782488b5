import type { AnnotationId } from '../domain/ids.ts';
import type { Annotation } from '../domain/records/annotation.ts';
import type { Tag } from '../domain/records/codebook.ts';
import { type BadgeLine, badgeLines, firstWords, type Start } from './badge-lines.ts';
import { blockElement, startEdge } from './geometry.ts';
import { sectionGroups } from './section-groups.ts';
import type { Section } from './sections.ts';
import type { Stage } from './stage.ts';
import type { BadgeCoder } from './surface-props.ts';
import { tagClass } from './tag-sheet.ts';

/** What the badges show of the annotations. */
export interface BadgeSource {
  /** Annotations that begin in a block, in reading order. */
  startingIn(block: number): readonly Annotation[];
  find(id: AnnotationId): Annotation | undefined;
  tagOf(annotation: Annotation): Tag | undefined;
  /** Null while coders need not be told apart. */
  coderOf(annotation: Annotation): BadgeCoder | null;
  isMissingCore(id: AnnotationId): boolean;
  isActive(id: AnnotationId): boolean;
}

export interface BadgeListener {
  /** A badge, or the ids behind "+n", was clicked. */
  onBadge(ids: readonly AnnotationId[]): void;
  onHover(id: AnnotationId | null): void;
}

const TARGET = 24;

/** Letters in the margin beside the lines where annotations start, for the sections near the window only. */
export function marginBadges(
  stage: Stage,
  sections: readonly Section[],
  source: BadgeSource,
  listener: BadgeListener,
) {
  const nameOf = (annotation: Annotation, tag: Tag | undefined): string => {
    const words = firstWords(annotation.target.quotes[0]?.exact ?? '');
    const missing = source.isMissingCore(annotation.id) ? ', not complete' : '';
    const coder = source.coderOf(annotation);
    return `${tag?.name ?? 'Deleted tag'}: “${words}”${coder ? `, ${coder.name}’s` : ''}${missing}`;
  };

  const button = (className: string, letter: string, name: string): HTMLButtonElement => {
    const element = document.createElement('button');
    element.type = 'button';
    element.tabIndex = -1;
    element.className = className;
    element.textContent = letter;
    element.setAttribute('aria-label', name);
    return element;
  };

  const badge = (id: AnnotationId): HTMLButtonElement | null => {
    const annotation = source.find(id);
    if (!annotation) return null;
    const tag = source.tagOf(annotation);
    const element = button(
      `badge ${tagClass(annotation.tagId)}`,
      tag?.letter ?? '?',
      nameOf(annotation, tag),
    );
    const coder = source.coderOf(annotation);
    if (coder) element.append(initialsOf(coder));
    element.classList.toggle('has-coder', coder !== null);
    element.classList.toggle('is-hollow', source.isMissingCore(id));
    element.classList.toggle('is-active', source.isActive(id));
    element.addEventListener('click', () => listener.onBadge([id]));
    element.addEventListener('pointerenter', () => listener.onHover(id));
    element.addEventListener('pointerleave', () => listener.onHover(null));
    return element;
  };

  const drawLine = ({ y, opposite, shown, more }: BadgeLine): HTMLElement => {
    const line = document.createElement('div');
    line.className = opposite ? 'badge-line is-opposite' : 'badge-line';
    line.style.transform = `translateY(${y - TARGET / 2}px)`;
    line.append(...shown.flatMap((id) => badge(id) ?? []));
    if (more.length > 0) {
      const count =
        more.length === 1 ? '1 more annotation starts here' : `${more.length} more annotations start here`;
      const element = button('badge is-more', `+${more.length}`, count);
      element.addEventListener('click', () => listener.onBadge([...more, ...shown]));
      line.append(element);
    }
    return line;
  };

  return sectionGroups(stage, sections, (block, { top, rtl }) => {
    const starts: Start[] = [];
    for (const annotation of source.startingIn(block)) {
      const range = annotation.target.ranges[0];
      const edge = range ? startEdge(stage, range) : null;
      if (!range || !edge) continue;
      const opposite = (blockElement(stage, range.start)?.matches(':dir(rtl)') ?? false) !== rtl;
      starts.push({ id: annotation.id, y: (edge.top + edge.bottom) / 2 - top, opposite });
    }
    return () => badgeLines(starts).map(drawLine);
  });
}

function initialsOf({ initials }: BadgeCoder): HTMLElement {
  const element = document.createElement('span');
  element.className = 'badge-coder';
  element.textContent = initials;
  return element;
}
