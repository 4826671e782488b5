import { describe, expect, it } from 'vitest';
import { changesSinceHandIn, progressOf } from '../../src/domain/hand-out-progress.ts';
import type { ActorId, AnnotationId, ArticleId, ClientId, HandOutId, TagId } from '../../src/domain/ids.ts';
import type { HandOut } from '../../src/domain/records/hand-out.ts';
import { nextRevision } from '../../src/domain/revision.ts';
import type { CommandRunner } from '../support/command-runner.ts';
import { sessionWith } from '../support/plain-session.ts';

const TODAY = '2025-03-22';

/** The lead and the coder are one person here; who it is does not matter to the counting. */
function withHandOut(dueOn: string | null = null) {
  const { runner, articleIds } = sessionWith('one two three', 'four five six', 'seven eight nine');
  const { entries } = runner.do('createHandOut', {
    coderName: 'Me',
    articleIds: articleIds.slice(0, 2),
    instructions: '',
    dueOn,
    blind: true,
    codebookLocked: false,
  });
  const id = entries[0]?.after.id as HandOutId;
  const handOut = (): HandOut => runner.state.handOuts.get(id)!;
  const look = (today = TODAY) => progressOf(runner.state, handOut(), today);
  return { runner, articleIds, id, handOut, look };
}

const tag = (runner: CommandRunner, articleId: ArticleId): AnnotationId =>
  runner.do('createAnnotation', { articleId, ranges: [{ start: 0, end: 3 }], tagId: 'quote' as TagId })
    .entries[0]?.after.id as AnnotationId;

describe('progress', () => {
  it('is nothing until somebody has taken it on, whoever has tagged what', () => {
    const { runner, articleIds, look } = withHandOut();
    tag(runner, articleIds[0]!);
    expect(look()).toMatchObject({ annotations: 0, done: 0, missing: articleIds.slice(0, 2) });
  });

  it('counts the coder’s annotations and “done” by article, and leaves out what was not assigned', () => {
    const { runner, articleIds, id, look } = withHandOut();
    runner.do('acceptHandOut', { id });
    const [a, b, c] = articleIds as [ArticleId, ArticleId, ArticleId];
    for (const articleId of [a, a, c]) tag(runner, articleId);
    expect(look().articles).toEqual([
      { articleId: a, state: 'inProgress', annotations: 2 },
      { articleId: b, state: 'notStarted', annotations: 0 },
    ]);
    // An article in which there was nothing to tag is done all the same.
    runner.do('setDone', { articleId: b, done: true });
    expect(look()).toMatchObject({ annotations: 2, done: 1, missing: [a] });
    runner.do('setDone', { articleId: b, done: false });
    expect(look()).toMatchObject({ done: 0, missing: [a, b] });
  });

  it('counts nobody else’s work', () => {
    const { runner, articleIds, handOut } = withHandOut();
    tag(runner, articleIds[0]!);
    const bos = { ...handOut(), coderId: 'actor-bo' as ActorId };
    expect(progressOf(runner.state, bos, TODAY).annotations).toBe(0);
  });

  it('neither misses nor forgets an article that has gone', () => {
    const { runner, articleIds, id, look } = withHandOut();
    runner.do('acceptHandOut', { id });
    runner.do('deleteArticle', { id: articleIds[1]! });
    expect(look()).toMatchObject({
      missing: [articleIds[0]],
      articles: [{ state: 'notStarted' }, { state: 'gone' }],
    });
  });

  it.each([
    ['no due day', null, TODAY, false],
    ['on the day', TODAY, TODAY, false],
    ['the day after', TODAY, '2025-03-23', true],
  ])('is overdue with %s: %s, %s: %s', (_, dueOn, today, expected) => {
    expect(withHandOut(dueOn).look(today).overdue).toBe(expected);
  });

  it('is overdue until all is done and handed in', () => {
    const { runner, articleIds, id, look } = withHandOut(TODAY);
    runner.do('markHandedIn', { id });
    expect(look('2025-04-01').overdue).toBe(true);
    for (const articleId of articleIds.slice(0, 2)) runner.do('setDone', { articleId, done: true });
    expect(look('2025-04-01').overdue).toBe(false);
  });

  it('is overdue when all is done and nothing was handed in', () => {
    const { runner, articleIds, id, look } = withHandOut(TODAY);
    runner.do('acceptHandOut', { id });
    for (const articleId of articleIds.slice(0, 2)) runner.do('setDone', { articleId, done: true });
    expect(look('2025-04-01')).toMatchObject({ missing: [], overdue: true });
  });
});

describe('changes since the hand-in', () => {
  function handedIn() {
    const world = withHandOut();
    const kept = tag(world.runner, world.articleIds[0]!);
    const other = tag(world.runner, world.articleIds[0]!);
    world.runner.do('markHandedIn', { id: world.id });
    const count = () => changesSinceHandIn(world.runner.state, world.handOut());
    return { ...world, kept, other, count };
  }

  it('are none at first', () => {
    expect(handedIn().count()).toBe(0);
  });

  it('are annotations made, changed and deleted, and articles marked as done', () => {
    const { runner, articleIds, kept, other, count } = handedIn();
    tag(runner, articleIds[0]!);
    expect(count()).toBe(1);
    runner.do('setFlag', { ids: [kept], flagged: true });
    expect(count()).toBe(2);
    runner.do('deleteAnnotations', { ids: [other] });
    expect(count()).toBe(3);
    runner.do('setDone', { articleId: articleIds[0]!, done: true });
    expect(count()).toBe(4);
  });

  it('are not those in other articles', () => {
    const { runner, articleIds, count } = handedIn();
    tag(runner, articleIds[2]!);
    expect(count()).toBe(0);
  });

  it('are none again after handing in again', () => {
    const { runner, articleIds, id, count } = handedIn();
    tag(runner, articleIds[0]!);
    runner.do('markHandedIn', { id });
    expect(count()).toBe(0);
  });

  it('stay when the lead’s later edit of the hand-out comes in', () => {
    const { runner, articleIds, handOut } = handedIn();
    tag(runner, articleIds[0]!);
    const before = handOut();
    const lead = 'lead0' as ClientId;
    const rev = nextRevision(runner.log.at(-1)!.rev, Date.parse('2030-01-01T00:00:00.000Z'), lead);
    const edited: HandOut = { ...before, dueOn: '2025-05-01', rev, seen: { client: before.rev } };
    expect(changesSinceHandIn(runner.state, edited)).toBe(1);
  });
});
