import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnotationId, LinkId } from '../../src/domain/ids.ts';
import { checkSession } from '../../src/domain/check-session.ts';
import { linksOf } from '../../src/domain/links-of.ts';
import { livingLinksOf } from '../../src/domain/living-links.ts';
import { linkIdOf, sameLink, type Link } from '../../src/domain/records/link.ts';
import { annotation, article, copyWith, link, rev } from '../support/merge-world.ts';

const ids = fc.constantFrom('a', 'b', 'c', 'd') as fc.Arbitrary<string> as fc.Arbitrary<AnnotationId>;
const ends = fc.record({ kind: fc.constantFrom('same-as', 'asserts'), from: ids, to: ids });

describe('the id of a link', () => {
  it('is one for what says the same, and only for that', () => {
    fc.assert(
      fc.property(ends, ends, (one, other) => {
        expect(linkIdOf(one) === linkIdOf(other)).toBe(sameLink(one, other));
      }),
    );
  });

  it('does not depend on who copied from whom, where the link has no direction', () => {
    const [from, to] = ['a', 'b'] as readonly string[] as readonly [AnnotationId, AnnotationId];
    const both = (kind: string) => [linkIdOf({ kind, from, to }), linkIdOf({ kind, from: to, to: from })];
    expect(new Set(both('same-as')).size).toBe(1);
    expect(new Set(both('supports')).size).toBe(2);
  });
});

describe('the links of an annotation', () => {
  it('are those that a look at every link finds, also after one has gone', () => {
    fc.assert(
      fc.property(fc.array(ends), fc.nat(), (all, gone) => {
        const links = new Map<LinkId, Link>(
          all.map((each) => [linkIdOf(each), link(each.from, each.to, { ...each, id: linkIdOf(each) })]),
        );
        const fewer = new Map(links);
        fewer.delete([...links.keys()][gone % Math.max(links.size, 1)] as LinkId);
        for (const state of [{ links }, { links: fewer }, { links }]) {
          for (const id of ['a', 'b', 'c', 'd'] as readonly string[] as readonly AnnotationId[]) {
            const found = [...state.links.values()].filter(({ from, to }) => from === id || to === id);
            expect(linksOf(state, id)).toEqual(found);
            // Looked up, not looked for: the same list until a link changes.
            expect(linksOf(state, id)).toBe(linksOf(state, id));
          }
        }
      }),
    );
  });

  it('are shown while the other end lives, in an article that lives, oldest first', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => article(id));
    const state = copyWith(
      a!,
      b!,
      { ...c!, deletedRev: rev(1) },
      annotation('here', 'a'),
      annotation('there', 'b'),
      annotation('dead', 'b', { deletedRev: rev(1) }),
      annotation('out of sight', 'c'),
      link('there', 'here', { createdAt: '2025-03-22T13:00:00.000Z' }),
      link('here', 'dead'),
      link('here', 'out of sight'),
      link('here', 'there', { id: 'older', kind: 'supports', createdAt: '2025-03-22T12:30:00.000Z' }),
    );
    const shown = livingLinksOf(state, 'here' as AnnotationId);
    expect(shown.map(({ link: { kind }, other, isOutgoing }) => [kind, other.id, isOutgoing])).toEqual([
      ['supports', 'there', true],
      ['same-as', 'there', false],
    ]);
    expect(linksOf(state, 'here' as AnnotationId)).toHaveLength(4);
  });
});

it('A session has no link to what never was in it', () => {
  const known = [article('a'), annotation('here', 'a'), annotation('gone', 'a', { deletedRev: rev(1) })];
  expect(checkSession(copyWith(...known, link('here', 'gone')))).toEqual([]);
  expect(checkSession(copyWith(...known, link('here', 'x')))).toEqual([
    'link~same-as~here~x links what is not there, alive or deleted',
  ]);
});
