import { guessLanguage } from '../../domain/text/scripts.ts';
import type { Found } from './found-metadata.ts';

/** Small words that one language uses all the time and its neighbours hardly ever. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the and of to that was with for his from which have has are were by',
  de: 'der und die das den nicht mit dem von ist ein eine auch sich auf für',
  fr: 'le les des et du dans une est que pour qui sur pas au par avec',
  es: 'el los las del que y en una por con para se su más como fue',
  it: 'il di che della gli è per con del nel sono una alla anche più dei',
  pt: 'o os da do não que uma em para com são dos mais foi ao pelo',
  nl: 'het een van en dat niet zijn voor met op door aan ook werd naar',
  sv: 'och att det som för är inte med den ett till av på har om var',
  pl: 'się nie jest na że do przez oraz który był jak po od dla tym czy',
  tr: 've bir bu için ile olarak daha çok olan sonra gibi kadar ancak değil ise da',
};
const LETTERS: readonly (readonly [letters: RegExp, language: string])[] = [
  [/[іїєґ]/iu, 'uk'],
  [/[ыэъё]/iu, 'ru'],
];
/** In UTF-16 units, and in words: fewer decide nothing. */
const SAMPLE = 4000;
const ENOUGH = 20;

const known = new Map(
  Object.entries(SMALL_WORDS).map(([language, list]) => [language, new Set(list.split(' '))]),
);

/**
 * The language of a text by its letters, or in Latin letters by its small words: only when one language has clearly
 * more of them than any other. Null rather than a wrong one.
 */
export function languageOfText(text: string): Found | null {
  const byScript = guessLanguage(text);
  if (byScript !== null) return { value: byScript, by: 'letters of the text' };
  const sample = text.slice(0, SAMPLE).toLowerCase();
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const cyrillic = sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const words = sample.match(/\p{L}+/gu) ?? [];
  if (cyrillic * 2 > letters) {
    const found = LETTERS.find(([letters]) => letters.test(sample));
    return found ? { value: found[1], by: 'letters of the text' } : null;
  }
  if (words.length < ENOUGH) return null;
  const counts = [...known]
    .map(([language, own]) => ({ language, count: words.filter((word) => own.has(word)).length }))
    .toSorted((a, b) => b.count - a.count);
  const [first, second] = counts;
  return first && second && first.count * 8 >= words.length && first.count >= second.count * 1.5
    ? { value: first.language, by: 'words of the text' }
    : null;
}

/** Whether a declared language can't be that of the text: templates say `en` over Arabic letters. */
export const contradicts = (declared: string, text: string): boolean => {
  const byScript = guessLanguage(text);
  return (
    byScript !== null &&
    !new Intl.Locale(declared).language.startsWith(byScript) &&
    !isNear(declared, byScript)
  );
};

/** Languages of one script that the guess may take for each other. */
const ARABIC_SCRIPT = /^(?:ar|fa|ur|ps|ku|ckb|sd|ug|prs|pnb)(?:-|$)/;
const isNear = (declared: string, byScript: string): boolean =>
  (ARABIC_SCRIPT.test(declared) && ARABIC_SCRIPT.test(byScript)) ||
  (/^(?:zh|yue|wuu|ja|lzh)(?:-|$)/.test(declared) && byScript === 'zh') ||
  (/^(?:he|iw|yi)(?:-|$)/.test(declared) && byScript === 'he');
