import type { TextRange } from '../records/range.ts';

/** Signs that show nothing and change what one reads: UTF-16 range, short name, code point in hex. */
export interface HiddenSign {
  readonly range: TextRange;
  /** As Unicode abbreviates it: "RLO"; "RLO ×3" for three in a row. */
  readonly name: string;
  readonly code: string;
}

const NAMES: ReadonlyMap<string, string> = new Map(
  (
    '\u061cALM \u200bZWSP \u200cZWNJ \u200dZWJ \u200eLRM \u200fRLM \u202aLRE \u202bRLE \u202cPDF \u202dLRO \u202eRLO ' +
    '\u2060WJ \u2066LRI \u2067RLI \u2068FSI \u2069PDI \ufeffBOM'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);

/**
 * What turns the line around (CVE-2021-42574: "Trojan Source") or stands in a word unseen (UTS 39, section 5.4), with
 * runs of one sign as one. Not what a script needs: joiners in scripts that join and between emoji, zero-width spaces
 * between the words of South-East Asian scripts, tags behind the flag they belong to. What is asked of the letter before
 * is asked behind the sign, so that only signs cost anything.
 */
const HIDDEN =
  /([\u061c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u115f\u1160\u180e\u3164\ufeff\uffa0]|\u200b(?<![\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{M}]\u200b)|[\u200c\u200d](?<=(?:^|[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Han}\p{Nd}\p{P}\p{Z}\p{Cc}\p{Cf}]).)|[\u{e0001}\u{e0020}-\u{e007f}](?<!\u{1f3f4}[\u{e0020}-\u{e007f}]{1,7}))\1*/gsu;

/** So many are shown: more are no deceit but a file of nothing else, and each is an element. */
const MOST = 5000;

/** In the order of the text. */
export function hiddenSigns(text: string): readonly HiddenSign[] {
  const found: HiddenSign[] = [];
  for (const { index, 0: run, 1: sign = '' } of text.matchAll(HIDDEN)) {
    if (found.length === MOST) break;
    const code = sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
    const times = run.length / sign.length;
    const name = NAMES.get(sign) ?? `U+${code}`;
    found.push({
      range: { start: index, end: index + run.length },
      name: times > 1 ? `${name} ×${times}` : name,
      code,
    });
  }
  return found;
}
