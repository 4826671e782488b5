import { readFileSync } from 'node:fs';
import type { Hairline, InkMark } from '../../../src/viewer/surface-props.ts';
import type { Column } from './columns.tsx';
import type { Mark } from './records.ts';
import { rangeIn, SAMPLE } from './test.ts';

/** The second sample article. */
export const OTHER = readFileSync(
  new URL('../../../public/seeds/001_59f875a34b8e8c6a.txt', import.meta.url),
  'utf8',
);

const ink =
  (text: string) =>
  (look: InkMark['look'], words: string): InkMark => ({ range: rangeIn(text, words), look });
const inA = ink(SAMPLE);
const inB = ink(OTHER);

const lineOf = (text: string, words: string): string => {
  const { start } = rangeIn(text, words);
  return text.slice(text.lastIndexOf('\n', start) + 1, text.indexOf('\n', start));
};

/** What A says and B doesn't, with one difference one is at and one passage that could be coded. */
export const INK_A: readonly InkMark[] = [
  inA('removed', 'Mr Trump said'),
  inA('removed', 'supreme leader'),
  inA('current', 'supreme leader'),
  inA('removed', 'programme'),
  inA('removed', 'He also warned of potential military action.'),
  inA('removed', 'Mr Witkoff told'),
  inA('offered', 'The Americans should know threats will get them nowhere when confronting Iran.'),
  inA('absent', lineOf(SAMPLE, 'Mr Witkoff said Mr Trump has')),
  inA('removed', 'US is continuing'),
  inA('absent', lineOf(SAMPLE, 'Ties between Washington')),
];
export const INK_B: readonly InkMark[] = [
  inB('added', "Iran's Leader"),
  inB('added', 'program.'),
  inB('added', ', The National reported'),
  inB('added', 'Ayatollah Khamenei'),
  inB('current', 'Ayatollah Khamenei'),
  inB('added', 'U.S.'),
  inB('absent', lineOf(OTHER, 'In his first presidential')),
  inB('absent', lineOf(OTHER, 'The nuclear deal, officially')),
];

export const MARKS_A: readonly Mark[] = [
  ['quote', rangeIn(SAMPLE, "he had sent a letter to Iran's supreme leader, Ayatollah Ali Khamenei")],
  ['claim', rangeIn(SAMPLE, "sent a letter to Iran's supreme")],
  ['framing', rangeIn(SAMPLE, 'warned of potential military action')],
  ['quote', rangeIn(SAMPLE, 'it would be more natural for the Iranians')],
  ['quote', rangeIn(SAMPLE, 'The Americans should know')],
];

const passage = (words: string, to: string): { start: number; end: number } => ({
  start: rangeIn(SAMPLE, words).start,
  end: rangeIn(SAMPLE, to).end,
});
const hairline = (key: string, letter: string, edited: boolean, range: Hairline['range']): Hairline => ({
  key,
  range,
  letter,
  name: `Shared with ${letter}${edited ? ', edited' : ', word for word'}`,
  edited,
});
export const HAIRLINES: readonly Hairline[] = [
  hairline('b1', 'B', false, passage('US President', 'late on Friday.')),
  hairline('c1', 'C', true, passage('US President', 'armed conflict')),
  hairline('b2', 'B', true, passage('On March 7', 'Tucker Carlson.')),
  hairline('c2', 'C', false, passage('On March 7', 'Tucker Carlson.')),
  hairline('d2', 'D', true, passage('On March 7', 'programme')),
  hairline('e2', 'E', true, passage('He also warned', 'military action')),
  hairline('b3', 'B', true, passage('He said the US', 'conduits”.')),
];

export const STORY: readonly Column[] = [
  { text: SAMPLE, marks: MARKS_A, ink: INK_A, absentLabel: 'not in B', hairlines: HAIRLINES },
  { text: OTHER, ink: INK_B, absentLabel: 'not in A' },
];
