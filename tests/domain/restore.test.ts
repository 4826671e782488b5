import { describe, expect, it } from 'vitest';
import type { AnnotationId, ArticleId, TagId } from '../../src/domain/ids.ts';
import { restoration, returnBefore } from '../../src/domain/restore.ts';
import { findRecord } from '../../src/domain/session-state.ts';
import type { CommandRunner } from '../support/command-runner.ts';
import { sessionWith } from '../support/plain-session.ts';

/** A quote with a note that was written and changed, and deleted in the end. */
function world() {
  const { runner, articleIds } = sessionWith('one two three');
  const made = runner.do('createAnnotation', {
    articleId: articleIds[0]!,
    ranges: [{ start: 0, end: 3 }],
    tagId: 'quote' as TagId,
  });
  const id = made.entries[0]!.after.id as AnnotationId;
  const written = runner.do('setNote', { id, note: 'first' });
  const changed = runner.do('setNote', { id, note: 'second' });
  return { runner, made, written, changed, record: { type: 'annotation', id }, articleIds };
}

const noteIn = (result: ReturnType<typeof restoration>) =>
  result.ok ? [(result.value.after as { note?: string }).note, result.value.after.deletedRev] : result.reason;
const again = (runner: CommandRunner, result: ReturnType<typeof restoration>) => {
  if (!result.ok) throw new Error('refused');
  return runner.commit('restoreRecord', 'do', 'restore', [result.value], null);
};
const NOTHING = { kind: 'nothingToDo' };

describe('making a record what it was', () => {
  it('on either side of a step', () => {
    const { runner, written, changed, record } = world();
    expect(noteIn(restoration(written, record, 'before', runner.state))).toEqual(['', null]);
    expect(noteIn(restoration(written, record, 'after', runner.state))).toEqual(['first', null]);
    expect(noteIn(restoration(changed, record, 'after', runner.state))).toEqual(NOTHING);
  });

  it('before it was made deletes it, and after that brings it back', () => {
    const { runner, made, written, record } = world();
    again(runner, restoration(made, record, 'before', runner.state));
    expect(findRecord(runner.state, record)?.deletedRev).toEqual(expect.any(String));
    expect(noteIn(restoration(made, record, 'before', runner.state))).toEqual(NOTHING);
    again(runner, restoration(written, record, 'after', runner.state));
    expect(findRecord(runner.state, record)).toMatchObject({ note: 'first', deletedRev: null });
  });

  it('while it was deleted deletes it again, with what it said then', () => {
    const { runner, record } = world();
    const deleted = runner.do('deleteAnnotations', { ids: [record.id as AnnotationId] });
    const back = again(runner, restoration(deleted, record, 'before', runner.state));
    runner.do('setNote', { id: record.id as AnnotationId, note: 'third' });
    again(runner, restoration(back, record, 'before', runner.state));
    expect(findRecord(runner.state, record)).toMatchObject({
      note: 'second',
      deletedRev: expect.any(String) as string,
    });
  });

  it('leaves an article the letter that it has by now', () => {
    const { runner, articleIds } = world();
    const id = articleIds[0]! as ArticleId;
    const edited = runner.do('editArticles', { edits: [{ id, title: 'Other' }] });
    const articles = new Map(runner.state.articles).set(id, {
      ...runner.state.articles.get(id)!,
      letter: 'C',
    });
    runner.state = { ...runner.state, articles };
    const result = restoration(edited, { type: 'article', id }, 'before', runner.state);
    expect(result.ok && result.value.after).toMatchObject({ title: 'one two three', letter: 'C' });
  });

  it('is not possible of what the step did not touch, or what is not there', () => {
    const { runner, made, record } = world();
    const missing = { kind: 'missing', what: 'record' };
    const other = { type: 'annotation', id: 'annotation-x' };
    expect(noteIn(restoration(made, other, 'before', runner.state))).toEqual(missing);
    const empty = { ...runner.state, annotations: new Map() };
    expect(noteIn(restoration(made, record, 'before', empty))).toEqual(missing);
  });
});

describe('going back', () => {
  it('changes each record once, to what it was before the first step, and none that is so already', () => {
    const { runner, changed, record, articleIds } = world();
    const since = runner.log.length;
    const id = record.id as AnnotationId;
    runner.do('setNote', { id, note: 'third' });
    runner.do('setNote', { id, note: 'fourth' });
    runner.do('setDone', { articleId: articleIds[0]!, done: true });
    runner.do('renameSession', { title: 'Other' });
    runner.do('renameSession', { title: 'Test' });
    const entries = returnBefore(runner.log.slice(since), runner.state);
    expect(entries.map(({ after }) => after.type)).toEqual(['annotation', 'articleCoding']);
    expect(entries[0]!.after).toMatchObject({ note: 'second' });
    expect(entries[1]!.after.deletedRev).toEqual(expect.any(String));
    expect(returnBefore([changed], { ...runner.state, annotations: new Map() })).toEqual([]);
  });
});
