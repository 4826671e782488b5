import { describe, expect, it } from 'vitest';
import { align } from '../../../src/analysis/alignment/align.ts';
import { mirrored } from '../../../src/domain/alignment.ts';
import { compared, editsInWords, wordsAt } from './compared.ts';

const RIVER = 'Engineers repaired the broken bridge near the river before the early winter came.';
const FARMS = 'Farmers planted apple orchards around every village and sold their fruit abroad.';
const SCHOOL = 'Teachers opened a small school whose pupils painted all its walls bright yellow.';
const MARKET = 'Merchants brought silver, pepper and horses to the market on the northern road.';

const pair = (one: string, other: string) => {
  const [a, b] = [compared(one), compared(other, 'article-b')];
  const alignment = align(a, b);
  expect(align(b, a)).toEqual(mirrored(alignment));
  return {
    ...alignment,
    shared: alignment.passages.map((passage) => wordsAt(one, passage.a)),
    quoted: alignment.sharedQuotes.map((passage) => wordsAt(one, passage.a)),
    edits: editsInWords(alignment, one, other),
    states: [alignment.paragraphs.a, alignment.paragraphs.b].map((all) => all.map(({ state }) => state)),
  };
};
const lines = (...all: readonly string[]): string => all.join('\n');

describe('Order', () => {
  it('of two paragraphs that changed places: one of them moved', () => {
    const { passages, states } = pair(lines(RIVER, FARMS, SCHOOL), lines(RIVER, SCHOOL, FARMS));
    expect(passages.filter(({ moved }) => moved)).toHaveLength(1);
    expect(states.map((all) => all.filter((state) => state === 'moved').length)).toEqual([1, 1]);
    expect(states[0]?.[0]).toBe('same');
  });

  it('is kept by the greater part', () => {
    const { states } = pair(lines(MARKET, RIVER, FARMS, SCHOOL), lines(RIVER, FARMS, SCHOOL, MARKET));
    expect(states).toEqual([
      ['moved', 'same', 'same', 'same'],
      ['same', 'same', 'same', 'moved'],
    ]);
  });

  it('of a paragraph that was cut in two stays, and all of it is found', () => {
    const { shared, edits, states } = pair(lines(`${RIVER} ${FARMS}`, MARKET), lines(RIVER, FARMS, MARKET));
    expect(shared).toEqual([RIVER.slice(0, -1), FARMS, MARKET]);
    expect(edits).toEqual([]);
    expect(states).toEqual([
      ['same', 'same'],
      ['same', 'same', 'same'],
    ]);
  });

  it('of two paragraphs that were joined with new words between them', () => {
    const { edits } = pair(lines(RIVER, FARMS), `${RIVER} Then, much later, ${FARMS}`);
    expect(edits).toEqual(
      ['wording: + Then much later'].map((edit) => edit.replace('Then much', 'Then, much')),
    );
  });
});

describe('Shared quotes', () => {
  const QUOTE = '“We shall repair every broken bridge near the river before the early winter comes.”';

  it('are not passages: the same source, not the same prose', () => {
    const { passages, quoted, states } = pair(
      `The old mayor was cheerful. ${QUOTE} Nobody in town believed it.`,
      `Speaking to farmers, the mayor promised: ${QUOTE}`,
    );
    expect(passages).toEqual([]);
    expect(quoted).toEqual([QUOTE]);
    expect(states).toEqual([['onlyHere'], ['onlyHere']]);
  });

  it('reach only to the words that both quote', () => {
    const { quoted } = pair(
      `A promise: “My friends, ${QUOTE.slice(1)}`,
      `Another one: ${QUOTE.slice(0, -2)}, but not today.”`,
    );
    expect(quoted).toEqual([QUOTE.slice(1)]);
  });

  it('are passages when the words around them are the same too', () => {
    const { shared, sharedQuotes } = pair(
      `${QUOTE} the mayor promised cheerfully.`,
      `${QUOTE} the mayor promised cheerfully, once more.`,
    );
    expect(sharedQuotes).toEqual([]);
    expect(shared).toHaveLength(1);
  });

  it('are passages when nobody closes the quotation marks', () => {
    const { passages, sharedQuotes } = pair(
      `He said: ${QUOTE.slice(0, -1)}`,
      `She said it: ${QUOTE.slice(0, -1)}`,
    );
    expect([passages.length, sharedQuotes.length]).toEqual([1, 0]);
  });

  it('are passages when only one text quotes', () => {
    const { sharedQuotes, passages } = pair(`He said: ${QUOTE}`, `It is true that ${QUOTE.slice(1, -1)}`);
    expect([passages.length, sharedQuotes.length]).toEqual([1, 0]);
  });
});

