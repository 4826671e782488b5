import { describe, expect, it } from 'vitest';
import { compareLayers } from '../../src/analysis/compare-layers.ts';
import { applyEntries } from '../../src/domain/apply-change.ts';
import type { ActorId, AnnotationId, ArticleId } from '../../src/domain/ids.ts';
import { annotationsOf, type SessionState } from '../../src/domain/session-state.ts';
import { annotationLister } from '../../src/state/annotation-list.ts';
import { codersOf } from '../../src/state/coders.ts';
import { layersBy } from '../../src/state/layers.ts';
import { ALL_ANNOTATIONS, ALL_LAYERS, type LayerView } from '../../src/state/view-store.ts';
import { annotation, article, CODER, entity, sessionState } from '../support/article-builder.ts';

const a = article('He said “[q:we [c:won]]”. [f:Militants] lost.');
const b = article('[x:Nobody] agreed.', { id: 'article-b' as ArticleId, letter: 'B' });
const BO = 'actor-bo' as ActorId;
const CY = 'actor-cy' as ActorId;

const of = (layerOf: ActorId, name: string) => ({ id: name as AnnotationId, layerOf });
const mine = annotation(a, a.marks.q, 'quote', {}, of(CODER, 'mine'));
const bos = annotation(a, a.marks.q, 'quote', {}, of(BO, 'bos'));
const bosClaim = annotation(a, a.marks.c, 'claim', {}, of(BO, 'bos claim'));
const cys = annotation(a, a.marks.f, 'framing', {}, of(CY, 'cys'));
const state = sessionState([a, b], [mine, bos, bosClaim, cys]);

const memory = () => layersBy(compareLayers);
const hiding = (...hidden: readonly ActorId[]): LayerView => ({ ...ALL_LAYERS, hidden: new Set(hidden) });
const comparing = (fields: Partial<LayerView> = {}): LayerView => ({
  ...ALL_LAYERS,
  compared: [CODER, BO],
  ...fields,
});
const shownBy = (view: LayerView, now: SessionState = state) => [
  ...memory().shown(now, a.article.id, view).keys(),
];

describe('the annotations that are shown', () => {
  it('are the session’s own map while nobody is hidden or compared, or nobody hidden has any', () => {
    const { shown } = memory();
    const own = annotationsOf(state, a.article.id);
    expect(shown(state, a.article.id, ALL_LAYERS)).toBe(own);
    expect(shown(state, a.article.id, hiding('nobody' as ActorId))).toBe(own);
    expect(shown(state, b.article.id, hiding(BO))).toBe(annotationsOf(state, b.article.id));
  });

  it.each<[string, LayerView, readonly string[]]>([
    ['without a hidden coder', hiding(BO), ['mine', 'cys']],
    ['without two', hiding(BO, CODER), ['cys']],
    ['of the two that are compared', comparing(), ['mine', 'bos', 'bos claim']],
    [
      'of these also where one of them was hidden',
      comparing({ hidden: new Set([BO]) }),
      ['mine', 'bos', 'bos claim'],
    ],
    ['without what both have', comparing({ differencesOnly: true }), ['bos claim']],
    [
      'all, when only differences are wanted of nobody',
      { ...ALL_LAYERS, differencesOnly: true },
      ['mine', 'bos', 'bos claim', 'cys'],
    ],
  ])('are those %s', (_, view, expected) => {
    expect(shownBy(view)).toEqual(expected);
  });

  it('stay the same map until the article or the layers change', () => {
    const { shown, compared } = memory();
    const view = hiding(BO);
    const first = shown(state, a.article.id, view);
    expect(shown({ ...state, seq: 9 }, a.article.id, view)).toBe(first);
    expect(shown(state, a.article.id, hiding(BO, CY))).not.toBe(first);
    const both = comparing({ differencesOnly: true });
    const standings = compared(state, a.article.id, both);
    expect(compared({ ...state, seq: 9 }, a.article.id, both)).toBe(standings);
    expect(compared(state, a.article.id, comparing({ compared: both.compared }))).toBe(standings);
  });

  it('follow an edit, also one that only renames somebody', () => {
    const trump = entity('trump', 'Donald Trump');
    const potus = entity('potus', 'POTUS');
    const spoken = sessionState(
      [a],
      [
        trump,
        potus,
        annotation(a, a.marks.q, 'quote', { speaker: 'trump' }, of(CODER, 'mine')),
        annotation(a, a.marks.q, 'quote', { speaker: 'potus' }, of(BO, 'bos')),
      ],
    );
    const { shown } = memory();
    const view = comparing({ differencesOnly: true });
    expect(shown(spoken, a.article.id, view).size).toBe(2);
    const renamed = applyEntries(spoken, [{ before: potus, after: { ...potus, name: 'Donald Trump' } }]);
    expect(shown(renamed, a.article.id, view).size).toBe(0);
  });
});

describe('the list of two compared coders', () => {
  const list = (filter = ALL_ANNOTATIONS, view = comparing()) =>
    annotationLister(memory())(state, a.article.id, filter, view);

  it('counts what answers to each other once, and what only one has', () => {
    expect(list().total).toBe(3);
    expect(list().groups).toEqual(
      new Map([
        ['same', 1],
        ['onlySecond', 1],
      ]),
    );
    expect(list(ALL_ANNOTATIONS, ALL_LAYERS).groups).toBeNull();
  });

  it('is narrowed to groups, and only while two are compared', () => {
    const filter = { ...ALL_ANNOTATIONS, standings: new Set(['onlySecond'] as const) };
    expect(list(filter).rows).toEqual([bosClaim]);
    expect(list(filter).groups?.get('same')).toBe(1);
    expect(list(filter, ALL_LAYERS).rows).toHaveLength(4);
  });
});

describe('the coders', () => {
  it('are all whose work is in the session, by name, with their annotations', () => {
    const known = codersOf(state).map(({ id, name, annotations }) => [id, name, annotations]);
    expect(known).toEqual([
      [CODER, 'Me', 1],
      [BO, 'Unknown annotator', 2],
      [CY, 'Unknown annotator', 1],
    ]);
    expect(codersOf({ ...state, seq: 9 } as SessionState)).toBe(codersOf(state));
  });

  it('have initials that tell them apart', () => {
    expect(codersOf(state).map(({ initials }) => initials)).toEqual(['ME', '?', '?2']);
  });
});
