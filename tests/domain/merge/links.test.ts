import { describe, expect, it } from 'vitest';
import { applyEntries } from '../../../src/domain/apply-change.ts';
import type { AnnotationId, ArticleId, TagId } from '../../../src/domain/ids.ts';
import { livingLinksOf } from '../../../src/domain/living-links.ts';
import { holdsTheSame } from '../../../src/domain/merge/holds-the-same.ts';
import { planMerge } from '../../../src/domain/merge/plan.ts';
import { WITHDRAWN } from '../../../src/domain/revision.ts';
import { findAnnotation, findRecord } from '../../../src/domain/session-state.ts';
import { analysts, type Analyst } from '../../support/analysts.ts';
import {
  annotation,
  article,
  copyWith,
  dumpOf,
  link,
  NOON,
  rev,
  type Value,
} from '../../support/merge-world.ts';

const ends = [article('a'), annotation('n', 'a'), annotation('m', 'a', { rev: rev(1, 'b') })];

function planned(mine: readonly Value[], theirs: readonly Value[]) {
  const state = copyWith(...mine);
  const plan = planMerge(state, dumpOf(copyWith(...theirs)), NOON);
  if (!plan.ok) throw new Error(plan.reason.kind);
  return { ...plan.value, state: applyEntries(state, plan.value.entries) };
}

describe('A link in two copies', () => {
  const edited = { attributes: { variant: { value: 'edited', by: 'person' } } };
  it.each<[string, readonly Value[], readonly Value[], readonly string[], number]>([
    ['made there', [], [link('n', 'm', { rev: rev(2, 'b') })], ['added'], 1],
    [
      'made on both sides',
      [link('n', 'm', { rev: rev(2) })],
      [link('m', 'n', { rev: rev(3, 'b') })],
      ['overwritten'],
      1,
    ],
    [
      'made on both sides the same way',
      [link('n', 'm', { rev: rev(2) })],
      [link('n', 'm', { rev: rev(3, 'b') })],
      [],
      1,
    ],
    [
      'that both judge in another way',
      [link('n', 'm', { rev: rev(2) })],
      [link('n', 'm', { rev: rev(3, 'b'), ...edited })],
      ['overwritten'],
      1,
    ],
    [
      'deleted there',
      [link('n', 'm', { rev: rev(2) })],
      [link('n', 'm', { rev: rev(3, 'b'), deletedRev: rev(2) })],
      ['deleted'],
      0,
    ],
  ])('%s', (_, mine, theirs, outcomes, left) => {
    const { report, state } = planned([...ends, ...mine], [...ends, ...theirs]);
    expect(report.records.map(({ outcome }) => outcome)).toEqual(outcomes);
    expect(livingLinksOf(state, 'n' as AnnotationId)).toHaveLength(left);
  });

  it('brings nothing back that was deleted: it is out of sight', () => {
    const gone = [
      article('a', { deletedRev: rev(9), deletedWith: { a: rev(9), b: rev(9) } }),
      annotation('n', 'a'),
      annotation('m', 'a', { rev: rev(2), deletedRev: rev(1, 'b') }),
    ];
    const { state } = planned(gone, [...ends, link('n', 'm', { rev: rev(20, 'b') })]);
    expect(findRecord(state, { type: 'article', id: 'a' })?.deletedRev).not.toBeNull();
    expect(findAnnotation(state, 'm' as AnnotationId)).toBeNull();
    expect(state.links.size).toBe(1);
    expect(livingLinksOf(state, 'n' as AnnotationId)).toEqual([]);
  });
});

describe('A merge that is taken back', () => {
  const tagged = (who: Analyst): AnnotationId => {
    const [articleId] = who.state.articles.keys() as unknown as [ArticleId];
    const input = { articleId, ranges: [{ start: 0, end: 7 }], tagId: 'quote' as TagId };
    return who.do('createAnnotation', input).entries[0]?.after.id as AnnotationId;
  };
  const met = () => {
    const [ana, ben] = analysts('a', 'b') as [Analyst, Analyst];
    const [mine, theirs] = [tagged(ana), tagged(ben)];
    ana.merge(ben.file());
    const merge = ana.log.at(-1)!;
    return { ana, ben, mine, theirs, merge };
  };

  it('leaves an annotation that something was linked to since', () => {
    const { ana, mine, theirs, merge } = met();
    ana.do('createLink', { kind: 'same-as', from: mine, to: theirs });
    ana.takeBack(merge);
    expect(livingLinksOf(ana.state, mine).map(({ other }) => other.id)).toEqual([theirs]);
  });

  it('takes one away to which only a deleted link points, and spreads that', () => {
    const { ana, ben, mine, theirs, merge } = met();
    const { entries } = ana.do('createLink', { kind: 'same-as', from: mine, to: theirs });
    ben.merge(ana.file());
    expect(livingLinksOf(ben.state, mine)).toHaveLength(1);
    ana.do('deleteLinks', { ids: [entries[0]?.after.id as never] });
    ana.takeBack(merge);
    expect(findRecord(ana.state, { type: 'annotation', id: theirs })?.deletedRev).toBe(WITHDRAWN);
    expect(holdsTheSame(ana.state, ana.file())).toBe(true);
    ben.merge(ana.file());
    expect(livingLinksOf(ben.state, mine)).toEqual([]);
    expect(findAnnotation(ben.state, theirs)).not.toBeNull();
  });
});
