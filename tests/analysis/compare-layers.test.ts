import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareLayers, type Compared } from '../../src/analysis/compare-layers.ts';
import { overlapOf } from '../../src/analysis/closest-pairs.ts';
import { spanOf } from '../../src/analysis/span-index.ts';
import type { ActorId, AnnotationId } from '../../src/domain/ids.ts';
import type { Annotation, AttributeValue } from '../../src/domain/records/annotation.ts';
import { annotation, article, entity, sessionState } from '../support/article-builder.ts';
import { runs } from '../support/runs.ts';

const ANNA = 'anna' as ActorId;
const BO = 'bo' as ActorId;

const told = article(
  'He said “[said:we [won:won] [great:a great victory]]” and [left:left the room]. [late:[lost:Nobody lost] heart].',
);
const codebook = sessionState(
  [told],
  [entity('trump-1', 'Donald Trump'), entity('trump-2', 'donald  trump')],
);

type Mark = keyof typeof told.marks;
type Tagged = readonly [name: string, mark: Mark, tagId: string, values?: Record<string, AttributeValue>];

const layerOf = (actor: ActorId, tagged: readonly Tagged[]): readonly Annotation[] =>
  tagged.map(([name, mark, tagId, values = {}]) =>
    annotation(told, told.marks[mark], tagId, values, {
      id: `${actor} ${name}` as AnnotationId,
      layerOf: actor,
    }),
  );
const inWords = ({ standing, counterpart, beyond, differing }: Compared): string =>
  [
    standing,
    ...(counterpart ? [counterpart.id] : []),
    ...(standing === 'otherEdges' ? [`${beyond.start}/${beyond.end}`] : []),
    ...differing,
  ].join(' ');
const compare = (anna: readonly Tagged[], bo: readonly Tagged[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...compareLayers(layerOf(ANNA, anna), layerOf(BO, bo), codebook)].map(([id, one]) => [id, inWords(one)]),
  );

describe('two coders in one article', () => {
  it.each<[string, readonly Tagged[], readonly Tagged[], Readonly<Record<string, string>>]>([
    [
      'agree: same words, tag and values',
      [['1', 'said', 'quote', { speaker: 'trump-1' }]],
      [['1', 'said', 'quote', { speaker: 'trump-1' }]],
      { 'anna 1': 'same bo 1', 'bo 1': 'same anna 1' },
    ],
    [
      'mean one person, of whom each made a record',
      [['1', 'said', 'quote', { speaker: 'trump-1' }]],
      [['1', 'said', 'quote', { speaker: 'trump-2' }]],
      { 'anna 1': 'same bo 1', 'bo 1': 'same anna 1' },
    ],
    [
      'differ in a core value, and not coded is one',
      [['1', 'said', 'quote', { speaker: 'trump-1' }]],
      [['1', 'said', 'quote']],
      { 'anna 1': 'otherValues bo 1 speaker', 'bo 1': 'otherValues anna 1 speaker' },
    ],
    [
      'do not differ by what is folded away',
      [['1', 'said', 'quote', { context: 'at home' }]],
      [['1', 'said', 'quote']],
      { 'anna 1': 'same bo 1', 'bo 1': 'same anna 1' },
    ],
    [
      'put the edges elsewhere',
      [['1', 'said', 'quote']],
      [['1', 'won', 'quote']],
      { 'anna 1': 'otherEdges bo 1 3/16', 'bo 1': 'otherEdges anna 1 -3/-16' },
    ],
    [
      'use another tag for the same words',
      [['1', 'great', 'framing']],
      [['1', 'great', 'claim']],
      { 'anna 1': 'otherTag bo 1', 'bo 1': 'otherTag anna 1' },
    ],
    [
      'use another tag for words of which at least half are shared',
      [['1', 'lost', 'framing']],
      [['1', 'late', 'claim']],
      { 'anna 1': 'otherTag bo 1', 'bo 1': 'otherTag anna 1' },
    ],
    [
      'nest one tag in another, which is no other name for it',
      [['1', 'said', 'quote']],
      [['1', 'won', 'claim']],
      { 'anna 1': 'only', 'bo 1': 'only' },
    ],
    [
      'see something of their own',
      [['1', 'left', 'claim']],
      [['1', 'lost', 'claim']],
      { 'anna 1': 'only', 'bo 1': 'only' },
    ],
    [
      'tagged twice what the other tagged once: the better fit is the counterpart',
      [
        ['1', 'said', 'quote'],
        ['2', 'great', 'quote'],
      ],
      [['1', 'great', 'quote']],
      { 'anna 1': 'only', 'anna 2': 'same bo 1', 'bo 1': 'same anna 2' },
    ],
    [
      'tagged the same words twice: equal values find each other',
      [
        ['1', 'said', 'quote', { speaker: 'trump-1' }],
        ['2', 'said', 'quote', { speaker: 'envoy' }],
      ],
      [
        ['1', 'said', 'quote', { speaker: 'envoy' }],
        ['2', 'said', 'quote', { speaker: 'trump-2' }],
      ],
      {
        'anna 1': 'same bo 2',
        'anna 2': 'same bo 1',
        'bo 1': 'same anna 2',
        'bo 2': 'same anna 1',
      },
    ],
    [
      'prefer the same words with another tag to a mere overlap',
      [['1', 'great', 'framing']],
      [
        ['1', 'great', 'claim'],
        ['2', 'said', 'framing'],
      ],
      { 'anna 1': 'otherTag bo 1', 'bo 1': 'otherTag anna 1', 'bo 2': 'only' },
    ],
  ])('%s', (_, anna, bo, expected) => {
    expect(compare(anna, bo)).toEqual(expected);
  });

  it('tagged the same twice: the first by id has the counterpart, in whatever order they come', () => {
    const twice: readonly Tagged[] = [
      ['2', 'said', 'quote'],
      ['1', 'said', 'quote'],
    ];
    const once: readonly Tagged[] = [['1', 'said', 'quote']];
    expect(compare(twice, once)).toEqual(compare(twice.toReversed(), once));
    expect(compare(twice, once)['bo 1']).toBe('same anna 1');
    expect(compare(once, twice)['anna 1']).toBe('same bo 1');
  });

  it('leave alone what is detached', () => {
    const [anna] = layerOf(ANNA, [['1', 'said', 'quote']]);
    const [bo] = layerOf(BO, [['1', 'said', 'quote']]);
    const detached = { ...anna!, target: { ...anna!.target, detached: true } };
    const compared = compareLayers([detached], [bo!], codebook);
    expect([...compared.values()].map(({ standing }) => standing)).toEqual(['only', 'only']);
  });
});

