import { each, labOf, linearOf, times, type Matrix } from './colour-space.ts';

export const visions = ['normal', 'protanopia', 'deuteranopia', 'tritanopia'] as const;
export type Vision = (typeof visions)[number];

/** Machado, Oliveira, Fernandes 2009, severity 1: what people without one kind of cone see, in linear sRGB. */
const SEEN: Readonly<Record<Vision, Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** CIE 1976 colour difference (ΔE76, D65) of two `#rrggbb` colours as seen with the given vision. */
export function difference(one: string, other: string, vision: Vision): number {
  const seen = (hex: string) =>
    labOf(each(times(SEEN[vision], linearOf(hex)), (value) => Math.min(1, Math.max(0, value))));
  const [a, b] = [seen(one), seen(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** The smallest difference of two colours over normal and three kinds of colour-blind vision, and with which it is. */
export function smallestDifference(
  one: string,
  other: string,
): { readonly distance: number; readonly vision: Vision } {
  const [first, ...rest] = visions.map((vision) => ({ vision, distance: difference(one, other, vision) }));
  if (!first) throw new Error('There is no vision to look with');
  return rest.reduce((least, next) => (next.distance < least.distance ? next : least), first);
}
