import { describe, expect, it } from 'vitest';
import { isShown } from '../../../src/domain/derive/is-shown.ts';
import { lastSpeaker } from '../../../src/domain/derive/last-speaker.ts';
import { missingCore } from '../../../src/domain/derive/missing-core.ts';
import type { AttributeValue } from '../../../src/domain/records/annotation.ts';
import type { AttributeSpec } from '../../../src/domain/records/codebook.ts';
import type { AnnotationId } from '../../../src/domain/ids.ts';
import { annotation, article, sessionState, tag } from '../../support/article-builder.ts';

describe('isShown', () => {
  const values = (all: Record<string, AttributeValue>): Record<string, { value: AttributeValue }> =>
    Object.fromEntries(Object.entries(all).map(([id, value]) => [id, { value }]));

  it.each<readonly [AttributeSpec['when'], Record<string, AttributeValue>, boolean]>([
    [undefined, {}, true],
    [{ attribution: 'second-hand' }, { attribution: 'second-hand' }, true],
    [{ attribution: 'second-hand' }, { attribution: 'explicit' }, false],
    [{ attribution: 'second-hand' }, {}, false],
    [{ attribution: ['implicit', 'second-hand'] }, { attribution: 'implicit' }, true],
    [{ topics: 'war' }, { topics: ['peace', 'war'] }, true],
    [{ topics: 'war' }, { topics: ['peace'] }, false],
    [{ named: 'true', count: '3' }, { named: true, count: 3 }, true],
    [{ a: 'x', b: 'y' }, { a: 'x' }, false],
    [{ constructor: 'x' }, {}, false],
  ])('when %j and values %j: %s', (when, coded, expected) => {
    expect(isShown(when ? { when } : {}, values(coded))).toBe(expected);
  });
});

describe('missingCore', () => {
  const of = article('[a:“We won”] he said.');
  const core = (id: string, more: Partial<AttributeSpec> = {}): AttributeSpec => ({
    id,
    label: id,
    kind: 'choice',
    level: 'core',
    ...more,
  });
  const missing = (
    attributes: readonly AttributeSpec[],
    values: Record<string, AttributeValue>,
  ): readonly string[] => {
    const made = annotation(of, of.marks.a, 'test', values);
    const own = tag('test', attributes);
    return missingCore(made, own, {
      state: sessionState([of], [own, made]),
      text: of.text,
      article: of.article,
    });
  };

  it('names the core attributes without a value, in order', () => {
    const specs = [core('a'), core('b'), { ...core('c'), level: 'more' as const }, core('d')];
    expect(missing(specs, { b: 'x' })).toEqual(['a', 'd']);
  });

  it('counts "no" and zero as coded', () => {
    expect(missing([core('a'), core('b')], { a: false, b: 0 })).toEqual([]);
  });

  it('asks only for what applies', () => {
    const specs = [
      core('a', { when: { b: 'yes' } }),
      core('c', { when: { quoteType: 'direct' } }),
      core('d', { when: { quoteType: 'mixed' } }),
    ];
    const quoteType: AttributeSpec = {
      id: 'quoteType',
      label: '',
      kind: 'choice',
      level: 'computed',
      compute: 'quoteTypeFromMarks',
    };
    expect(missing([...specs, quoteType], { b: 'no' })).toEqual(['c']);
    expect(missing(specs, { b: 'yes' })).toEqual(['a']);
  });

  it('takes a computed value for an answer', () => {
    expect(
      missing(
        [
          core('type', { compute: 'quoteTypeFromMarks' }),
          core('claimant', { compute: 'speakerOfEnclosingQuoteElseOutlet' }),
        ],
        {},
      ),
    ).toEqual(['claimant']);
  });
});

describe('lastSpeaker', () => {
  const of = article('[a:One]. [b:Two]. [c:Three]. [d:Four].');
  const said = (name: 'a' | 'b' | 'c' | 'd', values: Record<string, AttributeValue>) =>
    annotation(of, of.marks[name], 'quote', values, { id: name as string as AnnotationId });
  const list = [
    said('c', {}),
    said('b', { speaker: 'trump' }),
    said('a', { speaker: 'witkoff' }),
    said('d', { speaker: 'khamenei' }),
  ];

  it('is whoever speaks nearest before the place', () => {
    expect(lastSpeaker(list, of.marks.d.start)).toBe('trump');
    expect(lastSpeaker(list, of.marks.b.start)).toBe('witkoff');
    expect(lastSpeaker(list, of.marks.a.start)).toBeNull();
    expect(lastSpeaker(list, of.text.length)).toBe('khamenei');
  });

  it('reads the attribute asked for, and no detached annotation', () => {
    expect(lastSpeaker(list, 99, 'source')).toBeNull();
    const detached = list.map((one) => ({ ...one, target: { ...one.target, detached: one.id === 'd' } }));
    expect(lastSpeaker(detached, 99)).toBe('trump');
  });
});
