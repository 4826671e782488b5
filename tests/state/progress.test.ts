import { describe, expect, it } from 'vitest';
import type { ActorId, ArticleId } from '../../src/domain/ids.ts';
import { articleCodingIdOf, type ArticleCoding } from '../../src/domain/records/article-coding.ts';
import type { Actor } from '../../src/domain/records/actor.ts';
import { codedSoFar } from '../../src/state/article-progress.ts';
import { sessionProgress } from '../../src/state/session-progress.ts';
import { annotation, article, CODER, sessionState } from '../support/article-builder.ts';

const ZOE = 'actor-zoe' as ActorId;
const one = article('[a:He won.] [b:She left] early. Nobody [c:knows]. Ends here.');
const two = article('Another one.', { id: 'article-b' as ArticleId, letter: 'B' });
const base = sessionState([one, two]);
const me = base.actors.get(CODER)!;
const zoe: Actor = { ...me, id: ZOE, name: 'Zoe', initials: 'Z' };
const done: ArticleCoding = {
  ...me,
  type: 'articleCoding',
  id: articleCodingIdOf(two.article.id, ZOE),
  articleId: two.article.id,
  layerOf: ZOE,
  attributes: {},
  done: true,
} as unknown as ArticleCoding;
const state = sessionState(
  [one, two],
  [
    zoe,
    done,
    annotation(one, one.marks.a, 'claim', { claimType: 'event' }),
    annotation(one, one.marks.a, 'quote', {}, { flagged: true }),
    annotation(one, one.marks.b, 'claim'),
    annotation(one, one.marks.c, 'framing', {}, { layerOf: ZOE }),
  ],
);

describe('how far one is with an article', () => {
  it('counts the words and sentences that own annotations cover, once each', () => {
    expect(codedSoFar(state, one.article.id, CODER)).toMatchObject({
      annotations: 3,
      words: { coded: 4, total: 9 },
      sentences: { coded: 2, total: 4 },
      attention: { missingCore: 2, flagged: 1, detached: 0 },
    });
    expect([...codedSoFar(state, one.article.id, CODER)!.ofTag]).toEqual([
      ['claim', 2],
      ['quote', 1],
    ]);
    expect(codedSoFar(state, one.article.id, ZOE)).toMatchObject({ annotations: 1, words: { coded: 1 } });
    expect(codedSoFar(state, 'gone' as ArticleId, ZOE)).toBeNull();
  });

  it('does not count the sentences of an article before something is coded in it', () => {
    expect(codedSoFar(state, two.article.id, CODER)).toMatchObject({
      annotations: 0,
      words: { coded: 0, total: 2 },
      sentences: null,
    });
  });
});

describe('how far everybody is', () => {
  it('names all who coded, the one at this browser first', () => {
    const table = (as: ActorId) =>
      sessionProgress(state, as).map(({ coder, articles, done: count, annotations }) => [
        coder.id,
        articles.map((cell) => cell.state).join(),
        count,
        annotations,
      ]);
    expect(table(CODER)).toEqual([
      [CODER, 'inProgress,notStarted', 0, 3],
      [ZOE, 'inProgress,done', 1, 1],
    ]);
    expect(table(ZOE).map(([id]) => id)).toEqual([ZOE, CODER]);
  });
});
