import { each, linearOf, times, toHex, type Matrix, type Triple } from './colour-space.ts';

/** OKLCh (Björn Ottosson, "A perceptual color space for image processing", 2020): lightness 0 to 1, hue in degrees. */
export interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

const TO_LMS: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_LAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];
const FROM_LAB: Matrix = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
];
const FROM_LMS: Matrix = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];

export function oklchOf(hex: string): Oklch {
  const [lightness, a, b] = times(TO_LAB, each(times(TO_LMS, linearOf(hex)), Math.cbrt));
  return { lightness, chroma: Math.hypot(a, b), hue: (Math.atan2(b, a) * 180) / Math.PI };
}

const rgbOf = ({ lightness, chroma, hue }: Oklch): Triple => {
  const angle = (hue * Math.PI) / 180;
  const lms = times(FROM_LAB, [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)]);
  return times(
    FROM_LMS,
    each(lms, (value) => value ** 3),
  );
};

const fits = (rgb: Triple): boolean => rgb.every((value) => value >= -0.0005 && value <= 1.0005);

/** `#rrggbb` of the colour; where the screen has none so vivid, the most vivid of the same lightness and hue. */
export function hexOfOklch(colour: Oklch): string {
  let { chroma } = colour;
  while (chroma > 0 && !fits(rgbOf({ ...colour, chroma }))) chroma -= 0.004;
  return toHex(rgbOf({ ...colour, chroma: Math.max(0, chroma) }));
}
