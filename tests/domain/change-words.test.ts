import { describe, expect, it } from 'vitest';
import type { AnnotationId, TagId } from '../../src/domain/ids.ts';
import { excerptOf, resultOf } from '../../src/domain/change-words.ts';
import type { Annotation } from '../../src/domain/records/annotation.ts';
import { sessionWith } from '../support/plain-session.ts';

const withWords = (...exact: string[]): Annotation =>
  ({
    target: { quotes: exact.map((words) => ({ exact: words, prefix: '', suffix: '' })) },
  }) as unknown as Annotation;

describe('excerptOf', () => {
  it.each([
    ['we won', '“we won”'],
    ['“we won”', '“we won”'],
    ['we\r\n\r\n won', '“we won”'],
    [`“${'a'.repeat(60)}”`, `“${'a'.repeat(39)}…”`],
    [`“we won” ${'a'.repeat(60)}`, `“we won” ${'a'.repeat(31)}…`],
    [`„${'a'.repeat(60)}“`, `„${'a'.repeat(39)}…“`],
    ['a'.repeat(60), `“${'a'.repeat(40)}…”`],
    ['👨🏻‍🚒'.repeat(30), `“${Array.from('👨🏻‍🚒'.repeat(30)).slice(0, 40).join('')}…”`],
  ])('%j: %s', (words, excerpt) => {
    expect(excerptOf(withWords(words))).toBe(excerpt);
  });

  it('shows an interrupted quote as such', () => {
    expect(excerptOf(withWords('“we won,”', '“and left”'))).toBe('“we won,” … “and left”');
  });
});

describe('resultOf', () => {
  it('says what happened, and to which words', () => {
    const { runner, articleIds } = sessionWith('He said “we won”.');
    const made = runner.do('createAnnotation', {
      articleId: articleIds[0]!,
      ranges: [{ start: 8, end: 16 }],
      tagId: 'quote' as TagId,
    });
    expect(resultOf(made)).toBe('Created quote “we won”');
    const ids = [made.entries[0]?.after.id as AnnotationId];
    expect(resultOf(runner.do('setAttribute', { ids, attributeId: 'medium', value: 'speech' }))).toBe(
      'Set where it was said “we won”',
    );
    expect(resultOf(runner.do('deleteAnnotations', { ids }))).toBe('Deleted quote “we won”');
  });

  it('knows the past of every verb that a command uses', () => {
    const { runner, articleIds } = sessionWith('one two', 'three');
    const [articleId] = articleIds;
    const spoken = [
      runner.do('setDone', { articleId: articleId!, done: true }),
      runner.do('createEntity', { name: 'Iran' }),
      runner.do('renameSession', { title: 'X' }),
      runner.do('deleteArticle', { id: articleIds[1]! }),
    ].map(resultOf);
    expect(spoken).toEqual(['Marked A as done', 'Added Iran', 'Renamed session', 'Removed article B']);
  });
});
