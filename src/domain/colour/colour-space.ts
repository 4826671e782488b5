/** Three channels of one colour: linear-light sRGB from 0 to 1, or the axes of a perceptual space. */
export type Triple = readonly [number, number, number];
export type Matrix = readonly [Triple, Triple, Triple];

export function times(matrix: Matrix, [a, b, c]: Triple): Triple {
  const row = ([x, y, z]: Triple): number => x * a + y * b + z * c;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

export const each = ([a, b, c]: Triple, change: (value: number) => number): Triple => [
  change(a),
  change(b),
  change(c),
];

/** A colour as people write it, `#rrggbb` in lower case; null for anything else, short forms included. */
export function hexOf(written: string): string | null {
  const found = /^\s*#?([0-9a-f]{6})\s*$/iu.exec(written);
  return found?.[1] === undefined ? null : `#${found[1].toLowerCase()}`;
}

/** `#rrggbb` to linear-light sRGB, 0 to 1 (IEC 61966-2-1). */
export function linearOf(hex: string): Triple {
  const channel = (at: number): number => parseInt(hex.slice(at, at + 2), 16) / 255;
  return each([channel(1), channel(3), channel(5)], (value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
}

/** Linear-light sRGB to `#rrggbb`; what lies outside the gamut is cut off. */
export function toHex(rgb: Triple): string {
  const byte = (value: number): string => {
    const light = Math.min(1, Math.max(0, value));
    const signal = light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
    return Math.round(signal * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${rgb.map(byte).join('')}`;
}

const luminance = ([r, g, b]: Triple): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** WCAG 2 contrast ratio of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(linearOf(one)), luminance(linearOf(other))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const XYZ: Matrix = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];

/** Linear-light sRGB to CIE L*a*b* under D65 (CIE 15:2004). */
export function labOf(rgb: Triple): Triple {
  const [x, y, z] = times(XYZ, rgb);
  const [fx, fy, fz] = each([x / 0.95047, y, z / 1.08883], (value) =>
    value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116,
  );
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}
