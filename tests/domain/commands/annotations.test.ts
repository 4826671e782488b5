import { describe, expect, it } from 'vitest';
import type { AnnotationId, TagId } from '../../../src/domain/ids.ts';
import type { Annotation } from '../../../src/domain/records/annotation.ts';
import { findAnnotation } from '../../../src/domain/session-state.ts';
import type { CommandRunner } from '../../support/command-runner.ts';
import { sessionWith } from '../../support/plain-session.ts';

const QUOTE = 'quote' as TagId;
const CLAIM = 'claim' as TagId;
const FRAMING = 'framing' as TagId;
const TEXT = 'He said “we won”, she said, “and left” 👨🏻‍🚒 early.';

const make = (runner: CommandRunner, start: number, end: number, tagId = QUOTE): Annotation => {
  const [articleId] = runner.state.articles.keys();
  if (!articleId) throw new Error('no article');
  const change = runner.do('createAnnotation', { articleId, ranges: [{ start, end }], tagId });
  return change.entries[0]?.after as Annotation;
};
const now = (runner: CommandRunner, id: AnnotationId): Annotation => {
  const found = findAnnotation(runner.state, id);
  if (!found) throw new Error(`${id} is gone`);
  return found;
};
const words = ({ target }: Annotation): readonly string[] => target.quotes.map(({ exact }) => exact);
const refusal = (result: { ok: boolean; reason?: { kind: string } }): string =>
  result.ok ? 'done' : (result.reason?.kind ?? '?');

describe('createAnnotation', () => {
  it('takes the words as they are and nothing else is filled in', () => {
    const { runner } = sessionWith(TEXT);
    const quote = make(runner, 8, 16);
    expect(words(quote)).toEqual(['“we won”']);
    expect(quote).toMatchObject({ attributes: {}, note: '', confidence: null, flagged: false });
    expect(quote.target.quotes[0]).toMatchObject({
      prefix: 'He said ',
      suffix: Array.from(TEXT.slice(16)).slice(0, 32).join(''),
    });
  });

  it('never cuts a grapheme', () => {
    const { runner } = sessionWith(TEXT);
    const start = TEXT.indexOf('👨');
    expect(words(make(runner, start + 1, start + 3))).toEqual(['👨🏻‍🚒']);
  });

  it('lets the same words be tagged twice, and sorts and joins ranges', () => {
    const { runner, articleIds } = sessionWith(TEXT);
    make(runner, 8, 16);
    make(runner, 8, 16, CLAIM);
    const ranges = [
      { start: 28, end: 38 },
      { start: 8, end: 12 },
      { start: 12, end: 16 },
    ];
    const change = runner.do('createAnnotation', { articleId: articleIds[0]!, ranges, tagId: QUOTE });
    expect(words(change.entries[0]?.after as Annotation)).toEqual(['“we won”', '“and left”']);
    expect(runner.state.annotations.get(articleIds[0]!)?.size).toBe(3);
  });

  it.each([
    ['nothing selected', [{ start: 4, end: 4 }], 'emptySelection'],
    ['no range', [], 'emptySelection'],
    ['outside the text', [{ start: 4, end: 4000 }], 'outsideText'],
    ['before the text', [{ start: -1, end: 3 }], 'outsideText'],
  ])('refuses %s', (_, ranges, reason) => {
    const { runner, articleIds } = sessionWith(TEXT);
    expect(refusal(runner.ask('createAnnotation', { articleId: articleIds[0]!, ranges, tagId: QUOTE }))).toBe(
      reason,
    );
  });

  it('refuses a tag or an article that is not there', () => {
    const { runner, articleIds } = sessionWith(TEXT);
    const ranges = [{ start: 0, end: 2 }];
    expect(
      refusal(runner.ask('createAnnotation', { articleId: articleIds[0]!, ranges, tagId: 'x' as TagId })),
    ).toBe('missing');
    expect(refusal(runner.ask('createAnnotation', { articleId: 'x' as never, ranges, tagId: QUOTE }))).toBe(
      'missing',
    );
  });
});