const long = article('word '.repeat(40));
const layer = (actor: ActorId) =>
  fc
    .array(
      fc.record({
        // Few places, so that much is equally close; and some that reach over all others.
        start: fc.nat(12),
        length: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 30 })),
        gap: fc.option(fc.integer({ min: 1, max: 3 })),
        tagId: fc.constantFrom('quote', 'claim'),
        speaker: fc.constantFrom('trump-1', 'envoy'),
      }),
      { maxLength: 12 },
    )
    .map((drawn) =>
      drawn.map(({ start, length, gap, tagId, speaker }, index) =>
        annotation(
          long,
          [
            { start, end: start + length },
            ...(gap === null ? [] : [{ start: start + length + gap, end: start + length + gap + 3 }]),
          ],
          tagId,
          { speaker },
          { id: `${actor}-${index}` as AnnotationId, layerOf: actor },
        ),
      ),
    );

const share = (one: Annotation, other: Annotation) => overlapOf(spanOf(one), spanOf(other));

describe('comparing', () => {
  it('gives the mirrored answer when the coders change places', () => {
    fc.assert(
      fc.property(layer(ANNA), layer(BO), (anna, bo) => {
        expect(new Map([...compareLayers(bo, anna, codebook)].toSorted())).toEqual(
          new Map([...compareLayers(anna, bo, codebook)].toSorted()),
        );
      }),
      { numRuns: runs(300) },
    );
  });

  it('does not depend on the order of the records', () => {
    fc.assert(
      fc.property(layer(ANNA), layer(BO), (anna, bo) => {
        const backwards = compareLayers(anna.toReversed(), bo.toReversed(), codebook);
        for (const [id, one] of compareLayers(anna, bo, codebook)) expect(backwards.get(id)).toEqual(one);
      }),
      { numRuns: runs(200) },
    );
  });

  it('gives each one counterpart at most, and both name each other', () => {
    fc.assert(
      fc.property(layer(ANNA), layer(BO), (anna, bo) => {
        const compared = compareLayers(anna, bo, codebook);
        expect(compared.size).toBe(anna.length + bo.length);
        for (const one of [...anna, ...bo]) {
          const { counterpart, standing, beyond } = compared.get(one.id)!;
          expect(counterpart === null).toBe(standing === 'only');
          if (!counterpart) continue;
          expect(counterpart.layerOf).not.toBe(one.layerOf);
          const back = compared.get(counterpart.id)!;
          expect(back.counterpart).toBe(one);
          expect([back.beyond.start, back.beyond.end].map((by) => 0 - by)).toEqual([
            beyond.start,
            beyond.end,
          ]);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it('finds two copies of one layer to be the same', () => {
    fc.assert(
      fc.property(layer(ANNA), (anna) => {
        const copy = anna.map((one) => ({ ...one, id: `bo ${one.id}` as AnnotationId, layerOf: BO }));
        for (const { standing } of compareLayers(anna, copy, codebook).values())
          expect(standing).toBe('same');
      }),
      { numRuns: runs(200) },
    );
  });

  it('leaves no two alone that could have been a pair, and pairs the closest first', () => {
    fc.assert(
      fc.property(layer(ANNA), layer(BO), (anna, bo) => {
        const compared = compareLayers(anna, bo, codebook);
        const pairedAs = (one: Annotation) => {
          const { counterpart, standing } = compared.get(one.id)!;
          return standing === 'otherEdges' && counterpart ? share(one, counterpart) : 0;
        };
        const isFree = (one: Annotation) => ['only', 'otherEdges'].includes(compared.get(one.id)!.standing);
        for (const one of anna.filter(isFree)) {
          for (const other of bo.filter(isFree)) {
            if (one.tagId !== other.tagId) continue;
            // Neither would rather have the other than what it got.
            expect(share(one, other)).toBeLessThanOrEqual(Math.max(pairedAs(one), pairedAs(other)));
          }
        }
      }),
      { numRuns: runs(300) },
    );
  });
});
