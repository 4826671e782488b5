import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActorId, AnnotationId, ArticleId, EntityId, TagId } from '../../../src/domain/ids.ts';
import type { Annotation, AttributeValue } from '../../../src/domain/records/annotation.ts';
import type { TextRange } from '../../../src/domain/records/range.ts';
import { checkSession } from '../../../src/domain/check-session.ts';
import { attributesOf } from '../../../src/domain/derive/attributes-of.ts';
import { innermostEnclosingQuote } from '../../../src/domain/derive/computed-attributes.ts';
import { deriveArticle } from '../../../src/domain/derive/derive-article.ts';
import {
  annotation,
  article,
  entity,
  sessionState,
  tags,
  type BuiltArticle,
} from '../../support/article-builder.ts';

const OTHER = 'actor-other' as ActorId;
const OUTLET = 'outlet' as EntityId;

/** An article in a session with annotations, each given by a range name, a tag and values. */
function session(of: BuiltArticle, coded: readonly Annotation[]): ReturnType<typeof deriveArticle> {
  const state = sessionState([of], [entity('outlet'), entity('witkoff'), entity('trump'), ...coded]);
  expect(checkSession(state)).toEqual([]);
  return deriveArticle(state, of.article.id, of.text);
}

const id = (name: string): { readonly id: AnnotationId } => ({ id: name as AnnotationId });
const valuesOf = (
  derived: ReturnType<typeof deriveArticle>,
  of: Annotation,
): Record<string, AttributeValue> =>
  Object.fromEntries(Object.entries(derived.computed(of)).map(([key, { value }]) => [key, value]));

