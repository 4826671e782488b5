import type { TagId } from '../ids.ts';
import type { Tag } from '../records/codebook.ts';
import { contrast, hexOf } from './colour-space.ts';
import { smallestDifference, type Vision } from './colour-vision.ts';
import { offeredColours, PAPER, schemes, type Scheme, type TagColour } from './tag-colours.ts';

/** WCAG 2 contrast ratios of a tag's line on what lies under it. */
export interface LineContrast {
  readonly scheme: Scheme;
  /** Also the contrast of the letter, which is paper-coloured on the line's colour. */
  readonly paper: number;
  readonly fill: number;
  readonly active: number;
}

/** The tag whose line looks most alike, over both schemes and all kinds of vision. */
export interface NearestTag {
  readonly tagId: TagId;
  readonly name: string;
  /** ΔE76. */
  readonly distance: number;
  readonly vision: Vision;
  readonly scheme: Scheme;
  readonly sameLineStyle: boolean;
  readonly sameLetter: boolean;
}

/** Below this ΔE76 two thin lines are hard to tell; annotators' colours keep the same distance. */
export const HARD_TO_TELL = 18;
/** WCAG 2.2, 1.4.3 for the letter and 1.4.11 for the line. */
export const LEAST = { paper: 4.5, fill: 3, active: 3 } as const;

type Coloured = Pick<Tag, 'id' | 'name' | 'colour' | 'lineStyle' | 'letter'>;

/** How a tag's line stands out in both schemes; a scheme whose colours can't be read is left out. */
export function lineContrasts(colour: TagColour): readonly LineContrast[] {
  return schemes.flatMap((scheme) => {
    const [line, fill, active] = [colour[scheme].line, colour[scheme].fill, colour[scheme].active].map(hexOf);
    if (!line || !fill || !active) return [];
    return [
      {
        scheme,
        paper: contrast(line, PAPER[scheme]),
        fill: contrast(line, fill),
        active: contrast(line, active),
      },
    ];
  });
}

export const standsOut = (colour: TagColour): boolean => {
  const contrasts = lineContrasts(colour);
  return (
    contrasts.length === schemes.length &&
    contrasts.every(
      ({ paper, fill, active }) => paper >= LEAST.paper && fill >= LEAST.fill && active >= LEAST.active,
    )
  );
};

/** Of the other tags the one whose line is hardest to tell from this one's; null where there is no other. */
export function nearestTag(tag: Coloured, others: readonly Coloured[]): NearestTag | null {
  let nearest: NearestTag | null = null;
  for (const other of others) {
    if (other.id === tag.id) continue;
    for (const scheme of schemes) {
      const [one, two] = [hexOf(tag.colour[scheme].line), hexOf(other.colour[scheme].line)];
      if (!one || !two) continue;
      const { distance, vision } = smallestDifference(one, two);
      if (nearest && distance >= nearest.distance) continue;
      nearest = {
        tagId: other.id,
        name: other.name,
        distance,
        vision,
        scheme,
        sameLineStyle: tag.lineStyle === other.lineStyle,
        sameLetter: tag.letter === other.letter,
      };
    }
  }
  return nearest;
}

/** The offered colour that is easiest to tell from those the codebook has: what a new tag begins with. */
export function freestColour(tags: readonly Coloured[]): TagColour {
  const room = (colour: TagColour): number =>
    Math.min(
      ...tags.flatMap((tag) =>
        schemes.flatMap((scheme) => {
          const line = hexOf(tag.colour[scheme].line);
          return line ? [smallestDifference(colour[scheme].line, line).distance] : [];
        }),
      ),
    );
  const [first, ...rest] = offeredColours;
  if (!first) throw new Error('No colours are offered');
  return rest.reduce((best, next) => (room(next.colour) > room(best.colour) ? next : best), first).colour;
}
