import type { AnnotationId } from '../domain/ids.ts';
import type { Annotation } from '../domain/records/annotation.ts';
import type { Tag } from '../domain/records/codebook.ts';
import { type BadgeLine, badgeLines, firstWords, type Start } from './badge-lines.ts';
import { blockElement, startEdge } from './geometry.ts';
import type { BlockSpan, Layer } from './layer.ts';
import type { Section } from './sections.ts';
import type { Stage } from './stage.ts';
import { tagClass } from './tag-sheet.ts';
import { sectionOf } from './viewport.ts';

/** What the badges show of the annotations. */
export interface BadgeSource {
  /** Annotations that begin in a block, in reading order. */
  startingIn(block: number): readonly Annotation[];
  find(id: AnnotationId): Annotation | undefined;
  tagOf(annotation: Annotation): Tag | undefined;
  isMissingCore(id: AnnotationId): boolean;
  isActive(id: AnnotationId): boolean;
}

export interface BadgeListener {
  /** A badge, or the ids behind "+n", was clicked. */
  onBadge(ids: readonly AnnotationId[]): void;
  onHover(id: AnnotationId | null): void;
}

interface Group {
  readonly element: HTMLElement;
  lines: readonly BadgeLine[] | null;
  /** What is drawn now, so that scrolling only moves it. */
  drawn: readonly BadgeLine[] | null;
}

const TARGET = 24;

/** Letters in the margin beside the lines where annotations start, for the sections near the window only. */
export function marginBadges(
  stage: Stage,
  sections: readonly Section[],
  source: BadgeSource,
  listener: BadgeListener,
) {
  const groups = new Map<number, Group>();

  const nameOf = (annotation: Annotation, tag: Tag | undefined): string => {
    const words = firstWords(annotation.target.quotes[0]?.exact ?? '');
    const missing = source.isMissingCore(annotation.id) ? ', not complete' : '';
    return `${tag?.name ?? 'Deleted tag'}: “${words}”${missing}`;
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
    const element = button(`badge ${tagClass(annotation.tagId)}`, tag?.letter ?? '?', nameOf(annotation, tag));
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
      const count = more.length === 1 ? '1 more annotation starts here' : `${more.length} more annotations start here`;
      const element = button('badge is-more', `+${more.length}`, count);
      element.addEventListener('click', () => listener.onBadge([...more, ...shown]));
      line.append(element);
    }
    return line;
  };

  const measureLines = (section: Section, top: number, rtl: boolean): readonly BadgeLine[] => {
    const starts: Start[] = [];
    for (let block = section.firstBlock; block < section.endBlock; block++) {
      for (const annotation of source.startingIn(block)) {
        const range = annotation.target.ranges[0];
        const edge = range ? startEdge(stage, range) : null;
        if (!range || !edge) continue;
        const opposite = (blockElement(stage, range.start)?.matches(':dir(rtl)') ?? false) !== rtl;
        starts.push({ id: annotation.id, y: (edge.top + edge.bottom) / 2 - top, opposite });
      }
    }
    return badgeLines(starts);
  };

  const groupOf = (index: number): Group => {
    const known = groups.get(index);
    if (known) return known;
    const group: Group = { element: document.createElement('div'), lines: null, drawn: null };
    group.element.className = 'badge-group';
    groups.set(index, group);
    return group;
  };

  const layer: Layer = {
    measure(near: BlockSpan) {
      const first = sectionOf(sections, near.firstBlock);
      const last = sectionOf(sections, near.endBlock - 1);
      const origin = stage.overlay.getBoundingClientRect().top;
      const rtl = stage.root.matches(':dir(rtl)');
      const tops: { readonly group: Group; readonly y: number }[] = [];
      for (let index = first; index <= last; index++) {
        const section = sections[index];
        const top = stage.view.dom.children[index]?.getBoundingClientRect().top;
        if (!section || top === undefined) continue;
        const group = groupOf(index);
        group.lines ??= measureLines(section, top, rtl);
        tops.push({ group, y: top - origin });
      }
      return () => {
        for (const [index, group] of groups) {
          if (index >= first && index <= last) continue;
          group.element.remove();
          groups.delete(index);
        }
        for (const { group, y } of tops) {
          if (group.lines && group.drawn !== group.lines) {
            group.element.replaceChildren(...group.lines.map(drawLine));
            group.drawn = group.lines;
          }
          group.element.style.transform = `translateY(${y}px)`;
          if (!group.element.parentNode) stage.overlay.append(group.element);
        }
      };
    },
    destroy() {
      for (const { element } of groups.values()) element.remove();
      groups.clear();
    },
  };

  return {
    layer,
    /** Measures these sections' badges again next time; without an argument, all of them. */
    invalidate(changed: Iterable<number> = groups.keys()): void {
      for (const index of changed) {
        const group = groups.get(index);
        if (group) group.lines = null;
      }
    },
  };
}
