import { describe, expect, it } from 'vitest';
import type { AnnotationId, ArticleId, TagId } from '../../../src/domain/ids.ts';
import type { Annotation } from '../../../src/domain/records/annotation.ts';
import { WITHDRAWN } from '../../../src/domain/revision.ts';
import { recordsOf } from '../../../src/domain/session-state.ts';
import { analysts, expectAgreement, type Analyst } from '../../support/analysts.ts';
import { dumpOf } from '../../support/merge-world.ts';

const [articleA, articleB] = analysts('x')[0]!.state.articles.keys() as unknown as [ArticleId, ArticleId];

function tagged(person: Analyst, articleId: ArticleId = articleA, start = 0): AnnotationId {
  const { entries } = person.do('createAnnotation', {
    articleId,
    ranges: [{ start, end: start + 5 }],
    tagId: 'quote' as TagId,
  });
  return entries[0]?.after.id as AnnotationId;
}

const find = (person: Analyst, id: AnnotationId): Annotation | undefined =>
  [...person.state.annotations.values()].flatMap((all) => [...all.values()]).find((one) => one.id === id);
const letters = (person: Analyst): string =>
  [...person.state.articles.values()]
    .map(({ letter }) => letter)
    .toSorted()
    .join('');

describe('taking a merge back', () => {
  it('leaves the session as it was to the last field, and merging again brings everything again', () => {
    const [ana, bo] = analysts('a', 'b') as [Analyst, Analyst];
    const id = tagged(ana);
    bo.merge(ana.file());
    bo.do('setNote', { id, note: 'Bo’s' });
    tagged(bo, articleB);
    bo.add('An article that only Bo has.');
    ana.add('An article that only Ana has.');
    const before = ana.form;
    ana.merge(bo.file());
    const after = ana.form;
    expect(find(ana, id)?.note).toBe('Bo’s');
    expect(letters(ana)).toBe('ABCD');
    const undo = ana.takeBack(ana.log.at(-1)!);
    expect(ana.form).toBe(before);
    const redo = ana.takeBack(undo, 'redo');
    expect(ana.form).toBe(after);
    ana.takeBack(redo);
    expect(ana.merge(bo.file()).records).not.toEqual([]);
    expect(ana.form).toBe(after);
  });

  it('deletes nothing at the colleague’s, whose next file brings it back', () => {
    const [ana, bo] = analysts('a', 'b') as [Analyst, Analyst];
    const id = tagged(bo);
    ana.merge(bo.file());
    ana.takeBack(ana.log.at(-1)!);
    expect(find(ana, id)).toBeUndefined();
    expect([...ana.state.deleted.values()].map(({ deletedRev }) => deletedRev)).toEqual([WITHDRAWN]);
    // Even where a tombstone gets into a file.
    bo.merge({ ...dumpOf(ana.state), records: [...recordsOf(ana.state)] as never });
    expect(find(bo, id)).toBeDefined();
    expectAgreement([ana, bo]);
    expect(find(ana, id)).toBeDefined();
  });

  it('keeps what was edited since, and what is built upon', () => {
    const [ana, bo] = analysts('a', 'b') as [Analyst, Analyst];
    const edited = tagged(bo);
    const other = tagged(bo, articleB);
    bo.do('createEntity', { name: 'Iran' });
    bo.add('An article that only Bo has.');
    const articleC = [...bo.state.articles.keys()].at(-1)!;
    ana.merge(bo.file());
    const merge = ana.log.at(-1)!;
    ana.do('setNote', { id: edited, note: 'Ana’s' });
    const mine = tagged(ana, articleC);
    ana.do('assignEntity', { ids: [mine], attributeId: 'speaker', name: 'iran' });
    ana.takeBack(merge);
    expect(find(ana, other)).toBeUndefined();
    expect(find(ana, edited)?.note).toBe('Ana’s');
    expect(ana.state.articles.has(articleC)).toBe(true);
    expect([...ana.state.entities.values()].map(({ name }) => name)).toEqual(['Iran']);
  });

  it('leaves letters apart although one was given anew meanwhile', () => {
    const [ana, bo] = analysts('a', 'b') as [Analyst, Analyst];
    bo.add('The one that was there first.');
    const byHim = tagged(bo, articleB);
    for (const start of [0, 1, 2, 3, 4]) tagged(ana, articleA, start);
    ana.add('Filler.');
    ana.merge(bo.file());
    const merge = ana.log.at(-1)!;
    const byBo = [...ana.state.articles.values()].find(({ title }) => title.startsWith('The one'))!;
    ana.do('editArticles', { edits: [{ id: byBo.id, title: 'The one that Ana likes' }] });
    expect(find(ana, byHim)).toBeDefined();
    ana.takeBack(merge);
    expect(letters(ana)).toBe('ABCD');
    // What is mended is no reason to keep the rest of the merge.
    expect(find(ana, byHim)).toBeUndefined();
  });

  it('does not keep an older step of mine from being taken back', () => {
    const [ana, bo] = analysts('a', 'b') as [Analyst, Analyst];
    bo.add('Bo was first to add an article.');
    for (const start of [0, 1, 2, 3, 4]) tagged(ana, articleA, start);
    ana.add('Ana was later.');
    const [articleId] = [...ana.state.articles.keys()].slice(-1);
    const rename = ana.do('editArticles', { edits: [{ id: articleId!, title: 'Renamed' }] });
    ana.merge(bo.file());
    expect(ana.state.articles.get(articleId!)?.letter).toBe('D');
    ana.takeBack(rename);
    expect(ana.state.articles.get(articleId!)).toMatchObject({ title: 'Ana was later.', letter: 'D' });
  });
});

