const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const TENS = 'thirty forty fifty sixty seventy eighty ninety hundred'.split(' ');
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const SUFFIXES = ['th', 'st', 'nd', 'rd'];

const DIGITS: ReadonlyMap<string, string> = new Map([
  ...SMALL.map((word, value) => [word, String(value)] as const),
  ...TENS.map((word, index) => [word, String(30 + 10 * index)] as const),
  ...ORDINALS.map((word, index) => [word, `${index + 1}${SUFFIXES[index + 1] ?? 'th'}`] as const),
]);

/** The same number or contracted word in one way: seven and 7, third and 3rd. Other keys stay as they are. */
export const plainNumber = (key: string): string => DIGITS.get(key) ?? key;

const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/^can't$/, 'can not'],
  [/^cannot$/, 'can not'],
  [/^won't$/, 'will not'],
  [/n't$/, ' not'],
  [/'re$/, ' are'],
  [/'ve$/, ' have'],
  [/'ll$/, ' will'],
  [/'m$/, ' am'],
];

/** don't is do not, we've is we have; it's and he'd may be two things and stay. */
export function expanded(key: string): string {
  for (const [pattern, words] of CONTRACTIONS) if (pattern.test(key)) return key.replace(pattern, words);
  return key;
}
