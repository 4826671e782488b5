import fc from 'fast-check';

/**
 * Stories in several versions: sentences that most versions share, some of them with other words, in another order, or
 * in one version only; with what breaks naive counting (surrogate pairs, joined emoji, combining marks, other scripts).
 */
const SENTENCES = [
  'The envoy 🙂 said on Friday that talks with the neighbours would begin within three weeks.',
  'Officials 👩‍👩‍👧‍👦 in the capital rejected every single condition which the other side had published.',
  '“We will not sign a paper that nobody has read to us,” the minister told reporters 𝒜 at the airport.',
  'A spokesman called the programme peaceful, harmless and entirely open to any inspection by experts.',
  'Markets fell by 7 percent after the speech, and e\u0301lite traders sold what they had bought in the spring.',
  'Der Minister sagte am Freitag, dass die Gespräche in drei Wochen beginnen würden, wenn alle kommen.',
  'In the north, villages 🏳️‍🌈 have waited for the promised water since the river changed its bed last year.',
];

const OTHER_WORDS: readonly (readonly [RegExp, string])[] = [
  [/programme/u, 'program'],
  [/said/u, 'added'],
  [/Officials/u, 'Mr Smith'],
  [/three/u, '3 😀'],
  [/harmless and /u, ''],
  [/on Friday/u, 'late on Friday, the agency reported,'],
];

const sentence = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...SENTENCES) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'Only 🦊 here.',
      'شيء آخر تماما.',
      '***',
      'Nobody else has these words 🙃 at all.',
    ),
  },
);

const edited = fc
  .tuple(sentence, fc.subarray([...OTHER_WORDS]))
  .map(([words, edits]) => edits.reduce((text, [from, to]) => text.replace(from, to), words));

const paragraph = fc.array(edited, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));

/** One version: paragraphs divided by line ends of any kind. */
export const version = fc
  .tuple(fc.array(paragraph, { minLength: 1, maxLength: 5 }), fc.constantFrom('\n', '\n\n', '\r\n', '\u2028'))
  .map(([paragraphs, lineEnd]) => paragraphs.join(lineEnd));
