import { describe, expect, it } from 'vitest';
import type { AnnotationId, ArticleId, LinkId } from '../../src/domain/ids.ts';
import type { Annotation } from '../../src/domain/records/annotation.ts';
import type { Comment } from '../../src/domain/records/comment.ts';
import type { Link } from '../../src/domain/records/link.ts';
import { annotationsOf, type SessionState } from '../../src/domain/session-state.ts';
import { compareLayers } from '../../src/analysis/compare-layers.ts';
import { annotationLister } from '../../src/state/annotation-list.ts';
import {
  attentionCounts,
  attentionKinds,
  attentionOf,
  nextInNeed,
  type Attention,
} from '../../src/state/attention.ts';
import { layersBy } from '../../src/state/layers.ts';
import { ALL_ANNOTATIONS, ALL_LAYERS } from '../../src/state/view-store.ts';
import { annotation, article, entity, sessionState } from '../support/article-builder.ts';
import { comment } from '../support/merge-world.ts';

const a = article('[q:He said “we won”]. [c:It rained]. [d:Nobody] came. [f:A war] began.');
const b = article('[x:Later] it snowed. [y:All] left.', { id: 'article-b' as ArticleId, letter: 'B' });
const who = entity('who', 'Ann Smith');

const complete = annotation(a, a.marks.q, 'quote', { speaker: who.id });
const flagged = annotation(a, a.marks.c, 'claim', { claimType: 'event' }, { flagged: true });
const bare = annotation(a, a.marks.d, 'claim');
const detached: Annotation = {
  ...annotation(a, a.marks.f, 'quote', { speaker: who.id }),
  target: { ...annotation(a, a.marks.f, 'quote').target, detached: true },
};
const later = annotation(b, b.marks.x, 'claim', { claimType: 'event' }, { flagged: true });
const fine = annotation(b, b.marks.y, 'claim', { claimType: 'event' });
const state = sessionState([a, b], [who, fine, later, detached, bare, flagged, complete]);

const reasons = (one: Annotation, of: SessionState = state): readonly Attention[] => attentionOf(of, one);
const linkOf = (kind: string, from: AnnotationId, to: AnnotationId): Link =>
  ({
    ...complete,
    type: 'link',
    id: `link-${kind}` as LinkId,
    kind,
    from,
    to,
    attributes: {},
  }) as unknown as Link;
const about = (id: string, fields: object): Comment =>
  comment(id, { about: { type: 'annotation', id: fine.id }, ...fields });
const answer = { replyTo: 'a' };
const resolvedWith = (...seen: readonly string[]) => ({ resolved: true, resolvedWith: seen });
const withLinks = (...links: readonly Link[]): SessionState => ({
  ...state,
  links: new Map(links.map((link) => [link.id, link])),
});

describe('why an annotation needs attention', () => {
  it.each<readonly [string, Annotation, readonly Attention[]]>([
    ['nothing is wrong', complete, []],
    ['flagged', flagged, ['flagged']],
    ['a core value is missing', bare, ['missingCore']],
    ['detached', detached, ['detached']],
  ])('%s', (_, one, expected) => {
    expect(reasons(one)).toEqual(expected);
  });

  it('coded before its tag changed', () => {
    const tags = new Map(state.tags);
    const claim = tags.get(fine.tagId);
    if (!claim) throw new Error('no claim');
    tags.set(claim.id, { ...claim, changedIn: fine.codebookVersion + 1 });
    expect(reasons(fine, { ...state, tags })).toEqual(['olderCodebook']);
    expect(reasons(complete, { ...state, tags })).toEqual([]);
  });

  it('an open comment, until it is resolved', () => {
    const commented = (fields: object): SessionState => {
      const one = about('k', fields);
      return { ...state, comments: new Map([[one.id, one]]) };
    };
    expect(reasons(fine, commented({ resolved: false }))).toEqual(['openComment']);
    expect(reasons(fine, commented({ resolved: true }))).toEqual([]);
    expect(reasons(complete, commented({ resolved: false }))).toEqual([]);
  });

  it.each<readonly [string, readonly Comment[], readonly Attention[]]>([
    ['resolved, having seen the answer', [about('a', resolvedWith('b')), about('b', answer)], []],
    [
      'resolved, but an answer came unseen',
      [about('a', resolvedWith()), about('b', answer)],
      ['openComment'],
    ],
    ['its start was deleted', [about('b', answer)], ['openComment']],
    ['its start was deleted, and what is left is resolved', [about('b', { ...answer, resolved: true })], []],
  ])('a thread: %s', (_, list, expected) => {
    const comments = new Map(list.map((one) => [one.id, one]));
    expect(reasons(fine, { ...state, comments })).toEqual(expected);
  });

  it('a link whose kind is gone, or that no longer fits the tags, but not one whose end is out of sight', () => {
    const kind = state.codebooks
      .get(state.session.codebookId)
      ?.links.find(({ ends }) => ends.some(([from, to]) => from === 'claim' && to === 'claim'));
    if (!kind) throw new Error('no link of claims');
    expect(reasons(fine, withLinks(linkOf(kind.id, fine.id, later.id)))).toEqual([]);
    expect(reasons(fine, withLinks(linkOf(kind.id, fine.id, 'gone' as AnnotationId)))).toEqual([]);
    expect(reasons(fine, withLinks(linkOf(kind.id, fine.id, detached.id)))).toEqual(['link']);
    expect(reasons(fine, withLinks(linkOf('unknown', fine.id, later.id)))).toEqual(['link']);
  });
});