describe('voice and claimant', () => {
  const of = article(
    "[lead:The deal is off]. [outer:“It said: [inner:'[claim:We should talk],']”] [cue:he said], [more:“[rest:and win]”].",
    { outletId: OUTLET },
  );
  const outer = annotation(of, of.marks.outer, 'quote', { speaker: 'witkoff' }, id('outer'));
  const inner = annotation(of, of.marks.inner, 'quote', { speaker: 'trump' }, id('inner'));
  const claim = annotation(of, of.marks.claim, 'claim', {}, id('claim'));

  it('are those of the innermost enclosing quote', () => {
    expect(session(of, [outer, inner, claim]).computed(claim)).toEqual({
      voice: { value: 'source', because: { kind: 'insideQuote', quoteId: 'inner' } },
      claimant: { value: 'trump', because: { kind: 'speakerOfQuote', quoteId: 'inner' } },
    });
    expect(valuesOf(session(of, [outer, claim]), claim)).toEqual({ voice: 'source', claimant: 'witkoff' });
  });

  it('are the outlet outside every quote', () => {
    const lead = annotation(of, of.marks.lead, 'claim', {}, id('lead'));
    expect(session(of, [outer, inner, lead]).computed(lead)).toEqual({
      voice: { value: 'outlet', because: { kind: 'outsideQuotes' } },
      claimant: { value: OUTLET, because: { kind: 'outletOfArticle' } },
    });
  });

  it('leave the claimant blank while that quote has no speaker, whoever speaks around it', () => {
    const nobody = annotation(of, of.marks.inner, 'quote', {}, id('nobody'));
    expect(valuesOf(session(of, [outer, nobody, claim]), claim)).toEqual({ voice: 'source' });
  });

  it('leave the claimant blank while the outlet is not known', () => {
    const unknown = article('[lead:The deal is off].');
    const lead = annotation(unknown, unknown.marks.lead, 'claim', {}, id('lead'));
    expect(valuesOf(session(unknown, [lead]), lead)).toEqual({ voice: 'outlet' });
  });

  it('follow a quote of exactly the same words, marks or not', () => {
    const withMarks = annotation(of, of.marks.more, 'claim', {}, id('withMarks'));
    const bare = annotation(of, of.marks.rest, 'quote', { speaker: 'trump' }, id('bare'));
    expect(valuesOf(session(of, [bare, withMarks]), withMarks)).toEqual({
      voice: 'source',
      claimant: 'trump',
    });
  });

  it('are blank for words in quotation marks that nobody has tagged as a quote yet', () => {
    expect(session(of, [claim]).computed(claim)).toEqual({});
    const rest = annotation(of, of.marks.rest, 'framing', {}, id('rest'));
    expect(valuesOf(session(of, [rest]), rest)['voice']).toBeUndefined();
    const lead = annotation(of, of.marks.lead, 'claim', {}, id('lead'));
    expect(valuesOf(session(of, [lead]), lead)['voice']).toBe('outlet');
  });

  it('agree: a voice set by hand decides who can be the claimant', () => {
    const outletSays = annotation(of, of.marks.claim, 'claim', { voice: 'outlet' }, id('claim'));
    expect(session(of, [outer, outletSays]).computed(outletSays)['claimant']).toEqual({
      value: OUTLET,
      because: { kind: 'outletOfArticle' },
    });
    const sourceSays = annotation(of, of.marks.lead, 'claim', { voice: 'source' }, id('lead'));
    expect(session(of, [outer, sourceSays]).computed(sourceSays)['claimant']).toBeUndefined();
  });

  it('look at quotes of the same coder only', () => {
    const theirs = { ...inner, layerOf: OTHER };
    expect(valuesOf(session(of, [theirs, claim]), claim)).toEqual({});
    const both = { ...claim, layerOf: OTHER };
    expect(valuesOf(session(of, [outer, theirs, both]), both)).toEqual({
      voice: 'source',
      claimant: 'trump',
    });
  });

  it('look at quotes only, and not at detached ones', () => {
    const framing = annotation(of, of.marks.inner, 'framing', {}, id('framing'));
    const lost = { ...inner, target: { ...inner.target, detached: true } };
    expect(valuesOf(session(of, [framing, lost, claim]), claim)).toEqual({});
  });

  it('need every range inside a range of the quote', () => {
    const broken = article('“[a:We won],” [gap:she said], “[a:and left].”', { outletId: OUTLET });
    const quote = annotation(broken, broken.ranges.a, 'quote', { speaker: 'trump' }, id('quote'));
    const inside = annotation(broken, broken.ranges.a, 'claim', {}, id('inside'));
    const gap = annotation(broken, broken.marks.gap, 'claim', {}, id('gap'));
    const across = annotation(broken, { start: 1, end: broken.text.length }, 'framing', {}, id('across'));
    const derived = session(broken, [quote, inside, gap, across]);
    expect([inside, gap, across].map((one) => valuesOf(derived, one)['voice'])).toEqual([
      'source',
      'outlet',
      'outlet',
    ]);
  });

  it('agree with looking at every quote', () => {
    const text = article('aa bb cc dd ee ff gg hh ii jj');
    const place = fc.tuple(fc.nat(9), fc.nat(4)).map(
      ([first, count]): TextRange => ({
        start: first * 3,
        end: Math.min(first + count, 9) * 3 + 2,
      }),
    );
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), place, (places, where) => {
        const quotes = places.map((range, index) =>
          annotation(
            text,
            range,
            'quote',
            {},
            { ...id(`q${index}`), layerOf: index % 3 ? outer.layerOf : OTHER },
          ),
        );
        const asked = annotation(text, where, 'claim', {}, id('asked'));
        const around = quotes.filter(
          ({ layerOf, target: { ranges } }) =>
            layerOf === asked.layerOf &&
            ranges.some(({ start, end }) => start <= where.start && where.end <= end),
        );
        const lengths = around.map(
          ({ target: { ranges } }) => (ranges[0]?.end ?? 0) - (ranges[0]?.start ?? 0),
        );
        const state = sessionState([text], [...quotes, asked]);
        const context = { state, text: text.text, article: text.article };
        const found = innermostEnclosingQuote(asked, context);
        // Many questions are answered by an index, the first few without.
        for (let again = 0; again < 10; again += 1)
          expect(innermostEnclosingQuote(asked, context)).toBe(found);
        expect(found === null).toBe(around.length === 0);
        if (found)
          expect(found.target.ranges[0]!.end - found.target.ranges[0]!.start).toBe(Math.min(...lengths));
      }),
    );
  });
});

describe('quote type', () => {
  it('comes from the marks, and not from those of an enclosing quote by the same coder', () => {
    const of = article('[outer:“He told me [inner:he would leave] soon”], he said.');
    const outer = annotation(of, of.marks.outer, 'quote', {}, id('outer'));
    const inner = annotation(of, of.marks.inner, 'quote', {}, id('inner'));
    expect(session(of, [outer, inner]).computed(inner)).toEqual({
      quoteType: { value: 'indirect', because: { kind: 'marks' } },
    });
    expect(valuesOf(session(of, [inner]), inner)).toEqual({ quoteType: 'direct' });
    expect(valuesOf(session(of, [{ ...outer, layerOf: OTHER }, inner]), inner)).toEqual({
      quoteType: 'direct',
    });
  });

  it('is the same when the same words are tagged twice, with and without marks', () => {
    const of = article('[a:“[b:We won]”] he said.');
    const a = annotation(of, of.marks.a, 'quote', {}, id('a'));
    const b = annotation(of, of.marks.b, 'quote', {}, id('b'));
    const derived = session(of, [a, b]);
    expect([a, b].map((one) => valuesOf(derived, one))).toEqual([
      { quoteType: 'direct' },
      { quoteType: 'direct' },
    ]);
  });

  it('is not derived for a detached quote', () => {
    const of = article('[a:“We won”] he said.');
    const made = annotation(of, of.marks.a, 'quote', {}, id('a'));
    expect(valuesOf(session(of, [made]), { ...made, target: { ...made.target, detached: true } })).toEqual(
      {},
    );
  });

  it('is derived from a text that is not among the loaded ones', () => {
    const of = article('[a:“We won”] he said.');
    const made = annotation(of, of.marks.a, 'quote', {}, id('a'));
    const state = { ...sessionState([of], [made]), texts: new Map() };
    expect(valuesOf(deriveArticle(state, of.article.id, of.text), made)).toEqual({ quoteType: 'direct' });
  });
});

