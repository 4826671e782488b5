import { describe, expect, it } from 'vitest';
import type { AnnotationId } from '../../../src/domain/ids.ts';
import { CLAIM, QUOTE, readyToCode, specsOfTag, withSpec } from '../../support/claims.ts';
import { sessionWith } from '../../support/plain-session.ts';

/** What stands in History and beside Undo: it has to say what was done, and to how many. */
describe('the title of a step', () => {
  it('says whether something was set or taken back', () => {
    const { runner, code } = readyToCode();
    const ids = [code(QUOTE), code(CLAIM)];
    const titleOf = (confidence: 'low' | null) => runner.do('setConfidence', { ids, confidence }).title;
    expect(['low', null].map((one) => titleOf(one as 'low' | null))).toEqual([
      'set confidence to low',
      'clear confidence',
    ]);
    expect(runner.do('setFlag', { ids, flagged: true }).title).toBe('flag 2 annotations');
    expect(runner.do('setFlag', { ids: [ids[0]!], flagged: false }).title).toBe('unflag quote');
    expect(runner.do('setFlag', { ids, flagged: false }).title).toBe('unflag claim');
  });

  it('of done articles names one and counts several', () => {
    const { runner, articleIds } = sessionWith('one', 'two', 'three');
    const titleOf = (done: boolean, ...numbers: readonly number[]) =>
      runner.do('setArticlesDone', { articleIds: numbers.map((n) => articleIds[n]!), done }).title;
    expect(titleOf(true, 1)).toBe('mark B as done');
    expect(titleOf(true, 0, 1, 2, 2)).toBe('mark 2 articles as done');
    expect(titleOf(false, 0, 1)).toBe('mark 2 articles as not done');
  });

  it('of a version says of which article, or that it is none any more', () => {
    const { runner, articleIds } = sessionWith('one', 'two');
    const [first, second] = articleIds;
    const titleOf = (versionOf: typeof first | null) =>
      runner.do('setVersionOf', { id: second!, versionOf: versionOf ?? null }).title;
    expect([titleOf(first), titleOf(null)]).toEqual([
      'make B a version of A',
      'make B an article of its own',
    ]);
  });

  it('of a change to a tag names the one thing, and no more where there are several', () => {
    const { runner } = readyToCode();
    expect(runner.do('editTag', { id: QUOTE, hotkey: null, help: 'Words of others' }).title).toBe(
      'change tag Quote',
    );
    expect(runner.do('editTag', { id: QUOTE, help: 'Said words' }).title).toBe(
      'change the definition of Quote',
    );
    expect(runner.do('editCodebook', { guidelines: 'Read twice' }).title).toBe('change the guidelines');
    expect(runner.do('editCodebook', { guidelines: 'Read', about: 'News' }).title).toBe(
      'change the codebook',
    );
  });

  it('of attributes names their tag, or kind of link', () => {
    const { runner } = readyToCode();
    const specs = withSpec(runner.state, QUOTE, 'medium', (old) => ({ ...old, label: 'Where' }));
    expect(runner.do('setAttributeSpecs', { owner: { kind: 'tag', id: QUOTE }, specs }).title).toBe(
      'change Where of Quote',
    );
    const owner = { kind: 'link', id: 'same-as' } as const;
    expect(runner.do('setAttributeSpecs', { owner, specs: [] }).title).toMatch(
      /^remove \S+ of the link “same as”$/u,
    );
    expect(specsOfTag(runner.state, QUOTE).find(({ id }) => id === 'medium')?.label).toBe('Where');
  });

  it('of examples says what one was, and counts several', () => {
    const { runner, code } = readyToCode();
    const ids = [code(QUOTE), code(CLAIM)].map(
      (annotationId) =>
        runner.do('addExample', { annotationId, kind: 'example' }).entries[0]!.after.id as never,
    );
    expect(runner.do('deleteExamples', { ids: [...ids, ...ids] }).title).toBe('remove 2 examples');
  });

  it('counts a hundred annotations, each once, and does them in the order asked for', () => {
    const { runner, articleIds } = sessionWith('word '.repeat(130), 'more '.repeat(20));
    const places = Array.from({ length: 125 }, (_, n) => ({
      articleId: articleIds[n < 110 ? 0 : 1]!,
      ranges: [{ start: (n % 110) * 5, end: (n % 110) * 5 + 4 }],
    }));
    const made = runner.do('createAnnotations', { tagId: QUOTE, places, because: 'searched' });
    const ids = made.entries
      .map(({ after }) => after.id as AnnotationId)
      .slice(5)
      .toReversed();
    const gone = 'annotation-gone' as AnnotationId;
    const change = runner.do('setFlag', { ids: [ids[0]!, gone, ...ids], flagged: true });
    expect(change.title).toBe('flag 120 annotations');
    expect(change.entries.map(({ after }) => after.id)).toEqual(ids);
  });
});