describe('the next that needs attention', () => {
  const ids = [a.article.id, b.article.id];
  const next = (active: Annotation | null, articleId = a.article.id, caret = 0, of = state) => {
    const found = nextInNeed(of, ids, (id) => annotationsOf(of, id), { articleId, active, caret });
    return found && [found.annotation.id, found.wrapped];
  };

  it('is found in the order one reads, on through the articles, and round', () => {
    expect(next(null)).toEqual([flagged.id, false]);
    expect(next(flagged)).toEqual([bare.id, false]);
    expect(next(bare)).toEqual([detached.id, false]);
    expect(next(detached)).toEqual([later.id, false]);
    expect(next(later, b.article.id)).toEqual([flagged.id, true]);
  });

  it('goes by the caret while none is active', () => {
    expect(next(null, a.article.id, a.marks.d.start)).toEqual([bare.id, false]);
  });

  it('is the active one when it is the only one, and none when all is done', () => {
    const one = sessionState([a, b], [who, fine, flagged, complete]);
    expect(next(flagged, a.article.id, 0, one)).toEqual([flagged.id, true]);
    expect(next(null, a.article.id, 0, sessionState([a, b], [who, fine, complete]))).toBeNull();
  });
});

describe('in the list', () => {
  const list = (attention: readonly Attention[], of = state) =>
    annotationLister(layersBy(compareLayers))(
      of,
      a.article.id,
      { ...ALL_ANNOTATIONS, scope: 'session', attention: new Set(attention) },
      ALL_LAYERS,
    ).rows.map(({ id }) => id);

  it('any of the chosen reasons counts', () => {
    expect(list(['flagged'])).toEqual([flagged.id, later.id]);
    expect(list(['flagged', 'missingCore'])).toEqual([flagged.id, bare.id, later.id]);
    expect(list(attentionKinds)).toEqual([flagged.id, bare.id, detached.id, later.id]);
  });

  it('follows a comment that is opened, though no annotation changes', () => {
    const lister = annotationLister(layersBy(compareLayers));
    const filter = { ...ALL_ANNOTATIONS, attention: new Set<Attention>(['openComment']) };
    expect(lister(state, b.article.id, filter, ALL_LAYERS).rows).toEqual([]);
    const comments = new Map([
      ['k', { id: 'k', about: { type: 'annotation', id: fine.id }, replyTo: null, resolved: false }],
    ]) as unknown as SessionState['comments'];
    const rows = lister({ ...state, comments }, b.article.id, filter, ALL_LAYERS).rows;
    expect(rows.map(({ id }) => id)).toEqual([fine.id]);
  });

  it('is counted as a whole and reason by reason', () => {
    const all = [a, b].flatMap(({ article: { id } }) => [...annotationsOf(state, id).values()]);
    expect(attentionCounts(state, all)).toMatchObject({
      any: 4,
      each: { flagged: 2, missingCore: 1, detached: 1, openComment: 0 },
    });
  });
});
