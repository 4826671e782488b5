import type { AnnotationId } from '../domain/ids.ts';
import type { Annotation } from '../domain/records/annotation.ts';
import type { Tag } from '../domain/records/codebook.ts';
import { BADGE_WIDTH, type BadgeLine, firstWords } from './badge-lines.ts';
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

/** All that a badge is made of: one made of the same looks the same. */
interface Look {
  readonly annotation: Annotation;
  readonly tag: Tag | undefined;
  readonly coder: BadgeCoder | null;
  readonly label: BadgeLabel | undefined;
  readonly isHollow: boolean;
  readonly isActive: boolean;
}

/** Labels are made anew with each change of the session. */
const sameLabel = (a: BadgeLabel | undefined, b: BadgeLabel | undefined): boolean =>
  a === b || (a?.text === b?.text && a?.words === b?.words && a?.isComputed === b?.isComputed);

const sameLook = (a: Look, b: Look): boolean =>
  a.annotation === b.annotation &&
  a.tag === b.tag &&
  a.coder === b.coder &&
  sameLabel(a.label, b.label) &&
  a.isHollow === b.isHollow &&
  a.isActive === b.isActive;

const sameItems = <Item>(a: ArrayLike<Item>, b: ArrayLike<Item>): boolean =>
  a.length === b.length && Array.prototype.every.call(a, (item, index) => item === b[index]);

/** The elements of the badges. Those that would look as they do already stay: the browser lays out only what is new. */
export function badgeElements(source: BadgeSource, listener: BadgeListener) {
  const lookOf = new WeakMap<Element, Look>();
  /** Of the buttons with "+n": whose annotations they stand for. */
  const idsOf = new WeakMap<Element, readonly AnnotationId[]>();
  const placeOf = new WeakMap<Element, BadgeLine>();

  const nameOf = ({ annotation, tag, coder, label, isHollow }: Look): string => {
    const words = firstWords(annotation.target.quotes[0]?.exact ?? '');
    const missing = isHollow ? ', not complete' : '';
    return `${tag?.name ?? 'Deleted tag'}: “${words}”${coder ? `, ${coder.name}’s` : ''}${missing}${label ? `, ${label.words}` : ''}`;
  };

  const badge = (look: Look): HTMLElement => {
    const { annotation, tag, coder, label } = look;
    const { id } = annotation;
    const element = button(`badge ${tagClass(annotation.tagId)}`, tag?.letter ?? '?', nameOf(look));
    if (coder) element.append(initialsOf(coder));
    if (label) {
      element.append(labelElement(label));
      element.title = label.words;
    }
    element.classList.toggle('has-label', label !== undefined);
    element.classList.toggle('has-coder', coder !== null);
    element.classList.toggle('is-hollow', look.isHollow);
    element.classList.toggle('is-active', look.isActive);
    element.addEventListener('click', () => listener.onBadge([id]));
    element.addEventListener('pointerenter', () => listener.onHover(id));
    element.addEventListener('pointerleave', () => listener.onHover(null));
    lookOf.set(element, look);
    return element;
  };

  const badgeOf = (id: AnnotationId, old: readonly Element[]): Element | null => {
    const annotation = source.find(id);
    if (!annotation) return null;
    const look: Look = {
      annotation,
      tag: source.tagOf(annotation),
      coder: source.coderOf(annotation),
      label: source.labelOf(id),
      isHollow: source.isMissingCore(id),
      isActive: source.isActive(id),
    };
    const known = old.find((one) => {
      const before = lookOf.get(one);
      return before !== undefined && sameLook(before, look);
    });
    return known ?? badge(look);
  };

  const moreOf = ({ shown, more }: BadgeLine, old: readonly Element[]): Element => {
    const ids = [...more, ...shown];
    const count = `+${more.length}`;
    const known = old.find((one) => one.textContent === count && sameItems(idsOf.get(one) ?? [], ids));
    if (known) return known;
    const what = `${shown.length > 0 ? ' more' : ''} ${more.length === 1 ? 'annotation starts' : 'annotations start'}`;
    const element = button('badge is-more', count, `${more.length}${what} here`);
    element.addEventListener('click', () => listener.onBadge(ids));
    idsOf.set(element, ids);
    return element;
  };

  const lineOf = (line: BadgeLine, old: readonly HTMLElement[]): HTMLElement => {
    const { y, opposite } = line;
    const known = old.find((one) => {
      const before = placeOf.get(one);
      return before?.y === y && before.opposite === opposite;
    });
    const element = known ?? document.createElement('div');
    if (!known) {
      element.className = opposite ? 'badge-line is-opposite' : 'badge-line';
      element.style.transform = `translateY(${y - BADGE_WIDTH / 2}px)`;
      placeOf.set(element, line);
    }
    const before = [...element.children];
    const buttons = line.shown.flatMap((id) => badgeOf(id, before) ?? []);
    if (line.more.length > 0) buttons.push(moreOf(line, before));
    if (!sameItems(before, buttons)) element.replaceChildren(...buttons);
    return element;
  };

  return {
    /** @param old the elements of the lines that stand in this block by now */
    draw: (lines: readonly BadgeLine[], old: readonly HTMLElement[]): readonly HTMLElement[] =>
      lines.map((line) => lineOf(line, old)),
  };
}

function button(className: string, letter: string, name: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.tabIndex = -1;
  element.className = className;
  element.textContent = letter;
  element.setAttribute('aria-label', name);
  return element;
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