describe('No passage', () => {
  it.each([
    [
      "in titles and names: eight words that are Iran's",
      "Yesterday Iran's Supreme Leader Grand Ayatollah Sayyid Ali Khamenei left.",
      "But Iran's Supreme Leader Grand Ayatollah Sayyid Ali Khamenei stayed.",
    ],
    [
      'in names and function words',
      'Anna saw the President of the United States of America yesterday.',
      'Is the President of the United States of America ready to go?',
    ],
    [
      'in seven words',
      'Engineers repaired the broken bridge near rivers everywhere.',
      'Then engineers repaired the broken bridge near oceans.',
    ],
    [
      'in a text shorter than eight words',
      'Engineers repaired the broken bridge.',
      'Engineers repaired the broken bridge.',
    ],
    [
      'in function words',
      'It is not that they have been in and out of the house',
      'It is not that they have been in and out of a boat',
    ],
    ['in nothing', '', RIVER],
    ['in signs', '— * * * — 😀 …', '— * * * — 😀 …'],
  ])('%s', (_, one, other) => {
    const { passages, sharedQuotes } = pair(one, other);
    expect([passages, sharedQuotes]).toEqual([[], []]);
  });
});

describe('A passage', () => {
  it.each([
    ['in small letters only', RIVER.toLowerCase()],
    ['in capitals only', RIVER.toUpperCase()],
    ['in German', 'Die Ingenieure reparierten die zerstörte Brücke am Fluss noch vor dem frühen Winter.'],
    ['in Russian', 'Инженеры починили сломанный мост у реки задолго до начала ранней зимы.'],
    ['in Arabic', 'أصلح المهندسون الجسر المكسور قرب النهر قبل أن يأتي الشتاء المبكر إلى المدينة.'],
    ['in Hebrew', 'המהנדסים תיקנו את הגשר השבור ליד הנהר לפני שהחורף המוקדם הגיע לעיר.'],
    ['in Japanese', '技術者たちは川の近くの壊れた橋を早い冬が来る前に修理した。'],
    ['in Chinese', '工程师们在初冬到来之前修好了河边那座破旧的大桥，村民们都很高兴。'],
    ['in Thai', 'วิศวกรซ่อมสะพานที่พังใกล้แม่น้ำก่อนที่ฤดูหนาวจะมาถึงเมือง'],
    ['in Korean', '기술자들은 이른 겨울이 오기 전에 강 근처의 부서진 다리를 모두 고쳤다.'],
  ])('%s is found in another text', (_, text) => {
    const { shared, edits } = pair(`${MARKET}\n${text}`, `${text}\r\n${SCHOOL}`);
    expect(shared).toEqual([text]);
    expect(edits).toEqual([]);
  });

  it('in Arabic with and without vowel signs has one difference of style', () => {
    const text = 'أصلح المهندسون الجسر المكسور قرب النهر قبل أن يأتي الشتاء المبكر إلى المدينة.';
    const { edits } = pair(text, text.replace('الجسر', 'الجِسر'));
    expect(edits).toEqual(['style: الجسر → الجِسر']);
  });

  it('in Japanese shows the word that was exchanged', () => {
    const text = '技術者たちは川の近くの壊れた橋を早い冬が来る前に修理した。';
    expect(pair(text, text.replace('橋', '塔')).edits).toEqual(['wording: 橋 → 塔']);
  });

  it('takes in a few words at the edges of its paragraphs, not many', () => {
    const few = pair(`Yesterday ${RIVER}`, `${RIVER} Or so one hears.`);
    expect(few.shared).toEqual([`Yesterday ${RIVER}`]);
    expect(few.edits).toEqual(['wording: − Yesterday', 'sentence: + Or so one hears.']);
    const many = pair(`${FARMS} ${SCHOOL} ${RIVER}`, `${MARKET} ${MARKET} ${RIVER}`);
    expect(many.shared).toEqual([RIVER]);
    expect(many.states).toEqual([['edited'], ['edited']]);
  });

  it('does not reach over the gap to what only looks alike', () => {
    const { shared } = pair(lines(RIVER, MARKET, `${SCHOOL} ${FARMS}`), lines(RIVER, `Nothing. ${FARMS}`));
    expect(shared).toEqual([RIVER, FARMS]);
  });

  it('of a paragraph that one text has twice is found once, in order', () => {
    const { passages, states } = pair(lines(RIVER, FARMS, RIVER), lines(FARMS, RIVER));
    expect(passages).toHaveLength(2);
    expect(passages.every(({ moved }) => !moved)).toBe(true);
    expect(states).toEqual([
      ['onlyHere', 'same', 'same'],
      ['same', 'same'],
    ]);
  });
});

