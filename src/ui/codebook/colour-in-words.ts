import { HARD_TO_TELL, LEAST, lineContrasts, type NearestTag } from '../../domain/colour/check-tag-colour.ts';
import type { Vision } from '../../domain/colour/colour-vision.ts';
import type { TagColour } from '../../domain/colour/tag-colours.ts';

const EYES: Readonly<Record<Vision, string>> = {
  normal: '',
  protanopia: ' for people with protanopia',
  deuteranopia: ' for people with deuteranopia',
  tritanopia: ' for people with tritanopia',
};

export interface Finding {
  readonly tone: 'calm' | 'notice';
  readonly sentence: string;
}

/** Whether the other tag most like it can be told from it: by colour, else by what else differs. */
export function nearestInWords(nearest: NearestTag | null): Finding {
  if (nearest === null) return { tone: 'calm', sentence: 'There is no other tag to be mistaken for.' };
  const { name, distance, vision, sameLineStyle, sameLetter, scheme } = nearest;
  if (distance >= HARD_TO_TELL) {
    return {
      tone: 'calm',
      sentence: `Easy to tell from every other tag; the nearest is ${name}${EYES[vision]} (ΔE ${Math.round(distance)}).`,
    };
  }
  const where = scheme === 'dark' ? ' in the dark scheme' : '';
  const alike = `Hard to tell from ${name}${EYES[vision]}${where} (ΔE ${Math.round(distance)})`;
  if (!sameLineStyle) return { tone: 'calm', sentence: `${alike}; the line style differs.` };
  return sameLetter
    ? {
        tone: 'notice',
        sentence: `${alike}, and line style and letter are the same. Choose another colour, line style or letter.`,
      }
    : { tone: 'notice', sentence: `${alike}; only the letter differs. Choose another colour or line style.` };
}

/** One row a scheme: how far the line stands out from what lies under it. */
export function contrastRows(colour: TagColour) {
  return lineContrasts(colour).map(({ scheme, paper, fill, active }) => ({
    scheme: scheme === 'light' ? 'Light' : 'Dark',
    figures: [
      { on: 'paper', ratio: paper, enough: paper >= LEAST.paper },
      { on: 'fill', ratio: fill, enough: fill >= LEAST.fill },
      { on: 'active', ratio: active, enough: active >= LEAST.active },
    ],
  }));
}

export const ratioInWords = (ratio: number): string => `${ratio.toFixed(1)} : 1`;
