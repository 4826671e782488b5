import { describe, expect, it } from 'vitest';
import { applyEntries } from '../../../src/domain/apply-change.ts';
import { checkSession } from '../../../src/domain/check-session.ts';
import { planMerge } from '../../../src/domain/merge/plan.ts';
import type { MergePlan, MergeReport } from '../../../src/domain/merge/report.ts';
import { keyOf } from '../../../src/domain/records.ts';
import { WITHDRAWN } from '../../../src/domain/revision.ts';
import { findRecord, recordsOf, type SessionState } from '../../../src/domain/session-state.ts';
import {
  annotation,
  article,
  asOldFile,
  coding,
  copyWith,
  dumpOf,
  entity,
  merged,
  NOON,
  rev,
  tag,
  unknown,
  type Value,
} from '../../support/merge-world.ts';

/** What becomes of a record, in a word or two; a mended field shows. */
const fateOf = (records: readonly Value[], of: Value): string => {
  const found = records.find((record) => keyOf(record) === keyOf(of));
  if (!found) return 'not there';
  if (found.deletedRev !== null) return 'deleted';
  return 'note' in found && found.note !== '' ? String(found.note) : 'there';
};

const a1 = article('article-1');
const fresh = annotation('n', a1.id);
const note = (at: number, client: string, text: string, fields: object = {}) =>
  annotation('n', a1.id, { rev: rev(at, client), note: text, ...fields });
const gone = (at: number, client: string, deleted: number, by = 'a') =>
  annotation('n', a1.id, { rev: rev(at, client), deletedRev: rev(deleted, by) });

describe('one record, two versions', () => {
  it.each<[string, Value, Value, string]>([
    ['the newer edit wins', note(2, 'a', 'old'), note(3, 'b', 'new'), 'new'],
    [
      'an edit that the deletion never saw survives, though it is older',
      note(4, 'b', 'edit'),
      gone(9, 'a', 1),
      'edit',
    ],
    ['a deletion wins over what it saw', note(4, 'b', 'edit'), gone(9, 'a', 4, 'b'), 'deleted'],
    [
      'a deletion wins over what was older than what it saw',
      note(3, 'b', 'edit'),
      gone(9, 'a', 5),
      'deleted',
    ],
    ['what was brought back after a deletion lives', note(9, 'a', 'again'), gone(5, 'a', 4), 'again'],
    [
      'what a taken back merge has withdrawn deletes nothing',
      fresh,
      { ...fresh, deletedRev: WITHDRAWN },
      'there',
    ],
    ['a clock that is ahead wins, and is reported', note(2, 'a', 'mine'), note(1e9, 'b', 'ahead'), 'ahead'],
  ])('%s', (_, mine, theirs, expected) => {
    expect(fateOf(merged([a1, mine], [a1, theirs]), fresh)).toBe(expected);
    expect(fateOf(merged([a1, theirs], [a1, mine]), fresh)).toBe(expected);
  });

  it('takes one of two that claim the same revision, the same in every copy', () => {
    const [one, two] = [note(2, 'a', 'one'), note(2, 'a', 'two')];
    expect(fateOf(merged([one], [two]), fresh)).toBe(fateOf(merged([two], [one]), fresh));
  });
});

const plan = (mine: SessionState, theirs: SessionState): MergePlan => {
  const planned = planMerge(mine, dumpOf(theirs), NOON);
  if (!planned.ok) throw new Error(planned.reason.kind);
  return planned.value;
};

