/** Which differences between signs count. Kinds of quotation marks, dashes and blanks never do. */
export interface Folding {
  readonly matchCase: boolean;
  readonly matchAccents: boolean;
}

const BLANK = /^\p{White_Space}/u;
/** Soft hyphen, joiners, direction marks, tatweel, variation selectors: they are seen, if at all, but not typed. */
const UNSEEN =
  /[\u00ad\u061c\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\u034f|[\ufe00-\ufe0f]/gu;
/**
 * Marks that are accents: of Latin, Greek and Cyrillic letters, Hebrew points, Arabic vowel signs and hamzas. Marks of
 * Indic and Thai script are letters' vowels, and the voicing marks of kana make other letters: they stay.
 */
const ACCENTS = new RegExp(
  [
    String.raw`[\u0300-\u036f\u0483-\u0487\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f]`,
    String.raw`[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]`,
    String.raw`[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]`,
  ].join('|'),
  'gu',
);
/** Letters of their own, of which nobody thinks as of another one with a mark: Й, Ї, Ў. */
const OWN_LETTERS = /^[\u0419\u0439\u0407\u0457\u040e\u045e]$/u;
/** Ligatures, Arabic letters as they were printed once, Latin letters as wide as Chinese ones. */
const PRINTED = /[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc\uff01-\uff5e]/u;

/** What keyboards have one sign for. */
const SIGNS: Readonly<Record<string, string>> = {
  ...same('"', '“”„‟«»‹›″〝〞〟＂'),
  ...same("'", '‘’‚‛′ʼʹ`´ʻ＇'),
  ...same('-', '‐‑‒–—―−⸺⸻﹘﹣－'),
  '…': '...',
  '\u2025': '..',
};

/** Letters that Unicode takes for whole, although they are read as others with a stroke or run together. */
const STROKED: Readonly<Record<string, string>> = {
  ...same('o', 'ø'),
  ...same('O', 'Ø'),
  ...same('l', 'ł'),
  ...same('L', 'Ł'),
  ...same('d', 'đð'),
  ...same('D', 'ĐÐ'),
  ...same('h', 'ħ'),
  ...same('H', 'Ħ'),
  ...same('i', 'ı'),
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  þ: 'th',
  Þ: 'Th',
  // Arabic as Persian and Urdu keyboards write it.
  ...same('ي', 'یى'),
  ...same('ك', 'ک'),
  ...same('ه', 'ة'),
};

function same(to: string, from: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...from].map((sign) => [sign, to]));
}

/**
 * One sign with the marks on it, as it is compared. Full case folding comes from going to capitals and back (ß → SS → ss,
 * ς → σ; first to small letters for ẞ), which differs from Unicode's table (CaseFolding.txt) only for letters that are equal without accents.
 */
export function foldCluster(cluster: string, { matchCase, matchAccents }: Folding): string {
  if (BLANK.test(cluster)) return ' ';
  const seen = cluster.replace(UNSEEN, '');
  if (seen === '') return '';
  let folded = PRINTED.test(seen) ? seen.normalize('NFKC') : seen.normalize('NFC');
  folded = replaced(folded, SIGNS);
  if (!matchAccents && !OWN_LETTERS.test(folded)) {
    folded = folded.normalize('NFD').replace(ACCENTS, '').normalize('NFC');
    folded = replaced(folded, STROKED);
  }
  return matchCase ? folded : folded.toLowerCase().toUpperCase().toLowerCase();
}

function replaced(text: string, table: Readonly<Record<string, string>>): string {
  let result = '';
  for (const sign of text) result += Object.hasOwn(table, sign) ? table[sign] : sign;
  return result;
}
