import { describe, expect, it } from 'vitest';
import type { AnnotationId, CommentId, TagId } from '../../../src/domain/ids.ts';
import type { Comment, Topic } from '../../../src/domain/records/comment.ts';
import { commentsOf, threadsOf } from '../../../src/domain/threads.ts';
import type { Change } from '../../../src/domain/change.ts';
import { resultOf } from '../../../src/domain/change-words.ts';
import { inverseOf } from '../../../src/domain/undo.ts';
import { ME } from '../../support/command-runner.ts';
import { sessionWith } from '../../support/plain-session.ts';

function desk() {
  const { runner, articleIds } = sessionWith('He said we won and left.');
  const [articleId] = articleIds;
  const made = runner.do('createAnnotation', {
    articleId: articleId!,
    ranges: [{ start: 0, end: 7 }],
    tagId: 'quote' as TagId,
  });
  const annotationId = made.entries[0]?.after.id as AnnotationId;
  const onQuote: Topic = { type: 'annotation', id: annotationId };
  const say = (text: string, replyTo: CommentId | null = null, about = onQuote): CommentId =>
    runner.do('addComment', { about, text, replyTo }).entries[0]?.after.id as CommentId;
  const takeBack = (change: Change) => {
    const { entries } = inverseOf(change, runner.state);
    return runner.commit(change.command, 'undo', change.title, entries, change.rev);
  };
  return { runner, articleId: articleId!, annotationId, onQuote, say, takeBack };
}

describe('a comment', () => {
  it('keeps its line breaks, without the blanks around it', () => {
    const { runner, say } = desk();
    const id = say('  Is this\none?\n ');
    expect(runner.state.comments.get(id)).toMatchObject({
      text: 'Is this\none?',
      replyTo: null,
      resolved: false,
    } satisfies Partial<Comment>);
  });

  it('may be about an annotation, a tag, an article, a link or the session', () => {
    const { runner, articleId, annotationId, say } = desk();
    const other = runner.do('createAnnotation', {
      articleId,
      ranges: [{ start: 8, end: 14 }],
      tagId: 'quote' as TagId,
    }).entries[0]?.after.id as AnnotationId;
    const link = runner.do('createLink', { kind: 'same-as', from: annotationId, to: other });
    const topics: readonly Topic[] = [
      { type: 'annotation', id: annotationId },
      { type: 'tag', id: 'quote' },
      { type: 'article', id: articleId },
      { type: 'link', id: link.entries[0]?.after.id ?? '' },
      { type: 'session', id: runner.state.session.id },
    ];
    for (const about of topics) {
      say(`about ${about.type}`, null, about);
      expect(commentsOf(runner.state, about)).toHaveLength(1);
    }
  });

  it.each<[string, Topic['type'], string]>([
    ['an annotation', 'annotation', 'annotation'],
    ['a tag', 'tag', 'tag'],
    ['an article', 'article', 'article'],
    ['a link', 'link', 'link'],
  ])('is refused about %s that is not there', (_, type, what) => {
    const { runner } = desk();
    expect(runner.ask('addComment', { about: { type, id: 'gone' }, text: 'x', replyTo: null })).toEqual({
      ok: false,
      reason: { kind: 'missing', what },
    });
  });

  it('is refused without words', () => {
    const { runner, onQuote, say } = desk();
    const id = say('Is this one?');
    const empty = { ok: false, reason: { kind: 'emptyComment' } };
    expect(runner.ask('addComment', { about: onQuote, text: ' \n', replyTo: null })).toEqual(empty);
    expect(runner.ask('editComment', { id, text: '' })).toEqual(empty);
  });

  it('can be worded anew by anybody, and it stands there who did', () => {
    const { runner, say } = desk();
    const id = say('Is this one?');
    const change = runner.do('editComment', { id, text: 'Is it a quote?' });
    expect(resultOf(change)).toBe('Edited comment');
    expect(runner.state.comments.get(id)).toMatchObject({
      text: 'Is it a quote?',
      reworded: { by: ME },
    });
    expect(runner.ask('editComment', { id, text: ' Is it a quote? ' })).toMatchObject({
      reason: { kind: 'nothingToDo' },
    });
  });
});

