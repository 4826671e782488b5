import { describe, expect, it } from 'vitest';
import { align } from '../../../src/analysis/alignment/align.ts';
import { spellingOf } from '../../../src/analysis/alignment/spelling.ts';
import { compared, editsInWords } from './compared.ts';

const BEFORE = 'After long talks in the old harbour town nobody expected a result, but';
const AFTER = 'and then the engineers repaired the broken bridge near the river before winter came.';

/** The edits between two stretches amid words that are the same. */
const between = (a: string, b: string, glue = ' '): readonly string[] => {
  const [one, other] = [a, b].map((words) => [BEFORE, words, AFTER].filter((part) => part !== '').join(glue));
  const alignment = align(compared(one ?? ''), compared(other ?? '', 'article-b'));
  return editsInWords(alignment, one ?? '', other ?? '');
};

describe('An edit is', () => {
  it.each<[string, string, readonly string[]]>([
    ['the programme ended', 'the program ended', ['spelling: programme → program']],
    [
      'their defence organised it',
      'their defense organized it',
      ['spelling: defence organised → defense organized'],
    ],
    ['ten per cent more', 'ten percent more', ['spelling: per cent → percent']],
    ['a cease-fire held', 'a ceasefire held', ['spelling: cease-fire → ceasefire']],
    ['a ceasefire held', 'a cease fire held', ['spelling: ceasefire → cease fire']],
    ['they signed it', 'they re-signed it', ['wording: signed → re-signed']],
    ['they resigned it', 'they re-signed it', ['wording: resigned → re-signed']],
    ['drawers were filled up', 'drawers were filed up', ['wording: filled → filed']],
    ['the US agreed', 'the U.S. agreed', ['style: US → U.S.']],
    ['its Leader agreed', 'its leader agreed', ['style: Leader → leader']],
    ['seven ships left', '7 ships left', ['style: seven → 7']],
    ['they do not know', "they don't know", ["style: do not → don't"]],
    ['1,000 ships left', '1000 ships left', ['style: 1,000 → 1000']],
    ['35 ships left', '3.5 ships left', ['wording: 35 → 3.5']],
    ['Mr Trump left', 'Trump left', ['honorific: − Mr']],
    ['mr trump left', 'trump left', ['honorific: − mr']],
    ['Trump left', 'President Trump left', ['honorific: + President']],
    ['Mr Khamenei left', 'Ayatollah Khamenei left', ['honorific: Mr → Ayatollah']],
    [
      "Iran's supreme leader, Ali Khamenei, left",
      "Iran's Leader, Ali Khamenei, left",
      ['honorific: supreme leader → Leader'],
    ],
    ['the leader of farmers left', 'the head of farmers left', ['wording: leader → head']],
    ['Trump said it', 'Trump claimed it', ['cueVerb: said → claimed']],
    ['He said it', 'Witkoff added it', ['speakerForm: He → Witkoff', 'cueVerb: said → added']],
    ['he said it', 'Mr Witkoff said it', ['speakerForm: he → Mr Witkoff']],
    ['Trump said it', 'the US president said it', ['speakerForm: Trump → the US president']],
    ['Steve Witkoff said it', 'Witkoff said it', ['speakerForm: − Steve']],
    ['it left, officials said, at once', 'it left at once', ['attribution: − , officials said']],
    [
      'it left at once',
      'it left, according to the ministry, at once',
      ['attribution: + , according to the ministry'],
    ],
    ['a big ship left', 'a small boat left', ['wording: big ship → small boat']],
    ['a ship left', 'a very old ship left', ['wording: + very old']],
    ['“a ship” left', '"a ship" left', []],
    ['a ship, (old) left', 'a ship old left', []],
  ])('%j → %j', (a, b, expected) => {
    expect(between(a, b)).toEqual(expected);
  });

  it('one sentence, or several, with their full stops', () => {
    const three =
      'Farmers planted new orchards everywhere. He left. She stayed at home. He came back with three horses.';
    const one = 'Farmers planted new orchards everywhere. He came back with three horses.';
    expect(editsInWords(align(compared(three), compared(one, 'b')), three, one)).toEqual([
      'sentence: − He left. She stayed at home.',
    ]);
    expect(editsInWords(align(compared(one), compared(three, 'b')), one, three)).toEqual([
      'sentence: + He left. She stayed at home.',
    ]);
  });

  it('a sentence beside words that were exchanged: two edits', () => {
    const a = 'The bridge near the river was repaired by old engineers yesterday. He came back with horses.';
    const b = 'The bridge near the river was repaired by old farmers.';
    expect(editsInWords(align(compared(a), compared(b, 'b')), a, b)).toEqual([
      'wording: engineers yesterday → farmers',
      'sentence: − He came back with horses.',
    ]);
    expect(editsInWords(align(compared(b), compared(a, 'b')), b, a)).toEqual([
      'wording: farmers → engineers yesterday',
      'sentence: + He came back with horses.',
    ]);
  });

  it('a sentence that begins like the next: cut at the full stop, not inside', () => {
    const a =
      'The bridge near the river was repaired by engineers. He said no. He said that winter would come early.';
    const b = 'The bridge near the river was repaired by engineers. He said that winter would come early.';
    expect(editsInWords(align(compared(a), compared(b, 'b')), a, b)).toEqual(['sentence: − He said no.']);
  });

  it('a sentence out of a quote, without a mark whose partner stays', () => {
    const a =
      '“The bridge near the river was repaired by engineers. Nobody paid.” Then the mayor told the old farmers there.';
    const b =
      '“The bridge near the river was repaired by engineers.” Then the mayor told the old farmers there.';
    expect(editsInWords(align(compared(a), compared(b, 'b')), a, b)).toEqual(['sentence: − Nobody paid.']);
  });

  it('a headline in capitals: one of style', () => {
    const a = 'Engineers repair the broken bridge near the old river';
    const alignment = align(compared(a), compared(a.toUpperCase(), 'b'));
    expect(alignment.passages.map(({ edits }) => edits.map(({ nature }) => nature))).toEqual([['style']]);
    expect(alignment.words.equal).toBe(9);
  });
});

describe('Spellings', () => {
  it.each([
    ['organisation', 'organization'],
    ['realising', 'realizing'],
    ['analysed', 'analyzed'],
    ['favourite', 'favorite'],
    ['neighbours', 'neighbors'],
    ['theatre', 'theater'],
    ['dialogue', 'dialog'],
    ['travelled', 'traveled'],
    ['counsellor', 'counselor'],
    ['anaemia', 'anemia'],
    ['paediatric', 'pediatric'],
    ['grey', 'gray'],
    ['sceptical', 'skeptical'],
    ['erdoğan', 'erdogan'],
    ['straße', 'strasse'],
  ])('%s is %s', (one, other) => {
    expect(spellingOf(one)).toBe(spellingOf(other));
  });

  it.each([
    ['four', 'for'],
    ['your', 'yor'],
    ['filled', 'filed'],
    ['refilled', 'refiled'],
    ['selling', 'seling'],
    ['michael', 'michel'],
    ['wise', 'wize'],
    ['re-sign', 'resign'],
    ['hair', 'heir'],
    ['fire', 'fier'],
  ])('%s is not %s', (one, other) => {
    expect(spellingOf(one)).not.toBe(spellingOf(other));
  });
});