describe('what the dry run says of a record', () => {
  const seenA = { seen: { a: rev(2) } };
  const deleted = { rev: rev(5, 'b'), deletedRev: rev(2) };
  it.each<[string, Value[], Value[], string[]]>([
    ['it is new', [], [fresh], ['added']],
    ['a tombstone of something unknown is no news', [], [gone(3, 'b', 2)], []],
    ['nothing changed', [fresh], [fresh], []],
    ['they went on from mine', [note(2, 'a', 'x')], [note(3, 'b', 'y', seenA)], ['changed']],
    ['they went on, but say the same', [note(2, 'a', 'x')], [note(3, 'b', 'x', seenA)], []],
    ['they never saw mine and were later', [note(2, 'a', 'x')], [note(3, 'b', 'y')], ['overwritten']],
    ['they never saw mine and were earlier', [note(3, 'a', 'x')], [note(2, 'b', 'y')], ['kept']],
    ['I had seen theirs', [note(3, 'a', 'x', { seen: { b: rev(2, 'b') } })], [note(2, 'b', 'y')], []],
    [
      'they deleted what is here',
      [note(2, 'a', 'x')],
      [annotation('n', a1.id, { ...deleted, ...seenA })],
      ['deleted'],
    ],
    ['the same from an old file', [note(2, 'a', 'x')], [annotation('n', a1.id, deleted)], ['deleted']],
    ['they deleted what I edited since', [note(4, 'a', 'x')], [annotation('n', a1.id, deleted)], ['kept']],
    ['I deleted, and they have an edit I never saw', [gone(5, 'a', 1)], [note(2, 'b', 'y')], ['restored']],
    ['I deleted what they have', [gone(5, 'a', 2, 'b')], [note(2, 'b', 'y')], []],
    ['it came by a merge that I took back', [{ ...fresh, deletedRev: WITHDRAWN }], [fresh], ['added']],
    ['it is of a type that only a newer version knows', [], [unknown('group-1')], ['added']],
  ])('%s', (_, mine, theirs, outcomes) => {
    const { report, entries } = plan(copyWith(a1, ...mine), copyWith(a1, ...theirs));
    expect(report.records.map(({ outcome }) => outcome)).toEqual(outcomes);
    if (['added', 'changed', 'overwritten', 'deleted', 'restored'].includes(outcomes[0] ?? ''))
      expect(entries).toHaveLength(1);
    if (outcomes[0] === 'kept') expect(entries).toHaveLength(0);
  });

  it('names who changed it by the log, else by the record, else who made it', () => {
    const mine = copyWith(a1);
    const theirs = copyWith(
      a1,
      annotation('n', a1.id, { rev: rev(7, 'b'), layerOf: 'actor-di', editedBy: 'actor-bo' }),
      entity('entity-1'),
    );
    const change = { rev: rev(7, 'b'), actorId: 'actor-cy' } as never;
    const by = (changes: never[]) => {
      const planned = planMerge(mine, dumpOf(theirs, changes), NOON);
      return planned.ok && planned.value.report.records.map((record) => record.by);
    };
    expect(by([])).toEqual(['actor-ana', 'actor-bo']);
    expect(by([change])).toEqual(['actor-ana', 'actor-cy']);
  });

  it('counts records from the future, and takes them in', () => {
    const { report, entries } = plan(copyWith(a1), copyWith(a1, note(400_000, 'b', 'ahead')));
    expect(report.fromTheFuture).toBe(1);
    expect(entries).toHaveLength(1);
  });
});

const mendedBy = (mine: Value[], theirs: Value[]): { state: SessionState; report: MergeReport } => {
  const [one, two] = [copyWith(...mine), copyWith(...theirs)];
  const { entries, report } = plan(one, two);
  const state = applyEntries(one, entries);
  expect(checkSession(state)).toEqual([]);
  expect(plan(state, two).entries).toEqual([]);
  const back = applyEntries(two, plan(two, one).entries);
  expect(new Set(recordsOf(back))).toEqual(new Set(recordsOf(state)));
  return { state, report };
};
const at = (second: number) => ({ createdAt: `2025-03-22T12:00:0${second}.000Z` });

describe('letters', () => {
  it('of two articles the earlier keeps it and the later gets the next free', () => {
    const mine = [article('article-1', at(2)), article('article-3', { letter: 'B' })];
    const { state, report } = mendedBy(mine, [article('article-2', at(1))]);
    expect([...state.articles.values()].map(({ id, letter }) => `${id} ${letter}`).toSorted()).toEqual([
      'article-1 C',
      'article-2 A',
      'article-3 B',
    ]);
    expect(report.mends).toEqual([{ kind: 'letter', articleId: 'article-1', from: 'A', to: 'C' }]);
  });

  it('are not taken from an article that was deleted', () => {
    const { state } = mendedBy(
      [article('article-1', at(2)), article('article-3', { letter: 'B', deletedRev: rev(1), rev: rev(3) })],
      [article('article-2', at(1))],
    );
    expect(state.articles.get('article-1' as never)?.letter).toBe('C');
  });

  it('are the editor’s own once somebody went on with what a merge had mended', () => {
    const edited = article('article-1', {
      ...at(2),
      letter: 'C',
      rev: rev(5),
      beforeMending: { rev: rev(1), letter: 'A' },
    });
    const { state } = mendedBy([edited], [article('article-2', at(1))]);
    expect(state.articles.get('article-1' as never)).toMatchObject({ letter: 'C' });
    expect(state.articles.get('article-1' as never)).not.toHaveProperty('beforeMending');
  });

  it('stay as they are when the one that had it first is deleted later', () => {
    const { state } = mendedBy([article('article-1', at(2))], [article('article-2', at(1))]);
    const deleted = article('article-2', { ...at(1), rev: rev(9), deletedRev: rev(1) });
    const after = applyEntries(state, plan(state, copyWith(deleted)).entries);
    expect(after.articles.get('article-1' as never)?.letter).toBe('B');
  });
});