describe('a reply', () => {
  it('belongs to the thread, whichever of its comments it answers', () => {
    const { runner, say } = desk();
    const first = say('Is this one?');
    const second = say('It is.', first);
    say('Why?', second);
    expect([...runner.state.comments.values()].map(({ replyTo }) => replyTo)).toEqual([null, first, first]);
  });

  it('can be given when the thing it is about is gone', () => {
    const { runner, annotationId, onQuote, say } = desk();
    const id = say('Delete it?');
    runner.do('deleteAnnotations', { ids: [annotationId] });
    say('Done.', id);
    expect(commentsOf(runner.state, onQuote)[0]?.replies).toHaveLength(1);
    expect(runner.ask('addComment', { about: onQuote, text: 'x', replyTo: null })).toMatchObject({
      reason: { kind: 'missing', what: 'annotation' },
    });
  });

  it('can be given when the first comment is gone', () => {
    const { runner, say } = desk();
    const first = say('Is this one?');
    say('It is.', first);
    runner.do('deleteComment', { id: first });
    say('Sure?', first);
    expect(threadsOf(runner.state)).toMatchObject([{ id: first, starter: null }]);
    expect(threadsOf(runner.state)[0]?.replies.map(({ text }) => text)).toEqual(['It is.', 'Sure?']);
  });

  it('opens a resolved thread again', () => {
    const { runner, say } = desk();
    const id = say('Is this one?');
    runner.do('resolveThread', { id });
    say('Wait.', id);
    expect(threadsOf(runner.state)[0]?.isResolved).toBe(false);
    runner.do('resolveThread', { id });
    expect(threadsOf(runner.state)[0]?.isResolved).toBe(true);
  });
});

describe('a thread', () => {
  it('is resolved and opened again, each one undoable step', () => {
    const { runner, say, takeBack } = desk();
    const id = say('Is this one?');
    say('It is.', id);
    const isResolved = () => threadsOf(runner.state)[0]?.isResolved;
    const change = runner.do('resolveThread', { id });
    expect([resultOf(change), isResolved()]).toEqual(['Resolved comment', true]);
    expect(runner.ask('resolveThread', { id })).toMatchObject({ reason: { kind: 'nothingToDo' } });
    takeBack(change);
    expect(isResolved()).toBe(false);
    runner.do('resolveThread', { id });
    expect(resultOf(runner.do('reopenThread', { id }))).toBe('Reopened comment');
    expect(isResolved()).toBe(false);
    expect(runner.ask('reopenThread', { id })).toMatchObject({ reason: { kind: 'nothingToDo' } });
  });

  it('stays resolved when its first comment is deleted, and one more after that', () => {
    const { runner, say, takeBack } = desk();
    const first = say('Is this one?');
    const [second, third] = [say('It is.', first), say('Good.', first)];
    runner.do('resolveThread', { id: first });
    const change = runner.do('deleteComment', { id: first });
    expect(threadsOf(runner.state)).toMatchObject([{ starter: null, isResolved: true }]);
    runner.do('deleteComment', { id: second });
    expect(threadsOf(runner.state)).toMatchObject([{ replies: [{ id: third }], isResolved: true }]);
    runner.do('reopenThread', { id: first });
    expect(threadsOf(runner.state)).toMatchObject([{ isResolved: false }]);
    takeBack(change);
    expect(threadsOf(runner.state)[0]?.starter?.id).toBe(first);
  });

  it.each(['resolveThread', 'reopenThread', 'deleteComment'] as const)(
    '%s needs one that is there',
    (name) => {
      const { runner } = desk();
      expect(runner.ask(name, { id: 'gone' as CommentId })).toMatchObject({
        reason: { kind: 'missing', what: 'comment' },
      });
    },
  );
});
