import { describe, expect, it } from 'vitest';
import type { AnnotationId, TagId } from '../../../src/domain/ids.ts';
import type { AnyRecord } from '../../../src/domain/records.ts';
import type { Annotation } from '../../../src/domain/records/annotation.ts';
import { namesOf, personInWords } from '../../../src/ui/history/names.ts';
import { differencesOf, fieldsOf } from '../../../src/ui/history/record-fields.ts';
import { recordInWords } from '../../../src/ui/history/record-in-words.ts';
import { annotation, article, CODER, entity, sessionState, tag } from '../../support/article-builder.ts';
import { comment, example, link } from '../../support/merge-world.ts';

const talks = article('He said “[won:we won]” and [left:left the talks].', { title: 'Talks resume' });
const witkoff = entity('witkoff', 'Steve Witkoff');
const state = sessionState([talks], [witkoff]);
const names = namesOf(state, CODER);
const quote = (fields: Partial<Annotation> = {}, values = {}) =>
  annotation(talks, talks.marks.won, 'quote', values, { id: 'annotation-1' as AnnotationId, ...fields });

const aTag = (values: readonly { readonly id: string; readonly label: string; readonly help?: string }[]) =>
  tag('quote', [{ id: 'kind', label: 'Kind', kind: 'choice', level: 'core', values: [...values] }]);

const told = (before: AnyRecord, after: AnyRecord): readonly string[] =>
  differencesOf(before, after, names).map(
    (one) => `${one.label}: ${one.before || '–'} → ${one.after || '–'}`,
  );