describe('an interrupted quote', () => {
  it('takes more words in and lets them out again', () => {
    const { runner } = sessionWith(TEXT);
    const { id } = make(runner, 8, 16);
    runner.do('addRange', { id, range: { start: 28, end: 38 } });
    expect(words(now(runner, id))).toEqual(['“we won”', '“and left”']);
    runner.do('removeRange', { id, range: { start: 8, end: 16 } });
    expect(words(now(runner, id))).toEqual(['“and left”']);
  });

  it('takes a part out of the middle, which leaves two ranges', () => {
    const { runner } = sessionWith('one two three');
    const { id } = make(runner, 0, 13);
    runner.do('removeRange', { id, range: { start: 3, end: 8 } });
    expect(words(now(runner, id))).toEqual(['one', 'three']);
  });

  it('leaves no mark or full stop behind as a range of its own', () => {
    const { runner } = sessionWith('He said it came “through countries and conduits”. Then 🙂 left.');
    const { id } = make(runner, 0, 49);
    runner.do('addRange', { id, range: { start: 50, end: 63 } });
    runner.do('removeRange', { id, range: { start: 16, end: 47 } });
    expect(words(now(runner, id))).toEqual(['He said it came ', 'Then 🙂 left.']);
    runner.do('removeRange', { id, range: { start: 0, end: 15 } });
    runner.do('removeRange', { id, range: { start: 58, end: 62 } });
    expect(words(now(runner, id))).toEqual(['Then 🙂 ']);
    expect(refusal(runner.ask('removeRange', { id, range: { start: 50, end: 57 } }))).toBe('lastRange');
  });

  it('never loses its last words, and says when nothing changes', () => {
    const { runner } = sessionWith(TEXT);
    const { id } = make(runner, 8, 16);
    expect(refusal(runner.ask('removeRange', { id, range: { start: 0, end: 50 } }))).toBe('lastRange');
    expect(refusal(runner.ask('removeRange', { id, range: { start: 40, end: 42 } }))).toBe('nothingToDo');
    expect(refusal(runner.ask('setRanges', { id, ranges: [{ start: 8, end: 16 }] }))).toBe('nothingToDo');
  });

  it('splits into one annotation a range and joins again', () => {
    const { runner, articleIds } = sessionWith(TEXT);
    const { id } = make(runner, 8, 16);
    runner.do('addRange', { id, range: { start: 28, end: 38 } });
    runner.do('assignEntity', { ids: [id], attributeId: 'speaker', name: 'Witkoff' });
    const { entries } = runner.do('splitAnnotation', { id });
    const other = entries[1]?.after as Annotation;
    expect(words(now(runner, id))).toEqual(['“we won”']);
    expect(words(other)).toEqual(['“and left”']);
    expect(other.attributes).toEqual(now(runner, id).attributes);
    runner.do('joinAnnotations', { ids: [other.id, id] });
    expect(words(now(runner, id))).toEqual(['“we won”', '“and left”']);
    expect(runner.state.annotations.get(articleIds[0]!)?.size).toBe(1);
  });

  it('splits at a place: what lies before and what lies behind', () => {
    const { runner } = sessionWith(TEXT);
    const { id } = make(runner, 8, 16);
    runner.do('addRange', { id, range: { start: 28, end: 38 } });
    const { entries } = runner.do('splitAnnotation', { id, at: 33 });
    expect(words(now(runner, id))).toEqual(['“we won”', '“and']);
    expect(words(entries[1]?.after as Annotation)).toEqual(['left”']);
    expect(refusal(runner.ask('splitAnnotation', { id, at: 0 }))).toBe('notSplittable');
  });

  it('joins only what is alike', () => {
    const { runner } = sessionWith(TEXT);
    const quote = make(runner, 8, 16);
    const claim = make(runner, 28, 38, CLAIM);
    expect(refusal(runner.ask('joinAnnotations', { ids: [quote.id, claim.id] }))).toBe('notJoinable');
    expect(refusal(runner.ask('joinAnnotations', { ids: [quote.id, quote.id] }))).toBe('notJoinable');
  });

  it('keeps what only the second part said, and the first one’s word where they differ', () => {
    const { runner } = sessionWith(TEXT);
    const first = make(runner, 8, 16);
    const second = make(runner, 28, 38);
    runner.do('setAttribute', { ids: [first.id], attributeId: 'medium', value: 'speech' });
    runner.do('setAttribute', { ids: [second.id], attributeId: 'medium', value: 'letter' });
    runner.do('setAttribute', { ids: [second.id], attributeId: 'cueStance', value: 'neutral' });
    runner.do('setNote', { id: second.id, note: 'later' });
    runner.do('joinAnnotations', { ids: [first.id, second.id] });
    const { attributes, note } = now(runner, first.id);
    expect(attributes['medium']?.value).toBe('speech');
    expect(attributes['cueStance']?.value).toBe('neutral');
    expect(note).toBe('later');
  });
});

