import type { TextRange } from '../domain/records/range.ts';
import { trimBlanks } from '../domain/text/blanks.ts';
import { blocksTouched } from '../domain/text/blocks.ts';
import { differentBlocks } from './different-blocks.ts';
import { endEdge, startEdge } from './geometry.ts';
import { letterBoxes, lineBoxes } from './line-boxes.ts';
import type { GroupOrigin } from './section-groups.ts';
import { toDomRange } from './selection-reader.ts';
import type { Stage } from './stage.ts';
import type { InkLook, InkMark } from './surface-props.ts';

/** The part of a mark in one block, without blanks at its ends. */
interface Figure {
  readonly look: InkLook;
  readonly range: TextRange;
  /** Whether the mark begins and ends here. */
  readonly first: boolean;
  readonly last: boolean;
}

/** How far brackets and boxes stand outside the letters, in pixels. */
const OUTSIDE = 3;
/** Boxes around hits stand in every gap between words, and must not touch what is beside. */
const CLOSE = 1.5;

/** The looks that are boxes around the words. */
const BOXES: Readonly<Partial<Record<InkLook, string>>> = {
  offered: 'ink-box',
  hit: 'ink-box is-hit',
  hitNow: 'ink-box is-hit is-now',
};

const isDrawn = ({ look, first, last }: Figure): boolean =>
  look in BOXES || (look === 'current' ? first || last : look !== 'absent' && first);

/**
 * What is drawn over the words: a sign where removed and added words begin, brackets around the difference one is at,
 * boxes around what is offered or was looked for. Not in the text, so they move no letter, are never read out nor copied, and stand once
 * however many pieces annotations cut the words into.
 */
export function inkFigures(stage: Stage) {
  const { text } = stage.content;
  const { blocks } = stage.map;
  let ofBlock: ReadonlyMap<number, readonly Figure[]> = new Map();

  const figuresOf = (marks: readonly InkMark[]): Map<number, Figure[]> => {
    const figures = new Map<number, Figure[]>();
    for (const { range, look } of marks) {
      const whole = trimBlanks(text, range);
      const touched = blocksTouched(blocks, whole);
      for (let block = touched?.first ?? 0; touched && block <= touched.last; block++) {
        const own = blocks[block]?.range ?? whole;
        const part = { start: Math.max(whole.start, own.start), end: Math.min(whole.end, own.end) };
        const figure: Figure = {
          look,
          range: trimBlanks(text, part),
          first: block === touched.first,
          last: block === touched.last,
        };
        if (figure.range.start === figure.range.end || !isDrawn(figure)) continue;
        const known = figures.get(block);
        if (known) known.push(figure);
        else figures.set(block, [figure]);
      }
    }
    return figures;
  };

  const same = (a: Figure, b: Figure): boolean =>
    a.look === b.look &&
    a.range.start === b.range.start &&
    a.range.end === b.range.end &&
    a.first === b.first &&
    a.last === b.last;

  const element = (name: string, x: number, y: number): HTMLElement => {
    const drawn = document.createElement('div');
    drawn.className = name;
    drawn.setAttribute('aria-hidden', 'true');
    drawn.style.transform = `translate(${x}px, ${y}px)`;
    return drawn;
  };
  const sized = (drawn: HTMLElement, height: number, width?: number): HTMLElement => {
    drawn.style.blockSize = `${height}px`;
    if (width !== undefined) drawn.style.inlineSize = `${width}px`;
    return drawn;
  };

  const bracketsOf = ({ range, first, last }: Figure, { left, top }: GroupOrigin): (() => HTMLElement)[] =>
    (['start', 'end'] as const).flatMap((side) => {
      if (side === 'start' ? !first : !last) return [];
      const edge = side === 'start' ? startEdge(stage, range) : endEdge(stage, range);
      if (!edge) return [];
      const opensLeft = (side === 'start') !== edge.rtl;
      const height = edge.bottom - edge.top + 2 * OUTSIDE;
      return [
        () =>
          sized(
            element(`ink-bracket ${opensLeft ? 'is-left' : 'is-right'}`, edge.x - left, edge.top - top),
            height,
          ),
      ];
    });

  const boxesOf = (
    name: string,
    { look, range, first, last }: Figure,
    { left, top }: GroupOrigin,
  ): (() => HTMLElement)[] => {
    const lines = lineBoxes(letterBoxes(toDomRange(stage, range)));
    const rtl = startEdge(stage, range)?.rtl ?? false;
    const outside = look === 'offered' ? OUTSIDE : CLOSE;
    return lines.map((line, at) => () => {
      const begins = first && at === 0;
      const ends = last && at === lines.length - 1;
      const sides = [(rtl ? ends : begins) ? ' has-left' : '', (rtl ? begins : ends) ? ' has-right' : ''];
      return sized(
        element(`${name}${sides.join('')}`, line.left - left - outside, line.top - top),
        line.bottom - line.top,
        line.right - line.left + 2 * outside,
      );
    });
  };

  const drawingsOf = (
    figure: Figure,
    bracketed: ReadonlySet<number>,
    origin: GroupOrigin,
  ): (() => HTMLElement)[] => {
    if (figure.look === 'current') return bracketsOf(figure, origin);
    const box = BOXES[figure.look];
    if (box !== undefined) return boxesOf(box, figure, origin);
    const edge = startEdge(stage, figure.range);
    if (!edge) return [];
    const beside = bracketed.has(figure.range.start) ? ' is-beside' : '';
    const name = `ink-sign is-${figure.look}${edge.rtl ? ' is-rtl' : ''}${beside}`;
    return [() => element(name, edge.x - origin.left, edge.top - origin.top)];
  };

  return {
    /** Replaces all figures and returns the blocks that look different. */
    show(marks: readonly InkMark[]): ReadonlySet<number> {
      const next = figuresOf(marks);
      const different = differentBlocks(ofBlock, next, same);
      ofBlock = next;
      return different;
    },
    measure(block: number, origin: GroupOrigin): () => readonly HTMLElement[] {
      const figures = ofBlock.get(block) ?? [];
      const bracketed = new Set(
        figures.flatMap(({ look, range, first }) => (look === 'current' && first ? [range.start] : [])),
      );
      const drawings = figures.flatMap((figure) => drawingsOf(figure, bracketed, origin));
      return () => drawings.map((draw) => draw());
    },
  };
}