describe('what two versions of a record say differently', () => {
  it.each<[string, AnyRecord, AnyRecord, readonly string[]]>([
    ['nothing', quote(), quote(), []],
    ['who revised it last', quote(), quote({ rev: '000000009-0000-y' as Annotation['rev'] }), []],
    ['a note', quote(), quote({ note: 'weak' }), ['Note: – → weak']],
    [
      'confidence and flag',
      quote({ confidence: 'low' }),
      quote({ flagged: true }),
      ['Confidence: Low → –', 'Flagged: – → Yes'],
    ],
    ['the tag', quote(), quote({ tagId: 'claim' as TagId }), ['Tag: Quote → Claim']],
    ['a name, by its name', quote(), quote({}, { speaker: 'witkoff' }), ['Speaker: – → Steve Witkoff']],
    [
      'other words, which stand elsewhere anyway',
      quote(),
      annotation(talks, talks.marks.left, 'quote', {}, { id: 'annotation-1' as AnnotationId }),
      ['Words: we won → left the talks'],
    ],
    [
      'the same words at another place',
      quote(),
      quote({ target: { ...quote().target, ranges: [{ start: 20, end: 26 }] } }),
      ['Place: 10–15 → 21–26'],
    ],
    [
      'an article’s title',
      talks.article,
      { ...talks.article, title: 'Talks end' },
      ['Title: Talks resume → Talks end'],
    ],
    [
      'a value of a field of a tag',
      aTag([{ id: 'x', label: 'X' }]),
      aTag([{ id: 'x', label: 'Y', help: 'so' }]),
      ['Field Kind: One of several values · X · Core → One of several values · Y (so) · Core'],
    ],
    ['another name’s aliases', witkoff, { ...witkoff, aliases: ['Witkoff'] }, ['Also called: – → Witkoff']],
    [
      'what no words are for',
      quote(),
      quote({ codebookVersion: 2 }),
      ['Other details: as they were → changed'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(told(before, after)).toEqual(expected);
  });

  it('keeps an attribute apart from a field of the same name', () => {
    const noted = tag('quote', [{ id: 'x', label: 'Note', kind: 'text' }]);
    const own = { ...names, tags: new Map([[noted.id, noted]]) };
    const differences = differencesOf(
      quote({ note: 'a' }, { x: 'b' }),
      quote({ note: 'c' }, { x: 'd' }),
      own,
    );
    expect(differences).toEqual([
      { label: 'Note', before: 'b', after: 'd' },
      { label: 'Note', before: 'a', after: 'c' },
    ]);
  });

  it('shows an attribute that the tag no longer has under its id', () => {
    expect(told(quote(), quote({}, { gone: 'x' }))).toEqual(['gone: – → x']);
  });
});

it('a record’s fields leave out what says nothing', () => {
  expect(fieldsOf(witkoff, names)).toEqual([{ label: 'Name', words: 'Steve Witkoff' }]);
});

describe('which record it is', () => {
  it.each([
    [quote(), 'Quote “we won”'],
    [talks.article, 'Article A, “Talks resume”'],
    [witkoff, 'Name “Steve Witkoff”'],
    [tag('claim'), 'Tag “Claim”'],
    [state.session, 'Session “Test”'],
    [{ ...witkoff, type: 'group' } as never, 'A record of a newer Parallax'],
  ])('%#: %s', (record, words) => expect(recordInWords(record, names)).toBe(words));

  it('finds the name of a tag that was deleted, or is only in the file', () => {
    const elsewhere = { ...tag('irony', []), name: 'Irony' };
    const ironic = quote({ tagId: elsewhere.id });
    expect(recordInWords(ironic, names)).toBe('Annotation “we won”');
    expect(recordInWords(ironic, namesOf(state, CODER, [elsewhere]))).toBe('Irony “we won”');
    const gone = { ...elsewhere, deletedRev: elsewhere.rev };
    const after = sessionState([talks], [gone]);
    expect(recordInWords(ironic, namesOf(after, CODER))).toBe('Irony “we won”');
  });
});

it('a person is called by name and initials, oneself “You”', () => {
  const [me] = state.actors.values();
  const bo = { ...me!, id: 'actor-bo' as typeof CODER, name: 'Bo Li', initials: 'BL' };
  const unnamed = { ...me!, id: 'actor-x' as typeof CODER };
  const known = namesOf(state, CODER, [bo, unnamed]);
  expect([CODER, bo.id, unnamed.id, 'actor-y' as typeof CODER].map((id) => personInWords(known, id))).toEqual(
    ['You', 'Bo Li (BL)', 'An annotator without a name', 'An unknown annotator'],
  );
});

describe('a link', () => {
  const left = annotation(talks, talks.marks.left, 'quote', {}, { id: 'annotation-2' as AnnotationId });
  const known = namesOf(sessionState([talks], [quote(), left]), CODER);
  const same = link('annotation-1', 'annotation-2');

  it('is known by its kind and both its ends', () => {
    expect(recordInWords(same, known)).toBe('Link: Quote “we won” same as Quote “left the talks”');
    expect(fieldsOf(same, known)).toEqual([
      { label: 'Kind of link', words: 'same as' },
      { label: 'From', words: 'Quote “we won”' },
      { label: 'To', words: 'Quote “left the talks”' },
      { label: 'Variant', words: 'Exact' },
    ]);
  });

  it('has ends that were deleted, that are only in a colleague’s file, or nowhere', () => {
    const gone = { ...left, deletedRev: left.rev };
    for (const each of [
      namesOf(sessionState([talks], [quote(), gone]), CODER),
      namesOf(sessionState([talks], [quote()]), CODER, [left]),
    ]) {
      expect(recordInWords(same, each)).toBe('Link: Quote “we won” same as Quote “left the talks”');
    }
    expect(recordInWords(link('annotation-1', 'x'), known)).toBe(
      'Link: Quote “we won” same as a missing annotation',
    );
  });

  it('differs in how the two are the same', () => {
    const edited = { ...same, attributes: { variant: { value: 'edited', by: 'person' as const } } };
    expect(differencesOf(same, edited, known)).toEqual([
      { label: 'Variant', before: 'Exact', after: 'Edited' },
    ]);
  });
});

describe('a comment', () => {
  const known = namesOf(sessionState([talks], [quote()]), CODER);
  const said = comment('c', { about: { type: 'annotation', id: 'annotation-1' }, text: 'Is this\none?' });

  it('is known by what it is about and how it begins', () => {
    expect(recordInWords(said, known)).toBe('Comment on Quote “we won”: “Is this one?”');
    const about = (type: string, id: string) =>
      recordInWords({ ...said, about: { type, id } as never }, known);
    expect(about('annotation', 'gone')).toBe('Comment on a missing annotation: “Is this one?”');
    expect(about('tag', 'quote')).toBe('Comment on tag “Quote”: “Is this one?”');
    expect(about('article', talks.article.id)).toBe('Comment on article A: “Is this one?”');
    expect(about('link', 'x')).toBe('Comment on a link: “Is this one?”');
    expect(about('session', 'x')).toBe('Comment on the session: “Is this one?”');
  });

  it('differs in its words and in being settled', () => {
    expect(differencesOf(said, { ...said, text: 'Or not?', resolved: true }, known)).toEqual([
      { label: 'Comment', before: 'Is this\none?', after: 'Or not?' },
      { label: 'Resolved', before: '', after: 'Yes' },
    ]);
  });
});

describe('an example', () => {
  const known = namesOf(sessionState([talks], [quote()]), CODER);
  const shown = example('e', { kind: 'borderline', note: 'It is not clear who says it.' });

  it('says of what it is one, and why', () => {
    expect(recordInWords(shown, known)).toBe('Borderline case of Quote: “hello”');
    expect(fieldsOf(shown, known)).toEqual([
      { label: 'Tag', words: 'Quote' },
      { label: 'Kind', words: 'Borderline case' },
      { label: 'Words', words: 'hello' },
      { label: 'From', words: 'A, Talks' },
      { label: 'Why', words: 'It is not clear who says it.' },
    ]);
  });
});