describe('The limits of a passage', () => {
  const NINE = 'Nine other words that nobody else ever wrote anywhere'.split(' ');

  it('are eight equal words', () => {
    const eight = 'engineers repaired the broken bridge near rivers everywhere';
    expect(pair(`Then ${eight} slowly.`, `Yesterday ${eight} again.`).passages).toHaveLength(1);
  });

  it.each([
    [14, 1],
    [15, 2],
  ])('are a gap of fourteen words: over %i words there are %i passages', (words, passages) => {
    const between = [...NINE, ...NINE].slice(0, words).join(' ');
    expect(pair(`${RIVER} ${between}. ${FARMS}`, `${RIVER} ${FARMS}`).passages).toHaveLength(passages);
  });

  it('are kept against words in a gap that stand elsewhere in the other text', () => {
    const saying = 'merchants brought silver and pepper to northern markets';
    const { shared, words } = pair(
      `${RIVER.slice(0, -1)}, ${saying}, ${FARMS}`,
      `${RIVER.slice(0, -1)}, so ${FARMS}\n${SCHOOL} In short, ${saying}.`,
    );
    expect(shared).toHaveLength(1);
    expect(words.equal).toBe(13 + 12);
  });

  it('are the ends of its paragraphs, also where both go on with the same word', () => {
    const { shared, states } = pair(lines(RIVER, `The old ${SCHOOL}`), lines(RIVER, `The old ${MARKET}`));
    expect(shared).toEqual([RIVER]);
    expect(states).toEqual([
      ['same', 'onlyHere'],
      ['same', 'onlyHere'],
    ]);
  });

  it('are the words that say something: of rewritten ones no "the" is picked out', () => {
    const { edits } = pair(
      `${RIVER} Its very rusty old railings fell into the dark cold water below, and then ${FARMS}`,
      `${RIVER} Some paint flaked away under the hot August sun meanwhile, and then ${FARMS}`,
    );
    expect(edits).toEqual([
      'wording: Its very rusty old railings fell into the dark cold water below → Some paint flaked away under the hot August sun meanwhile',
    ]);
  });

  it('are not the capitals of a headline whose words are small elsewhere', () => {
    const headline = 'Engineers Repaired the Broken Bridge Near the River';
    const { shared } = pair(
      lines(headline, `Yes, engineers repaired a broken bridge near a river, ${FARMS}`),
      lines(SCHOOL, headline),
    );
    expect(shared).toEqual([headline]);
  });

  it('are the same from both sides when one article is compared from another place on', () => {
    const text = lines('Saying it twice: the river, the river.', RIVER, RIVER, FARMS);
    const [whole, part] = [compared(text), compared(text, 'b', 40)];
    expect(align(part, whole)).toEqual(mirrored(align(whole, part)));
    const [begun, later] = [compared(text, 'a', 41), compared(text, 'b', 124)];
    expect(align(later, begun)).toEqual(mirrored(align(begun, later)));
  });
});

describe('Hostile texts', () => {
  it.each<[string, string, string]>([
    ['one word again and again', 'the '.repeat(20_000), 'the '.repeat(18_000)],
    [
      'one saying again and again',
      'engineers paint the bridge '.repeat(5000),
      'engineers paint the bridge '.repeat(4500),
    ],
    ['one paragraph again and again', `${RIVER}\n`.repeat(1500), `${RIVER}\n`.repeat(1400)],
  ])('%s', (_, one, other) => {
    const alignment = align(compared(one), compared(other, 'b'));
    expect(alignment.words.equal).toBeLessThanOrEqual(alignment.words.b);
  });

  it('a long text against itself', () => {
    const text = compared(Array.from({ length: 2000 }, (_, n) => `${RIVER} Number ${n}.`).join('\n'));
    const { passages, words } = align(text, text);
    expect(passages).toHaveLength(2000);
    expect(words.equal).toBe(words.a);
  });
});
