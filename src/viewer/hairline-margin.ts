import { blocksTouched } from '../domain/text/blocks.ts';
import { blockElement, endEdge, startEdge } from './geometry.ts';
import { type LanedHairline, lanedHairlines, type MarginLane, marginLanes } from './hairline-lanes.ts';
import { type HairlineLetter, hairlineLetters, type HairlineStart } from './hairline-letters.ts';
import type { GroupOrigin } from './section-groups.ts';
import type { Stage } from './stage.ts';
import type { Hairline } from './surface-props.ts';

/** How far a target reaches above its letter, in pixels. */
const ABOVE = 4;

const middle = ({ top, bottom }: { readonly top: number; readonly bottom: number }): number =>
  (top + bottom) / 2;

/** Lines in the margin beside what other articles share, with their letters to go there. */
export function hairlineMargin(stage: Stage, onHairline: (key: string) => void) {
  const { blocks } = stage.map;
  let all: readonly Hairline[] = [];
  let room = -1;
  let ofBlock: ReadonlyMap<number, readonly LanedHairline[]> = new Map();

  /** Sorts the hairlines into as many lanes as the margin has now. */
  const arrange = (lanes: number): void => {
    if (lanes === room) return;
    room = lanes;
    const next = new Map<number, LanedHairline[]>();
    for (const laned of lanedHairlines(all, blocks, room)) {
      const touched = blocksTouched(blocks, laned.hairline.range);
      for (let block = touched?.first ?? 0; touched && block <= touched.last; block++) {
        const known = next.get(block);
        if (known) known.push(laned);
        else next.set(block, [laned]);
      }
    }
    ofBlock = next;
  };

  const drawLine = ({ hairline }: LanedHairline, { line }: MarginLane, top: number, bottom: number) => {
    const element = document.createElement('div');
    element.className = hairline.edited ? 'hairline is-edited' : 'hairline';
    element.setAttribute('aria-hidden', 'true');
    element.style.insetInlineStart = `${line}px`;
    element.style.blockSize = `${bottom - top}px`;
    element.style.transform = `translateY(${top}px)`;
    return element;
  };

  const drawLetter = ({ hairline, y, folded }: HairlineLetter, { line, target }: MarginLane) => {
    const element = document.createElement('button');
    const name = [hairline, ...folded].map((one) => one.name).join('; ');
    element.type = 'button';
    element.tabIndex = -1;
    element.className = 'hairline-letter';
    element.title = name;
    element.setAttribute('aria-label', name);
    element.style.insetInlineStart = `${target}px`;
    element.style.transform = `translateY(${y - ABOVE}px)`;
    element.style.setProperty('--hairline-at', `${line - target}px`);
    const letter = document.createElement('span');
    letter.textContent = hairline.letter;
    element.append(letter);
    if (folded.length > 0) {
      const more = document.createElement('span');
      more.className = 'hairline-more';
      more.textContent = `+${folded.length}`;
      element.append(more);
    }
    element.addEventListener('click', () => onHairline(hairline.key));
    return element;
  };

  return {
    show(next: readonly Hairline[]): void {
      all = next;
      room = -1;
    },
    measure(block: number, { top: origin }: GroupOrigin): () => readonly HTMLElement[] {
      const range = all.length > 0 ? blocks[block]?.range : undefined;
      const element = range && blockElement(stage, range.start);
      const section = element?.parentElement;
      if (!range || !element || !section) return () => [];
      const lanes = marginLanes(Number.parseFloat(getComputedStyle(section).paddingInlineStart));
      arrange(lanes.length);
      const own = ofBlock.get(block) ?? [];
      if (own.length === 0) return () => [];

      const halfLine = Number.parseFloat(getComputedStyle(stage.view.dom).lineHeight) / 2;
      const box = element.getBoundingClientRect();
      // Through the gap to the next paragraph.
      const goesOn = element.nextElementSibling?.getBoundingClientRect().top;
      const below = goesOn ?? section.getBoundingClientRect().bottom;
      const pieces = own.map((laned): HairlineStart & { readonly begins: boolean } => {
        const passage = laned.hairline.range;
        const begins = passage.start >= range.start;
        const first = begins ? startEdge(stage, passage) : null;
        const last = passage.end <= range.end ? endEdge(stage, passage) : null;
        return {
          ...laned,
          begins: begins || block === blocksTouched(blocks, passage)?.first,
          top: (first ? middle(first) - halfLine : box.top) - origin,
          bottom: (last ? middle(last) + halfLine : below) - origin,
        };
      });
      const letters = hairlineLetters(
        pieces.filter(({ begins }) => begins),
        lanes,
      );
      return () => [
        ...pieces.flatMap((piece) => {
          const lane = lanes[piece.lane];
          return lane ? [drawLine(piece, lane, piece.top, piece.bottom)] : [];
        }),
        ...letters.flatMap((letter) => {
          const lane = lanes[letter.lane];
          return lane ? [drawLetter(letter, lane)] : [];
        }),
      ];
    },
  };
}
