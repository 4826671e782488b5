import { describe, expect, it } from 'vitest';
import type { ActorId, AnnotationId, TagId } from '../../src/domain/ids.ts';
import { annotationsOf } from '../../src/domain/session-state.ts';
import { compareLayers } from '../../src/analysis/compare-layers.ts';
import { layersBy } from '../../src/state/layers.ts';
import {
  hidesNothing,
  isInSight,
  onlyOrigin,
  onlyTag,
  showing,
  toggledOrigin,
  toggledTag,
  withDescendants,
} from '../../src/state/sight.ts';
import { outOfSight, sightCounts } from '../../src/state/sight-counts.ts';
import { ALL_LAYERS, type LayerView, type OriginKind } from '../../src/state/view-store.ts';
import { annotation, article, CODER, sessionState } from '../support/article-builder.ts';

const a = article('He said “[q:we [c:won]]”. [f:Militants] lost. [d:Nobody] agreed.');
const BO = 'actor-bo' as ActorId;
const id = (name: string) => name as TagId;
const hand = annotation(a, a.marks.q, 'quote', {}, { id: 'hand' as AnnotationId });
const copied = annotation(
  a,
  a.marks.c,
  'claim',
  {},
  {
    id: 'copied' as AnnotationId,
    origin: { kind: 'suggestion', suggester: 'same-words', version: '1', because: '' },
  },
);
const bos = annotation(a, a.marks.f, 'framing', {}, { id: 'bos' as AnnotationId, layerOf: BO });
const orphan = annotation(a, a.marks.d, 'gone', {}, { id: 'orphan' as AnnotationId });
const flat = sessionState([a], [hand, copied, bos, orphan]);
/** Claims stand below quotes, framing below claims. */
const state = {
  ...flat,
  tags: new Map(
    [...flat.tags].map(([key, tag]) => [
      key,
      { ...tag, parentId: key === 'claim' ? id('quote') : key === 'framing' ? id('claim') : null },
    ]),
  ),
};
const seen = (layers: LayerView) => [...layersBy(compareLayers).shown(state, a.article.id, layers).keys()];
const hiding = (...tags: readonly string[]): LayerView => ({
  ...ALL_LAYERS,
  hiddenTags: new Set(tags.map(id)),
});

describe('hiding a tag', () => {
  it('takes its children with it, and showing it brings them back', () => {
    const hidden = toggledTag(ALL_LAYERS, state.tags, id('claim'));
    expect(hidden.hiddenTags).toEqual(new Set(['claim', 'framing']));
    expect(seen(hidden)).toEqual(['hand', 'orphan']);
    expect(hidesNothing(toggledTag(hidden, state.tags, id('claim')))).toBe(true);
  });

  it('lets a child be shown by itself', () => {
    expect(seen(toggledTag(hiding('quote', 'claim', 'framing'), state.tags, id('framing')))).toEqual([
      'bos',
      'orphan',
    ]);
  });

  it('ends where a file has put tags in a circle', () => {
    const circle = new Map(state.tags).set(id('quote'), {
      ...state.tags.get(id('quote'))!,
      parentId: id('framing'),
    });
    expect(withDescendants(circle, id('claim'))).toEqual(new Set(['claim', 'framing', 'quote']));
  });
});

describe('showing one tag alone', () => {
  it.each([
    ['quote', ['hand', 'copied', 'bos']],
    ['claim', ['copied', 'bos']],
    ['framing', ['bos']],
  ])('%s leaves its family, and hides deleted tags too', (name, expected) => {
    expect(seen(onlyTag(ALL_LAYERS, state, id(name)))).toEqual(expected);
  });
});

describe('origins', () => {
  it('are hidden and shown like tags', () => {
    expect(seen(toggledOrigin(ALL_LAYERS, 'suggestion'))).toEqual(['hand', 'bos', 'orphan']);
    expect(seen(onlyOrigin(ALL_LAYERS, 'suggestion'))).toEqual(['copied']);
    expect(hidesNothing(toggledOrigin(toggledOrigin(ALL_LAYERS, 'hand'), 'hand'))).toBe(true);
  });

  it('are hidden while two coders are compared, too', () => {
    const layers = { ...toggledOrigin(ALL_LAYERS, 'suggestion'), compared: [CODER, BO] as const };
    expect(seen(layers)).toEqual(['hand', 'bos', 'orphan']);
  });
});

describe('what is to be seen again', () => {
  const cases: readonly (readonly [string, Partial<LayerView>, typeof hand])[] = [
    ['its tag was hidden', { hiddenTags: new Set([id('claim'), id('quote')]) }, copied],
    ['its origin was hidden', { hiddenOrigins: new Set<OriginKind>(['suggestion', 'hand']) }, copied],
    ['its coder was hidden', { hidden: new Set([BO, CODER]) }, bos],
    ['others are compared', { compared: [CODER, 'actor-cy' as ActorId], differencesOnly: true }, bos],
    [
      'all of it at once',
      {
        hiddenTags: new Set([id('framing')]),
        hiddenOrigins: new Set<OriginKind>(['hand']),
        hidden: new Set([BO]),
      },
      bos,
    ],
  ];
  it.each(cases)('is shown where %s', (_, fields, one) => {
    const before = { ...ALL_LAYERS, ...fields };
    expect(isInSight(one, before)).toBe(false);
    expect(isInSight(one, showing(before, one))).toBe(true);
  });

  it('brings nothing else back', () => {
    const before = hiding('claim', 'quote');
    expect(showing(before, copied).hiddenTags).toEqual(new Set(['quote']));
    expect(showing(before, bos)).toBe(before);
  });

  it('leaves a comparison alone that it is part of', () => {
    const before = { ...hiding('framing'), compared: [CODER, BO] as const, hidden: new Set([BO]) };
    expect(showing(before, bos)).toEqual({ ...before, hiddenTags: new Set() });
  });
});

describe('counts', () => {
  it('are of all annotations, hidden or not, and made once a change', () => {
    const annotations = annotationsOf(state, a.article.id);
    const { tags, origins } = sightCounts(annotations);
    expect([...tags]).toEqual([
      ['quote', 1],
      ['claim', 1],
      ['framing', 1],
      ['gone', 1],
    ]);
    expect([...origins]).toEqual([
      ['hand', 3],
      ['suggestion', 1],
    ]);
    expect(sightCounts(annotations)).toBe(sightCounts(annotations));
    expect(outOfSight(annotations, hiding('claim', 'gone'))).toBe(2);
    expect(outOfSight(annotations, ALL_LAYERS)).toBe(0);
  });
});