describe('retagAnnotation', () => {
  it('keeps what the new tag also asks for and drops the rest', () => {
    const { runner } = sessionWith(TEXT);
    const { id } = make(runner, 8, 16, CLAIM);
    runner.do('setAttribute', { ids: [id], attributeId: 'voice', value: 'outlet' });
    runner.do('setAttribute', { ids: [id], attributeId: 'claimType', value: 'event' });
    runner.do('setNote', { id, note: 'keep me' });
    runner.do('retagAnnotation', { id, tagId: FRAMING });
    expect(now(runner, id)).toMatchObject({ tagId: FRAMING, note: 'keep me' });
    expect(Object.keys(now(runner, id).attributes)).toEqual(['voice']);
  });
});

describe('setAttribute', () => {
  it.each<[TagId, string, unknown, string]>([
    [QUOTE, 'medium', 'speech', 'done'],
    [QUOTE, 'medium', 'smoke signal', 'wrongValue'],
    [QUOTE, 'medium', ['speech'], 'wrongValue'],
    [QUOTE, 'speaker', 'entity-nobody', 'wrongValue'],
    [QUOTE, 'claimType', 'event', 'missing'],
    [CLAIM, 'summary', 'In short', 'done'],
    [CLAIM, 'summary', '', 'wrongValue'],
    [CLAIM, 'evidence', ['a', 'b'], 'done'],
    [CLAIM, 'evidence', [], 'wrongValue'],
    [CLAIM, 'evidence', 'a', 'wrongValue'],
    [QUOTE, 'cue', true, 'wrongValue'],
  ])('%s.%s = %j: %s', (tagId, attributeId, value, expected) => {
    const { runner } = sessionWith(TEXT);
    const { id } = make(runner, 8, 16, tagId);
    expect(refusal(runner.ask('setAttribute', { ids: [id], attributeId, value: value as never }))).toBe(
      expected,
    );
  });

  it('takes a passage only where its words are in the text', () => {
    const { runner } = sessionWith(TEXT);
    const quote = make(runner, 8, 16);
    const cue = {
      ...quote.target,
      ranges: [{ start: 3, end: 7 }],
      quotes: [{ exact: 'said', prefix: '', suffix: '' }],
    };
    expect(refusal(runner.ask('setAttribute', { ids: [quote.id], attributeId: 'cue', value: cue }))).toBe(
      'done',
    );
    const wrong = { ...cue, quotes: [{ exact: 'told', prefix: '', suffix: '' }] };
    expect(refusal(runner.ask('setAttribute', { ids: [quote.id], attributeId: 'cue', value: wrong }))).toBe(
      'wrongValue',
    );
  });

  it('clears to not coded: the key is gone, not empty', () => {
    const { runner } = sessionWith(TEXT);
    const { id } = make(runner, 8, 16);
    runner.do('setAttribute', { ids: [id], attributeId: 'medium', value: 'speech' });
    runner.do('setAttribute', { ids: [id], attributeId: 'medium', value: null });
    expect(now(runner, id).attributes).toEqual({});
    expect(refusal(runner.ask('setAttribute', { ids: [id], attributeId: 'medium', value: null }))).toBe(
      'nothingToDo',
    );
  });
});
