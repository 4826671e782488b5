import { describe, expect, it } from 'vitest';
import type { AnnotationId, CommentId, TagId } from '../../../src/domain/ids.ts';
import { commentsIn, commentsOf, openThreads, threadsOf } from '../../../src/domain/threads.ts';
import type { Topic } from '../../../src/domain/records/comment.ts';
import { findRecord } from '../../../src/domain/session-state.ts';
import { WITHDRAWN } from '../../../src/domain/revision.ts';
import { analysts, type Analyst } from '../../support/analysts.ts';

const tagged = (who: Analyst): AnnotationId => {
  const input = {
    articleId: [...who.state.articles.keys()][0]!,
    ranges: [{ start: 0, end: 7 }],
    tagId: 'quote' as TagId,
  };
  return who.do('createAnnotation', input).entries[0]?.after.id as AnnotationId;
};
const say = (who: Analyst, about: Topic, text: string, replyTo: CommentId | null = null): CommentId =>
  who.do('addComment', { about, text, replyTo }).entries[0]?.after.id as CommentId;
const words = (who: Analyst) =>
  threadsOf(who.state).map((thread) => commentsIn(thread).map(({ text }) => text));
const exchange = (one: Analyst, other: Analyst) => {
  const file = one.file();
  one.merge(other.file());
  other.merge(file);
  expect(other.form).toBe(one.form);
};

/** Ana asks Ben about a quote, and Ben's copy has the question. */
function asked() {
  const [ana, ben] = analysts('a', 'b') as [Analyst, Analyst];
  const id = tagged(ana);
  const about: Topic = { type: 'annotation', id };
  const question = say(ana, about, 'Is this one?');
  ben.merge(ana.file());
  return { ana, ben, id, about, question };
}

describe('two people who talk offline', () => {
  it('read each other’s answers in the order they were given', () => {
    const { ana, ben, about, question } = asked();
    say(ben, about, 'It is.', question);
    say(ana, about, 'I mean the letter.', question);
    exchange(ana, ben);
    expect(words(ana)).toEqual([expect.arrayContaining(['Is this one?', 'It is.', 'I mean the letter.'])]);
    expect(words(ben)).toEqual(words(ana));
  });

  it.each(['Ben answers before Ana resolves', 'Ben answers after Ana has resolved'])(
    'find a thread open again with an answer nobody saw: %s',
    (order) => {
      const { ana, ben, about, question } = asked();
      const answer = () => say(ben, about, 'Not so fast.', question);
      const resolve = () => ana.do('resolveThread', { id: question });
      const steps = order.startsWith('Ben answers before') ? [answer, resolve] : [resolve, answer];
      // Whoever does nothing meanwhile lets time pass.
      for (const [at, step] of steps.entries()) {
        step();
        for (const who of [ana, ben]) who.do('renameSession', { title: `${order} ${at}` });
      }
      expect(openThreads(ana.state)).toEqual([]);
      exchange(ana, ben);
      for (const who of [ana, ben]) expect(openThreads(who.state)).toHaveLength(1);
      ana.do('resolveThread', { id: question });
      exchange(ana, ben);
      for (const who of [ana, ben]) expect(openThreads(who.state)).toEqual([]);
    },
  );

  it('keep a thread resolved by one who saw every answer', () => {
    const { ana, ben, about, question } = asked();
    say(ben, about, 'It is.', question);
    ana.merge(ben.file());
    ana.do('resolveThread', { id: question });
    say(ben, { type: 'tag', id: 'quote' }, 'Too wide?');
    exchange(ana, ben);
    expect(openThreads(ben.state).map(({ about: { type } }) => type)).toEqual(['tag']);
  });

  it('both resolve, and nobody is asked which of the two it is', () => {
    const { ana, ben, question } = asked();
    ana.do('resolveThread', { id: question });
    ben.do('resolveThread', { id: question });
    expect(ana.merge(ben.file()).records).toEqual([]);
    expect(openThreads(ana.state)).toEqual([]);
  });

  it('keep the answer to a comment that was deleted meanwhile', () => {
    const { ana, ben, about, question } = asked();
    say(ben, about, 'It is.', question);
    ana.do('deleteComment', { id: question });
    exchange(ana, ben);
    expect(threadsOf(ana.state)).toMatchObject([
      { id: question, starter: null, replies: [{ text: 'It is.' }] },
    ]);
  });

  it('keep what was said of an annotation that one of them deleted', () => {
    const { ana, ben, id, about, question } = asked();
    say(ben, about, 'It is.', question);
    ana.do('deleteAnnotations', { ids: [id] });
    exchange(ana, ben);
    for (const who of [ana, ben]) {
      expect(findRecord(who.state, about)?.deletedRev).not.toBeNull();
      expect(commentsOf(who.state, about)).toMatchObject([
        { isResolved: false, replies: [{ text: 'It is.' }] },
      ]);
    }
  });

  it('are told of words that both changed', () => {
    const { ana, ben, question } = asked();
    ana.do('editComment', { id: question, text: 'Is it a quote?' });
    ben.do('editComment', { id: question, text: 'Is this a quote?' });
    const { records } = ana.merge(ben.file());
    expect(records).toMatchObject([{ outcome: 'overwritten', theirs: { editedBy: 'actor-b' } }]);
    expect(words(ana)).toEqual([['Is this a quote?']]);
  });
});

describe('taking a merge back', () => {
  it('leaves an annotation that somebody has commented on since', () => {
    const [ana, ben] = analysts('a', 'b') as [Analyst, Analyst];
    const theirs = tagged(ben);
    ana.merge(ben.file());
    const merge = ana.log.at(-1)!;
    say(ana, { type: 'annotation', id: theirs }, 'Why?');
    ana.takeBack(merge);
    expect(findRecord(ana.state, { type: 'annotation', id: theirs })?.deletedRev).toBeNull();
  });

  it('takes comments away with it, without deleting them at whoever wrote them', () => {
    const { ana, ben, about } = asked();
    const taken = ben.log.find(({ intent }) => intent === 'merge')!;
    ben.takeBack(taken);
    expect(threadsOf(ben.state)).toEqual([]);
    expect([...ben.state.deleted.values()].every(({ deletedRev }) => deletedRev === WITHDRAWN)).toBe(true);
    ana.merge(ben.file());
    expect(commentsOf(ana.state, about)).toHaveLength(1);
  });
});
