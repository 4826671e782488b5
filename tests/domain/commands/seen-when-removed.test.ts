import { expect, it } from 'vitest';
import type { Article } from '../../../src/domain/records/article.ts';
import { clientOf } from '../../../src/domain/revision.ts';
import { sessionWith } from '../../support/plain-session.ts';

it('whoever removes an article notes the codes of the article that they saw, also where nothing is tagged', () => {
  const { runner, articleIds } = sessionWith('one two', 'three');
  const [article, other] = articleIds;
  const { rev } = runner.do('setArticlesDone', { articleIds: [article!], done: true });
  runner.do('setArticlesDone', { articleIds: [other!], done: true });
  const { entries } = runner.do('deleteArticle', { id: article! });
  expect((entries[0]!.after as Article).deletedWith).toEqual({ [clientOf(rev)]: rev });
});