describe('wording or content', () => {
  const of = article('[a:right-wing] commentator');
  const withDevice = (device: string): Record<string, AttributeValue> => {
    const made = annotation(of, of.marks.a, 'framing', { device }, id('a'));
    return valuesOf(session(of, [made]), made);
  };

  it('follows the device', () => {
    expect(withDevice('label')).toMatchObject({ biasType: 'lexical' });
    expect(withDevice('informational-selection')).toMatchObject({ biasType: 'informational' });
    expect(withDevice('other')).not.toHaveProperty('biasType');
    expect(withDevice('toString')).not.toHaveProperty('biasType');
  });

  it('is decided in the codebook for every device but "other"', () => {
    const framing = tags.find((one) => one.id === 'framing');
    const devices =
      framing?.attributes.find((spec) => spec.id === 'device')?.values?.map((value) => value.id) ?? [];
    const biasType = framing?.attributes.find((spec) => spec.id === 'biasType');
    const offered = biasType?.values?.map((value) => value.id) ?? [];
    expect(devices.filter((device) => !offered.includes(biasType?.map?.[device] ?? ''))).toEqual(['other']);
    expect(Object.keys(biasType?.map ?? {}).filter((device) => !devices.includes(device))).toEqual([]);
  });
});

describe('attributesOf', () => {
  const of = article('[a:“We won”] he said.');

  it('prefers what a person said, and keeps why a value was computed', () => {
    const made = annotation(of, of.marks.a, 'quote', { speaker: 'trump' }, id('a'));
    const overridden = annotation(of, of.marks.a, 'quote', { quoteType: 'mixed', gone: 'kept' }, id('a'));
    const derived = session(of, [made]);
    expect(attributesOf(made, derived)).toEqual({
      speaker: { value: 'trump', by: 'person' },
      quoteType: { value: 'direct', by: 'computed', because: { kind: 'marks' } },
    });
    expect(derived.attributes(overridden)).toEqual({
      quoteType: { value: 'mixed', by: 'person' },
      gone: { value: 'kept', by: 'person' },
    });
  });

  it('follows an edit of the article and of the codebook', () => {
    const made = annotation(of, of.marks.a, 'quote', {}, id('a'));
    const before = sessionState([of], [made]);
    const quote = tags.find((one) => one.id === 'quote')!;
    const without = { ...quote, attributes: quote.attributes.map(({ compute: _compute, ...spec }) => spec) };
    const after = { ...before, tags: new Map(before.tags).set(quote.id, without) };
    expect(deriveArticle(before, of.article.id, of.text).attributes(made)).toHaveProperty('quoteType');
    expect(deriveArticle(after, of.article.id, of.text).attributes(made)).toEqual({});
  });

  it('forgets a quote whose tag no longer is one', () => {
    const quote = annotation(of, of.marks.a, 'quote', {}, id('quote'));
    const claim = annotation(of, of.marks.a, 'claim', {}, id('claim'));
    const before = sessionState([of], [quote, claim]);
    const plain = { ...tags.find((one) => one.id === 'quote')!, attributes: [] };
    const after = { ...before, tags: new Map(before.tags).set(plain.id, plain) };
    const voiceIn = (state: typeof before): AttributeValue | undefined =>
      deriveArticle(state, of.article.id, of.text).attributes(claim)['voice']?.value;
    expect([before, after].map(voiceIn)).toEqual(['source', undefined]);
  });

  it('asks nothing of an annotation whose tag was deleted', () => {
    const made = annotation(of, of.marks.a, 'quote', {}, { ...id('a'), tagId: 'gone' as TagId });
    const derived = session(of, [made]);
    expect(derived.attributes(made)).toEqual({});
    expect(derived.missingCore(made)).toEqual([]);
    expect(() => deriveArticle(derived.state, 'no-article' as ArticleId, '')).toThrow('no-article');
  });
});
