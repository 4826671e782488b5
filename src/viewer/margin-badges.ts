import type { AnnotationId } from '../domain/ids.ts';
import type { Annotation } from '../domain/records/annotation.ts';
import type { Tag } from '../domain/records/codebook.ts';
import { type BadgeLine, badgeLines, firstWords, type Start } from './badge-lines.ts';
import { blockElement, startEdge } from './geometry.ts';
import type { BlockSpan, Layer } from './layer.ts';
import type { Section } from './sections.ts';
import type { Stage } from './stage.ts';
import type { BadgeCoder } from './surface-props.ts';
import { tagClass } from './tag-sheet.ts';
import { sectionOf } from './viewport.ts';

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

/** A section's badges: one box to move, and in it the lines of each block. */
interface Group {
  readonly element: HTMLElement;
  readonly linesOf: Map<number, readonly HTMLElement[]>;
  /** Blocks to measure and draw again. */
  readonly stale: Set<number>;
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

  const measureBlock = (block: number, top: number, rtl: boolean): readonly BadgeLine[] => {
    const starts: Start[] = [];
    for (const annotation of source.startingIn(block)) {
      const range = annotation.target.ranges[0];
      const edge = range ? startEdge(stage, range) : null;
      if (!range || !edge) continue;
      const opposite = (blockElement(stage, range.start)?.matches(':dir(rtl)') ?? false) !== rtl;
      starts.push({ id: annotation.id, y: (edge.top + edge.bottom) / 2 - top, opposite });
    }
    return badgeLines(starts);
  };

  const groupOf = (index: number): Group => {
    const known = groups.get(index);
    if (known) return known;
    const element = document.createElement('div');
    element.className = 'badge-group';
    const group: Group = { element, linesOf: new Map(), stale: new Set(blocksIn(sections[index])) };
    groups.set(index, group);
    return group;
  };

  const redraw = ({ element, linesOf, stale }: Group, block: number, lines: readonly BadgeLine[]): void => {
    for (const old of linesOf.get(block) ?? []) old.remove();
    const drawn = lines.map(drawLine);
    element.append(...drawn);
    linesOf.set(block, drawn);
    stale.delete(block);
  };

  const layer: Layer = {
    measure(near: BlockSpan) {
      const first = sectionOf(sections, near.firstBlock);
      const last = sectionOf(sections, near.endBlock - 1);
      const origin = stage.overlay.getBoundingClientRect().top;
      const rtl = stage.root.matches(':dir(rtl)');
      const writes: (() => void)[] = [];
      for (let index = first; index <= last; index++) {
        const top = stage.view.dom.children[index]?.getBoundingClientRect().top;
        if (top === undefined) continue;
        const group = groupOf(index);
        const measured = [...group.stale].map((block) => [block, measureBlock(block, top, rtl)] as const);
        writes.push(() => {
          for (const [block, lines] of measured) redraw(group, block, lines);
          group.element.style.transform = `translateY(${top - origin}px)`;
          if (!group.element.parentNode) stage.overlay.append(group.element);
        });
      }
      return () => {
        for (const [index, { element }] of groups) {
          if (index >= first && index <= last) continue;
          element.remove();
          groups.delete(index);
        }
        for (const write of writes) write();
      };
    },
    destroy() {
      for (const { element } of groups.values()) element.remove();
      groups.clear();
    },
  };

  return {
    layer,
    /** Measures these blocks' badges again next time. */
    invalidate(blocks: Iterable<number>): void {
      for (const block of blocks) groups.get(sectionOf(sections, block))?.stale.add(block);
    },
    /** Every line may stand elsewhere. */
    invalidateAll(): void {
      for (const [index, { stale }] of groups)
        for (const block of blocksIn(sections[index])) stale.add(block);
    },
  };
}

function initialsOf({ initials }: BadgeCoder): HTMLElement {
  const element = document.createElement('span');
  element.className = 'badge-coder';
  element.textContent = initials;
  return element;
}

function* blocksIn(section: Section | undefined): Generator<number> {
  for (let block = section?.firstBlock ?? 0; section && block < section.endBlock; block++) yield block;
}
