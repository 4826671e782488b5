/** What stands before the first words of a report: `LONDON, 3 May (Reuters) – `. */
export interface Dateline {
  readonly agency: string | null;
  /** UTF-16 offset of the first word behind it. */
  readonly end: number;
}

/** Where datelines end, and how far they reach, in UTF-16 units. */
const REACH = 120;
/** Places are written in capitals (`LONDON`, `NEW YORK`, `PORT-AU-PRINCE`) or in a script that has none. */
const PLACE = String.raw`\p{Lu}[\p{Lu}\p{M}.'’/-]*(?:[ -]\p{Lu}[\p{Lu}\p{M}.'’-]*){0,3}`;
/** A region or a day, as in `TEHRAN, Iran`, `PARIS, 3 May`, `KYIV, Ukraine, March 22`. */
const REST = String.raw`(?:,\s[\p{L}\p{N}.' ]{1,24}){0,2}`;
const DASH = String.raw`\s?(?:[–—―-]|--)\s`;
const WITH_AGENCY = new RegExp(
  String.raw`^\s*(?:${PLACE}${REST}\s?|[\p{Lo}][\p{Lo}\p{M} \u200c-]{1,24}[،,]?\s?)\(([\p{L}][\p{L}\p{M}.& -]{1,30}?)\)${DASH}\s?`,
  'u',
);
/** Without an agency a dash has to follow a place in capitals, which prose does not begin with. */
const WITHOUT_AGENCY = new RegExp(String.raw`^\s*${PLACE}${REST}\s(?:[–—―]|--)\s`, 'u');
/** Two capitals at least: `A — ` and `I — ` begin sentences. */
const IN_CAPITALS = /^\s*[\p{Lu}\p{M}.'’/-]{3,}/u;
/** In capitals, and no place. */
const NO_PLACE =
  /^\s*(?:BREAKING|UPDATED?|EXCLUSIVE|WATCH|LIVE|OPINION|ANALYSIS|EDITORIAL|EXPLAINER|FACT|CORRECTION|PHOTOS?|VIDEO|NOTE|SUMMARY|HEADLINE|DATE|SOURCE)(?!\p{L})/u;

/** The dateline that begins at the offset (UTF-16), null when there is none. Looks at its beginning only. */
export function datelineAt(text: string, from: number): Dateline | null {
  const beginning = text.slice(from, from + REACH);
  if (NO_PLACE.test(beginning)) return null;
  const withAgency = WITH_AGENCY.exec(beginning);
  if (withAgency) return { agency: withAgency[1]?.trim() ?? null, end: from + withAgency[0].length };
  const alone = IN_CAPITALS.test(beginning) ? WITHOUT_AGENCY.exec(beginning) : null;
  return alone ? { agency: null, end: from + alone[0].length } : null;
}
