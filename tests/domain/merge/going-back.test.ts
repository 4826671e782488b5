import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/domain/change.ts';
import type { AnnotationId, ArticleId, TagId } from '../../../src/domain/ids.ts';
import { findRecord } from '../../../src/domain/session-state.ts';
import { restoration, returnBefore } from '../../../src/domain/restore.ts';
import { WITHDRAWN } from '../../../src/domain/revision.ts';
import { analysts, expectAgreement, type Analyst } from '../../support/analysts.ts';

const TEXT = 'An article that only Ana has.';

function tagged(person: Analyst, articleId: ArticleId): AnnotationId {
  const ranges = [{ start: 0, end: 5 }];
  const { entries } = person.do('createAnnotation', { articleId, ranges, tagId: 'quote' as TagId });
  return entries[0]?.after.id as AnnotationId;
}

const firstArticle = (person: Analyst): ArticleId => [...person.state.articles.keys()][0]!;
const lastArticle = (person: Analyst): ArticleId => [...person.state.articles.keys()].at(-1)!;
const lives = (person: Analyst, type: string, id: string): boolean =>
  findRecord(person.state, { type, id })?.deletedRev === null;

/** As the workspace does: a new change of all that came after the point. */
function goBack(person: Analyst, point: Change): Change {
  const since = person.log.filter(({ seq }) => seq > point.seq);
  return person.commit('goBack', 'do', 'go back', returnBefore(since, person.state), null);
}

describe('going back', () => {
  it('to when a merge was taken back deletes nothing at the colleague’s', () => {
    const [ana, bo] = analysts('a', 'b') as [Analyst, Analyst];
    const id = tagged(bo, firstArticle(bo));
    ana.merge(bo.file());
    const point = ana.takeBack(ana.log.at(-1)!);
    ana.merge(bo.file());
    expect(lives(ana, 'annotation', id)).toBe(true);
    goBack(ana, point);
    expect(findRecord(ana.state, { type: 'annotation', id })?.deletedRev).toBe(WITHDRAWN);
    bo.merge(ana.file());
    expect(lives(bo, 'annotation', id)).toBe(true);
  });

  it('to before an article was added keeps the work on it that nobody here had seen', () => {
    const [ana, bo] = analysts('a', 'b') as [Analyst, Analyst];
    const point = ana.do('renameSession', { title: 'The talks' });
    ana.add(TEXT);
    const articleId = lastArticle(ana);
    bo.merge(ana.file());
    const id = tagged(bo, articleId);
    for (let note = 0; note < 30; note += 1) ana.do('renameSession', { title: `The talks, ${note}` });
    const gone = goBack(ana, point);
    const tag = findRecord(bo.state, { type: 'annotation', id })!;
    expect(gone.rev > tag.rev).toBe(true);
    expect(lives(ana, 'article', articleId)).toBe(false);
    ana.merge(bo.file());
    expect(lives(ana, 'article', articleId)).toBe(true);
    expectAgreement([ana, bo]);
  });

  it('leaves those in the session who joined it since', () => {
    const [ana] = analysts('a') as [Analyst];
    const point = ana.do('renameSession', { title: 'The talks' });
    const actor = { ...[...ana.state.actors.values()][0]!, id: 'actor-cy' as never, name: 'Cy' };
    ana.commit('joinSession', 'setup', 'join session', [{ before: null, after: actor }], null);
    ana.do('renameSession', { title: 'The talks, again' });
    goBack(ana, point);
    expect(ana.state.session.title).toBe('The talks');
    expect(lives(ana, 'actor', 'actor-cy')).toBe(true);
  });

  it('takes an article away for good where all work on it was seen', () => {
    const [ana, bo] = analysts('a', 'b') as [Analyst, Analyst];
    const point = ana.do('renameSession', { title: 'The talks' });
    ana.add(TEXT);
    const articleId = lastArticle(ana);
    bo.merge(ana.file());
    tagged(bo, articleId);
    ana.merge(bo.file());
    goBack(ana, point);
    bo.merge(ana.file());
    expect(lives(bo, 'article', articleId)).toBe(false);
    expectAgreement([ana, bo]);
  });
});

it('restoring a record to when a merge had been taken back withdraws it', () => {
  const [ana, bo] = analysts('a', 'b') as [Analyst, Analyst];
  const id = tagged(bo, firstArticle(bo));
  ana.merge(bo.file());
  const undo = ana.takeBack(ana.log.at(-1)!);
  ana.takeBack(undo, 'redo');
  const entry = restoration(undo, { type: 'annotation', id }, 'after', ana.state);
  expect(entry.ok && entry.value.after.deletedRev).toBe(WITHDRAWN);
});