describe('the tree of tags', () => {
  it.each<[string, Value[], Value[], string[]]>([
    [
      'two tags moved under each other: the one moved last becomes a root',
      [tag('x', 'y', { rev: rev(3) }), tag('y', null)],
      [tag('x', null), tag('y', 'x', { rev: rev(4, 'b') })],
      ['x under y', 'y under null'],
    ],
    [
      'a parent that was deleted: up to the nearest that lives',
      [tag('x', null), tag('y', 'x'), tag('z', 'y', { rev: rev(3) })],
      [tag('x', null), tag('y', 'x', { rev: rev(5, 'b'), deletedRev: rev(1) }), tag('z', null)],
      ['x under null', 'z under x'],
    ],
    [
      'a circle among the deleted leads nowhere',
      [tag('x', 'y', { rev: rev(3) }), tag('y', 'z'), tag('z', null)],
      [
        tag('y', 'z', { rev: rev(5, 'b'), deletedRev: rev(1) }),
        tag('z', 'y', { rev: rev(6, 'b'), deletedRev: rev(1) }),
      ],
      ['x under null'],
    ],
  ])('%s', (_, mine, theirs, expected) => {
    const { state, report } = mendedBy(mine, theirs);
    const own = [...state.tags.values()].filter(({ id }) => id.length === 1);
    expect(own.map(({ id, parentId }) => `${id} under ${parentId}`).toSorted()).toEqual(expected);
    expect(report.mends.map(({ kind }) => kind)).toEqual(['tagParent']);
  });
});

describe('what was deleted on one side and used on the other', () => {
  const removed = (deletedWith?: object) =>
    article('article-1', { rev: rev(5), deletedRev: rev(1), ...(deletedWith && { deletedWith }) });
  const work = (at: number, client: string) => annotation('n', a1.id, { rev: rev(at, client) });

  it.each<[string, Value, Value, boolean]>([
    ['an annotation it never saw', removed({ a: rev(4) }), work(2, 'b'), true],
    ['an annotation edited since it was seen', removed({ b: rev(2, 'b') }), work(3, 'b'), true],
    ['only annotations it saw', removed({ b: rev(2, 'b') }), work(2, 'b'), false],
    ['a coding it never saw', removed({}), coding('coding-1', a1.id, { rev: rev(2, 'b') }), true],
    ['an old file: an annotation made later', removed(), work(6, 'b'), true],
    ['an old file: an annotation made earlier', removed(), work(4, 'b'), false],
    ['an annotation that was deleted too', removed({}), gone(3, 'b', 2, 'b'), false],
  ])('an article with %s', (_, tombstone, other, lives) => {
    const { state, report } = mendedBy([tombstone], [a1, other]);
    expect(state.articles.has(a1.id)).toBe(lives);
    expect(report.mends).toEqual(lives ? [{ kind: 'revived', type: 'article', id: a1.id }] : []);
  });

  it('a speaker who is still named lives, and so does the outlet of an article that came back', () => {
    const dead = { rev: rev(5), deletedRev: rev(1) };
    const speaker = annotation('n', a1.id, {
      rev: rev(2, 'b'),
      attributes: { speaker: { value: 'entity-1', by: 'person' } },
    });
    const { state } = mendedBy(
      [
        article('article-1', { ...dead, outletId: 'entity-2', deletedWith: {} }),
        entity('entity-1', dead),
        entity('entity-2', dead),
        entity('entity-3', dead),
      ],
      [article('article-1', { outletId: 'entity-2' }), speaker, entity('entity-1'), entity('entity-2')],
    );
    expect([...state.entities.keys()].toSorted()).toEqual(['entity-1', 'entity-2']);
  });

  it('a tag stays deleted: its annotations are listed for repair', () => {
    const { state } = mendedBy(
      [a1, tag('t', null, { rev: rev(5), deletedRev: rev(1) })],
      [a1, tag('t', null), annotation('n', a1.id, { tagId: 't', rev: rev(2, 'b') })],
    );
    expect(state.tags.has('t' as never)).toBe(false);
    expect(state.annotations.get(a1.id)?.size).toBe(1);
  });
});

