import { expect, it } from 'vitest';
import type { TagId } from '../../src/domain/ids.ts';
import { withMend } from '../../src/domain/merge/unmended.ts';
import { WITHDRAWN } from '../../src/domain/revision.ts';
import { findRecord } from '../../src/domain/session-state.ts';
import { inverseOf } from '../../src/domain/undo.ts';
import { analysts, type Analyst } from '../support/analysts.ts';
import { COLOUR } from '../support/codebook-wishes.ts';
import { sessionWith } from '../support/plain-session.ts';

it('Undo leaves alone what was edited since, and says so; the rest of the step is taken back', () => {
  const { runner, articleIds } = sessionWith('one two three four');
  const tag = (start: number, end: number) => {
    const ranges = [{ start, end }];
    const made = runner.do('createAnnotation', {
      articleId: articleIds[0]!,
      ranges,
      tagId: 'claim' as TagId,
    });
    return made.entries[0]!.after.id as never;
  };
  const [one, two] = [tag(0, 3), tag(4, 7)];
  const retagged = runner.do('retagAnnotations', { ids: [one, two], tagId: 'quote' as TagId });
  runner.do('setNote', { id: two, note: 'Somebody else’s' });
  const { entries, skipped } = inverseOf(retagged, runner.state);
  expect(entries.map(({ after }) => after)).toMatchObject([{ id: one, tagId: 'claim' }]);
  expect(skipped.map(({ after }) => after.id)).toEqual([two]);
});

it('Undo of an edit leaves alone what a merge has mended since', () => {
  const { runner } = sessionWith('one two');
  const claim = 'claim' as TagId;
  runner.do('createTag', { name: 'Above', colour: COLOUR });
  const above = [...runner.state.tags.values()].find(({ name }) => name === 'Above')!;
  runner.do('moveTag', { id: claim, parentId: above.id, before: null });
  const renamed = runner.do('editTag', { id: claim, name: 'Assertion' });
  // The tag above has gone in another copy, and a merge has put this one at the top.
  const mended = withMend(runner.state.tags.get(claim)!, { parentId: null });
  runner.state = { ...runner.state, tags: new Map(runner.state.tags).set(claim, mended) };
  const { entries, skipped } = inverseOf(renamed, runner.state);
  expect(skipped).toEqual([]);
  expect(entries.find(({ after }) => after.id === claim)?.after).toMatchObject({
    name: 'Claim',
    parentId: null,
  });
});

it('Undo of bringing an article back leaves it deleted as it was, also where a merge had been taken back', () => {
  const [ana, bo] = analysts('a', 'b') as [Analyst, Analyst];
  bo.add('A text that only Bo had.');
  const id = [...bo.state.articles.keys()].at(-1)!;
  const deletedRev = () => findRecord(ana.state, { type: 'article', id })?.deletedRev;
  ana.merge(bo.file());
  ana.takeBack(ana.log.at(-1)!);
  expect(deletedRev()).toBe(WITHDRAWN);
  ana.add('A text that only Bo had.');
  expect(deletedRev()).toBeNull();
  ana.takeBack(ana.log.at(-1)!);
  // A deletion of its own would delete it at Bo’s with the next merge.
  expect(deletedRev()).toBe(WITHDRAWN);

  ana.add('A text that only Bo had.');
  ana.do('deleteArticle', { id });
  const deleted = deletedRev();
  ana.add('A text that only Bo had.');
  ana.takeBack(ana.log.at(-1)!);
  expect(deletedRev()).not.toBe(WITHDRAWN);
  expect(deletedRev()).toEqual(expect.any(String));
  expect(deleted).toEqual(expect.any(String));
});
