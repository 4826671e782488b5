import type { Tag } from '../records/codebook.ts';
import { contrast } from './colour-space.ts';
import { hexOfOklch, oklchOf, type Oklch } from './oklch.ts';

export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];
export type TagColour = Tag['colour'];

/** The ground of the text in both schemes; equal to `--paper` of the tokens, which a test compares. */
export const PAPER: Readonly<Record<Scheme, string>> = { light: '#fcfcfa', dark: '#16181a' };

/** A paper-coloured letter on the line colour reads like text, and a line stands out from the strongest fill. */
const LETTER = 4.5;
const LINE = 3;

/** How light and how vivid fills are at most, so that text on them stays as readable as on paper. */
const GROUNDS = {
  light: { fill: { lightness: 0.935, chroma: 0.034 }, active: { lightness: 0.875, chroma: 0.068 } },
  dark: { fill: { lightness: 0.285, chroma: 0.04 }, active: { lightness: 0.38, chroma: 0.075 } },
} as const;
const STEP = 0.01;

/** The colours of a tag in both schemes, derived from one: its line in the light scheme, as `#rrggbb`. */
export function tagColourFrom(line: string): TagColour {
  const base = oklchOf(line);
  return { light: ofScheme(base, 'light'), dark: ofScheme({ ...base, ...inTheDark(base) }, 'dark') };
}

/** What is deep on paper is bright on black, in the same order: a darker line stays the calmer one. */
const inTheDark = ({ lightness, chroma }: Oklch): Pick<Oklch, 'lightness' | 'chroma'> => ({
  lightness: Math.min(0.92, Math.max(0.64, 0.64 + (lightness - 0.26) * 0.85)),
  chroma: Math.min(chroma, 0.17),
});

function ofScheme(base: Oklch, scheme: Scheme): TagColour[Scheme] {
  const ground = (part: 'fill' | 'active'): string => {
    const { lightness, chroma } = GROUNDS[scheme][part];
    return hexOfOklch({ hue: base.hue, lightness, chroma: Math.min(chroma, base.chroma) });
  };
  const [fill, active] = [ground('fill'), ground('active')];
  const reads = (hex: string): boolean =>
    contrast(hex, PAPER[scheme]) >= LETTER && contrast(hex, active) >= LINE;
  const [away, furthest] = scheme === 'light' ? [-STEP, 0] : [STEP, 1];
  let { lightness } = base;
  while (!reads(hexOfOklch({ ...base, lightness })) && (furthest - lightness) * away > 0) lightness += away;
  return { line: hexOfOklch({ ...base, lightness }), fill, active };
}

/**
 * Lines that also colour-blind eyes tell apart. Behind the three of the codebook that ships with Parallax, each is the
 * colour of a grid in OKLCh that lies farthest from all before it (farthest-point search, Gonzalez 1985), by the
 * smallest ΔE76 over four kinds of vision and both schemes.
 */
const OFFERED: readonly (readonly [name: string, line: string])[] = [
  ['Indigo', '#332288'],
  ['Ochre', '#a85600'],
  ['Teal', '#0f7567'],
  ['Umber', '#361400'],
  ['Mauve', '#9e5b99'],
  ['Petrol', '#002331'],
  ['Khaki', '#70724f'],
  ['Magenta', '#86046b'],
  ['Blue', '#335ca0'],
  ['Green', '#114b00'],
  ['Plum', '#350040'],
  ['Wine', '#75002b'],
];

export interface OfferedColour {
  readonly name: string;
  readonly colour: TagColour;
}

/** The colours a tag can be given without thinking; each passes the checks of contrast in both schemes. */
export const offeredColours: readonly OfferedColour[] = OFFERED.map(([name, line]) => ({
  name,
  colour: tagColourFrom(line),
}));