describe('another version of an article', () => {
  const url = 'https://example.org/talks';
  const dated = { title: 'Talks', publishedAt: '2025-03-22' };
  it.each<[string, object, object, boolean]>([
    ['the same address', { url }, { url }, true],
    ['the same address, the same words', { url, textHash: 'same' }, { url, textHash: 'same' }, false],
    [
      'outlet, title and date',
      { ...dated, outletId: 'p' },
      { ...dated, title: 'TALKS', outletId: 'q' },
      true,
    ],
    [
      'outlet and title without a date',
      { title: 'Talks', outletId: 'p' },
      { title: 'Talks', outletId: 'p' },
      false,
    ],
    ['title and date without an outlet', dated, dated, false],
    [
      'another date',
      { ...dated, outletId: 'p' },
      { ...dated, publishedAt: '2025-03-23', outletId: 'p' },
      false,
    ],
  ])('is known by %s', (_, mine, theirs, isVersion) => {
    const outlets = [entity('p', { name: 'The Post' }), entity('q', { name: 'the  post' })];
    const { state, report } = mendedBy(
      [article('article-1', { ...at(1), ...mine }), ...outlets],
      [article('article-2', { ...at(2), letter: 'B', ...theirs }), ...outlets],
    );
    expect(state.articles.get('article-1' as never)?.versionOf).toBeNull();
    expect(state.articles.get('article-2' as never)?.versionOf).toBe(isVersion ? 'article-1' : null);
    expect(report.mends).toHaveLength(isVersion ? 1 : 0);
    expect(report.textDifferences).toHaveLength(isVersion ? 1 : 0);
  });

  it('shows where the texts part, and no annotation jumps', () => {
    const [mine, theirs] = [
      article('article-1', { ...at(1), url }),
      article('article-2', { ...at(2), url, letter: 'B' }),
    ];
    const other = copyWith(theirs, annotation('n', theirs.id));
    const text = { articleId: theirs.id, text: 'hello there', blocks: [], marks: [] };
    const planned = planMerge(copyWith(mine), { ...dumpOf(other), texts: [text] }, NOON);
    if (!planned.ok) throw new Error('refused');
    expect(planned.value.report.textDifferences).toMatchObject([
      { mine: { id: 'article-1' }, theirs: { id: 'article-2' }, myWords: 'you', theirWords: 'there' },
    ]);
    expect(planned.value.texts).toEqual([text]);
    const merge = applyEntries(copyWith(mine), planned.value.entries);
    expect(findRecord(merge, { type: 'annotation', id: 'n' })).toMatchObject({
      target: { articleId: theirs.id },
    });
  });

  it('with the id of the first is refused: offsets would mean other words', () => {
    const planned = planMerge(
      copyWith(a1),
      dumpOf(copyWith(article('article-1', { textHash: 'other' }))),
      NOON,
    );
    expect(planned).toMatchObject({ ok: false, reason: { kind: 'otherText' } });
  });
});

it('an annotation that a file made by hand has on another article stands on one of them only', () => {
  const two = article('article-2', { letter: 'B' });
  const mine = copyWith(a1, two, fresh);
  const plan = planMerge(
    mine,
    dumpOf(copyWith(a1, two, annotation('n', two.id, { rev: rev(9, 'b') }))),
    NOON,
  );
  const { annotations } = applyEntries(mine, plan.ok ? plan.value.entries : []);
  expect([annotations.get(a1.id)?.size ?? 0, annotations.get(two.id)?.size]).toEqual([0, 1]);
});

describe('the session itself', () => {
  it('takes over a newer title from a copy of it, and nothing from another session', () => {
    const mine = copyWith(a1);
    const renamed = { ...mine.session, title: 'New', rev: rev(5, 'b') };
    const same = planMerge(mine, { ...dumpOf(mine), records: [renamed] }, NOON);
    expect(same.ok && same.value.entries.map(({ after }) => after)).toEqual([renamed]);
    expect(same.ok && same.value.report.sameSession).toBe(true);
    const other = planMerge(
      mine,
      { ...dumpOf(mine), records: [{ ...renamed, id: 'session-2' as never }] },
      NOON,
    );
    expect(other.ok && [other.value.entries, other.value.report.sameSession]).toEqual([[], false]);
  });

  it('gives the same from an old file as from a new one where nothing was deleted or edited twice', () => {
    const theirs = [a1, note(3, 'b', 'y', { seen: { a: rev(1) } })];
    expect(merged([fresh], theirs.map(asOldFile)).map((one) => fateOf([one], fresh))).toEqual([
      'y',
      'not there',
    ]);
  });
});
