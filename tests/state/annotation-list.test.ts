import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEntries } from '../../src/domain/apply-change.ts';
import type { AnnotationId, ArticleId, EntityId, Rev, TagId } from '../../src/domain/ids.ts';
import type { Annotation } from '../../src/domain/records/annotation.ts';
import type { SessionState } from '../../src/domain/session-state.ts';
import { compareLayers } from '../../src/analysis/compare-layers.ts';
import { annotationLister } from '../../src/state/annotation-list.ts';
import { byPosition } from '../../src/state/annotation-order.ts';
import { layersBy } from '../../src/state/layers.ts';
import { ALL_ANNOTATIONS, ALL_LAYERS, type ListFilter } from '../../src/state/view-store.ts';
import { annotation, article, entity, sessionState } from '../support/article-builder.ts';

const a = article('He said “[q:we [c:won]]”. [f:Militants] [d:lost] heart.');
const b = article('[x:Nobody] agreed.', { id: 'article-b' as ArticleId, letter: 'B' });
const trump = entity('trump', 'Donald Trump', ['Mr Trump']);
const envoy = entity('envoy', 'Steve Witkoff');

const quote = annotation(a, a.marks.q, 'quote', { speaker: trump.id });
const claim = annotation(a, a.marks.c, 'claim');
const framing = annotation(
  a,
  a.marks.f,
  'framing',
  { device: 'label', target: envoy.id, polarity: 'negative' },
  { flagged: true },
);
const lost = annotation(a, a.marks.d, 'quote', {}, { note: 'Ask again' });
const detached: Annotation = {
  ...lost,
  id: 'detached' as AnnotationId,
  target: { ...lost.target, detached: true },
};
const other = annotation(b, b.marks.x, 'claim', { claimType: 'state' });

const state = sessionState([a, b], [trump, envoy, lost, framing, claim, quote, detached, other]);
const newLister = () => annotationLister(layersBy(compareLayers));
const list = (filter: Partial<ListFilter> = {}, of: SessionState = state) =>
  newLister()(of, a.article.id, { ...ALL_ANNOTATIONS, ...filter }, ALL_LAYERS);
const ids = (filter: Partial<ListFilter> = {}) => list(filter).rows.map(({ id }) => id);

describe('the list of annotations', () => {
  it('shows the open article in the order of the text, what encloses before what is inside', () => {
    expect(ids()).toEqual([quote.id, claim.id, framing.id, detached.id, lost.id]);
    expect(list().total).toBe(5);
  });

  it('shows the session article by article', () => {
    expect(ids({ scope: 'session' }).at(-1)).toBe(other.id);
    expect(list({ scope: 'session' }).total).toBe(6);
  });

  it('sorts by tag in the order of the codebook, and by speaker with the nameless last', () => {
    expect(list({ sort: 'tag' }).rows.map(({ tagId }) => tagId)).toEqual([
      'quote',
      'quote',
      'quote',
      'claim',
      'framing',
    ]);
    // The claim lies in Trump's quote, so its claimant is computed; the quotes without a speaker come last.
    expect(ids({ sort: 'speaker' }).slice(0, 3)).toEqual([quote.id, claim.id, framing.id]);
  });

  it.each<[string, Partial<ListFilter>, readonly AnnotationId[]]>([
    ['tag', { tags: new Set(['framing' as TagId]) }, [framing.id]],
    ['flag', { attention: new Set(['flagged']) }, [framing.id]],
    ['detached', { attention: new Set(['detached']) }, [detached.id]],
    [
      'missing core value',
      { attention: new Set(['missingCore']), tags: new Set(['claim', 'framing'] as TagId[]) },
      [claim.id],
    ],
    ['words, without case', { text: 'MILITANTS' }, [framing.id]],
    ['note', { text: 'ask again', attention: new Set(['detached']) }, [detached.id]],
    ['a name', { text: 'witkoff' }, [framing.id]],
    ['another name, also where it is computed', { text: 'mr trump' }, [quote.id, claim.id]],
    ['a value', { attribute: { id: 'device', value: 'label' } }, [framing.id]],
    ['a computed value', { attribute: { id: 'voice', value: 'source' } }, [claim.id]],
    [
      'no value, only where the tag has the attribute',
      { attribute: { id: 'claimType', value: '' } },
      [claim.id],
    ],
    ['an entity', { entity: 'trump' as EntityId }, [quote.id, claim.id]],
    [
      'all conditions at once',
      { entity: 'trump' as EntityId, tags: new Set(['quote' as TagId]) },
      [quote.id],
    ],
  ])('filters by %s', (_, filter, expected) => {
    expect(ids(filter)).toEqual(expected);
  });

  it('gives the same arrays while nothing it depends on has changed', () => {
    const lister = newLister();
    const filter = { ...ALL_ANNOTATIONS, text: 'won' };
    const first = lister(state, a.article.id, filter, ALL_LAYERS);
    expect(lister({ ...state, seq: 99, actors: new Map() }, a.article.id, filter, ALL_LAYERS)).toBe(first);
  });

  it('follows a renamed entity', () => {
    const lister = newLister();
    const filter = { ...ALL_ANNOTATIONS, text: 'potus' };
    expect(lister(state, a.article.id, filter, ALL_LAYERS).rows).toEqual([]);
    const renamed = applyEntries(state, [{ before: trump, after: { ...trump, name: 'POTUS' } }]);
    expect(lister(renamed, a.article.id, filter, ALL_LAYERS).rows).toEqual([quote, claim]);
  });

  it('keeps the order over any edits that sorting anew would give', () => {
    const text = 'word '.repeat(30);
    const long = article(text);
    const range = fc
      .tuple(fc.nat(140), fc.integer({ min: 1, max: 9 }))
      .map(([start, length]) => ({ start, end: start + length }));
    const edit = fc.record({ id: fc.nat(8), range, removes: fc.boolean() });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 25 }), (edits) => {
        const lister = newLister();
        let now = sessionState([long]);
        for (const { id, range: words, removes } of edits) {
          const record = annotation(long, words, 'quote', {}, { id: `n${id}` as AnnotationId });
          const after = removes ? { ...record, deletedRev: '1' as Rev } : record;
          now = applyEntries(now, [{ before: null, after }]);
          const { rows } = lister(now, long.article.id, ALL_ANNOTATIONS, ALL_LAYERS);
          const expected = [...(now.annotations.get(long.article.id)?.values() ?? [])].toSorted(byPosition);
          expect(rows).toEqual(expected);
        }
      }),
    );
  });
});