describe('removing an article', () => {
  it('holds where everything on it was seen, and not where a colleague has more', () => {
    // By the clocks Cy tagged before Ana removed it, but Ana could not know.
    const [cy, bo, ana] = analysts('c', 'b', 'a') as [Analyst, Analyst, Analyst];
    const seen = tagged(bo);
    ana.merge(bo.file());
    ana.do('deleteArticle', { id: articleA });
    bo.merge(ana.file());
    expect(bo.state.articles.has(articleA)).toBe(false);
    const late = tagged(cy);
    const report = ana.merge(cy.file());
    expect(report.mends).toEqual([{ kind: 'revived', type: 'article', id: articleA }]);
    expect([find(ana, seen), find(ana, late)]).not.toContain(undefined);
    // Seen now, it can be removed for good.
    ana.do('deleteArticle', { id: articleA });
    expectAgreement([ana, bo, cy]);
    expect(cy.state.articles.has(articleA)).toBe(false);
  });

  it('by taking back that it was added notes what was there as well', () => {
    const [ana, bo] = analysts('a', 'b') as [Analyst, Analyst];
    ana.add('New, and soon gone.');
    const added = ana.log.at(-1)!;
    bo.merge(ana.file());
    const id = [...bo.state.articles.keys()].at(-1)!;
    ana.takeBack(added);
    tagged(bo, id);
    expectAgreement([ana, bo]);
    expect(ana.state.articles.has(id)).toBe(true);
  });
});

describe('two people who type one speaker', () => {
  it('mean one entity', () => {
    const [ana, bo] = analysts('a', 'b') as [Analyst, Analyst];
    for (const [person, name] of [
      [ana, 'Donald  Trump'],
      [bo, 'donald trump'],
    ] as const) {
      person.do('assignEntity', { ids: [tagged(person)], attributeId: 'speaker', name });
    }
    expectAgreement([ana, bo]);
    expect([...ana.state.entities.keys()]).toEqual(['entity-donald-trump']);
  });

  it('get entities of their own where the name once meant another', () => {
    const [ana] = analysts('a') as [Analyst];
    ana.do('createEntity', { name: 'Trump' });
    ana.do('renameEntity', { id: 'entity-trump' as never, name: 'Melania Trump' });
    ana.do('setAliases', { id: 'entity-trump' as never, aliases: [] });
    ana.do('createEntity', { name: 'Trump' });
    expect([...ana.state.entities.values()].map(({ name }) => name)).toEqual(['Melania Trump', 'Trump']);
  });

  it('bring back an entity that was deleted, as an edit', () => {
    const [ana] = analysts('a') as [Analyst];
    ana.takeBack(ana.do('createEntity', { name: 'Iran' }));
    const { entries } = ana.do('createEntity', { name: 'IRAN' });
    expect(entries[0]).toMatchObject({
      before: { id: 'entity-iran' },
      after: { name: 'IRAN', deletedRev: null },
    });
  });
});
