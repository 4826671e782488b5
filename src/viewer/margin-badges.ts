import type { AnnotationId } from '../domain/ids.ts';
import type { Annotation } from '../domain/records/annotation.ts';
import type { Tag } from '../domain/records/codebook.ts';
import { BADGE_WIDTH, type BadgeLine, badgeLines, firstWords, type Start } from './badge-lines.ts';
import { blockElement, startEdge } from './geometry.ts';
import { sectionGroups } from './section-groups.ts';
import type { Section } from './sections.ts';
import type { Stage } from './stage.ts';
import type { BadgeCoder, BadgeLabel } from './surface-props.ts';
import { tagClass } from './tag-sheet.ts';

/** What the badges show of the annotations. */
export interface BadgeSource {
  /** Annotations that begin in a block, in reading order. */
  startingIn(block: number): readonly Annotation[];
  find(id: AnnotationId): Annotation | undefined;
  tagOf(annotation: Annotation): Tag | undefined;
  /** Null while coders need not be told apart. */
  coderOf(annotation: Annotation): BadgeCoder | null;
  /** What stands beside the letter; undefined: nothing does. */
  labelOf(id: AnnotationId): BadgeLabel | undefined;
  isMissingCore(id: AnnotationId): boolean;
  isActive(id: AnnotationId): boolean;
}

export interface BadgeListener {
  /** A badge, or the ids behind "+n", was clicked. */
  onBadge(ids: readonly AnnotationId[]): void;
  onHover(id: AnnotationId | null): void;
}

/** What the style sheet leaves free of the margin beside a line of badges, in pixels. */
const AROUND = 12;

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
    const label = source.labelOf(annotation.id);
    return `${tag?.name ?? 'Deleted tag'}: “${words}”${coder ? `, ${coder.name}’s` : ''}${missing}${label ? `, ${label.words}` : ''}`;
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
    const label = source.labelOf(id);
    if (label) {
      element.append(labelElement(label));
      element.title = label.words;
    }
    element.classList.toggle('has-label', label !== undefined);
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
    line.style.transform = `translateY(${y - BADGE_WIDTH / 2}px)`;
    line.append(...shown.flatMap((id) => badge(id) ?? []));
    if (more.length > 0) {
      const what = `${shown.length > 0 ? ' more' : ''} ${more.length === 1 ? 'annotation starts' : 'annotations start'}`;
      const count = `${more.length}${what} here`;
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
    if (starts.length === 0) return () => [];
    const width = marginOf(stage) - AROUND;
    return () => badgeLines(starts, (id) => source.labelOf(id) !== undefined, width).map(drawLine);
  });
}

/** In pixels: sections leave it free beside their blocks. */
function marginOf({ view }: Stage): number {
  const section = view.dom.firstElementChild;
  return (section && Number.parseFloat(getComputedStyle(section).paddingInlineEnd)) || Infinity;
}

function initialsOf({ initials }: BadgeCoder): HTMLElement {
  const element = document.createElement('span');
  element.className = 'badge-coder';
  element.textContent = initials;
  return element;
}

function labelElement({ text, isComputed }: BadgeLabel): HTMLElement {
  const element = document.createElement('span');
  element.className = 'badge-label';
  // A name may run against the article.
  element.dir = 'auto';
  element.textContent = text || '–';
  element.classList.toggle('is-hollow', text === '');
  element.classList.toggle('is-computed', isComputed && text !== '');
  return element;
}
