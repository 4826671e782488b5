import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { align } from '../../../src/analysis/alignment/align.ts';
import { copyOffers } from '../../../src/analysis/offers/copy-offers.ts';
import type { AnnotationId, ArticleId, TagId } from '../../../src/domain/ids.ts';
import type { Target } from '../../../src/domain/records/annotation.ts';
import { annotationsOf, findAnnotation, type SessionState } from '../../../src/domain/session-state.ts';
import { ME } from '../../support/command-runner.ts';
import { BO, compared, Story } from './offer-story.ts';

const seed = (name: string): string =>
  readFileSync(resolve(import.meta.dirname, '../../../public/seeds', name), 'utf8');
const A = seed('000_2dd4d78006458cad.txt');
const B = seed('001_59f875a34b8e8c6a.txt');

const AMERICANS = '“The Americans should know threats will get them nowhere when confronting Iran.”';
const LETTER = 'had sent a letter to Iran';
const KHAMENEI = 'Mr Khamenei, in a televised speech on Friday';

describe('what is coded in the same words of another article', () => {
  it('is offered, word for word or edited, in the order of the text', () => {
    const story = new Story(A, B);
    story.tag('A', 'quote', AMERICANS);
    story.tag('A', 'framing', KHAMENEI);
    story.tag('A', 'claim', LETTER);
    expect(story.told('B')).toEqual([
      `A claim exact: ${LETTER}`,
      'A framing edited: Ayatollah Khamenei, in a televised speech on Friday',
      `A quote exact: ${AMERICANS}`,
    ]);
    expect(story.offers('B').map(({ because }) => because)).toEqual([
      'The same words in A',
      'The same words in A, edited',
      'The same words in A',
    ]);
    expect(story.told('A')).toEqual([]);
  });

  it('is not where the words stand in no other article', () => {
    const story = new Story(A, B);
    story.tag('A', 'quote', "“Instead, it's him doing that.”");
    expect(story.told('B')).toEqual([]);
  });

  it('is not while the text here or there is not loaded', () => {
    const story = new Story(A, B);
    story.tag('A', 'quote', AMERICANS);
    const { state } = story.runner;
    const [a, b] = [compared(state, story.id('A')), compared(state, story.id('B'))];
    const alignments = new Map([[a.articleId, align(b, a)]]);
    for (const missing of [a.articleId, b.articleId]) {
      const texts = new Map(state.texts);
      texts.delete(missing);
      const options = {
        actorId: ME,
        dismissed: new Set<string>(),
        shown: (id: ArticleId) => annotationsOf(state, id),
      };
      expect(copyOffers({ ...state, texts }, alignments, b.articleId, options)).toEqual([]);
    }
  });

  it('brings its parts, and the places of its passages where they stand here', () => {
    const story = new Story(A, B);
    const [on, that] = ['in a televised speech', 'on Friday, said:'];
    const quote = story.tag('A', 'quote', on, that);
    const cue = story.tag('A', 'framing', 'Friday, said');
    const other = story.tag('B', 'framing', 'Trump');
    const nowhere = story.tag('A', 'framing', 'military upper hand');
    const passage = (id: AnnotationId): Target => findAnnotation(story.runner.state, id)!.target;
    const set = (attributeId: string, target: Target) =>
      story.runner.do('setAttribute', { ids: [quote], attributeId, value: target });
    set('cue', passage(cue));
    const offer = () => story.offers('B').find(({ source }) => source.id === quote)!;
    expect(story.words(offer())).toBe(`${on} | ${that}`);
    expect(story.words({ ...offer(), ranges: offer().passages['cue']! })).toBe('Friday, said');
    set('cue', passage(nowhere));
    expect(offer().passages).toEqual({ cue: null });
    // Words of a third article say nothing about where they are here.
    set('cue', passage(other));
    expect(offer().passages).toEqual({ cue: null });
  });

  it('is not what cannot be copied: without a place, or with a tag that is gone', () => {
    const story = new Story(A, B);
    const id = story.tag('A', 'quote', AMERICANS);
    const { state } = story.runner;
    const source = findAnnotation(state, id)!;
    const detached = { ...source, target: { ...source.target, detached: true } };
    const withIt = (annotation: typeof source): SessionState => ({
      ...state,
      annotations: new Map(state.annotations).set(story.id('A'), new Map([[id, annotation]])),
    });
    story.runner.state = withIt(detached);
    expect(story.told('B')).toEqual([]);
    story.runner.state = withIt({ ...source, tagId: 'gone' as TagId });
    expect(story.told('B')).toEqual([]);
    story.runner.state = withIt(source);
    expect(story.told('B')).toHaveLength(1);
  });

  it('is not a finding about a difference, unless the words are the same', () => {
    const story = new Story(A, B);
    const finding = (words: string) =>
      story.runner.do('createAnnotation', {
        articleId: story.id('A'),
        ranges: [story.rangeOf('A', words)],
        tagId: 'framing' as TagId,
        origin: { kind: 'suggestion', suggester: 'comparison', version: '1', because: '' },
      });
    finding(KHAMENEI);
    finding(LETTER);
    expect(story.told('B')).toEqual([`A framing exact: ${LETTER}`]);
  });
});

describe('what is not offered, because it is said already', () => {
  const khamenei = (before: (story: Story) => void): readonly string[] => {
    const story = new Story(A, B);
    story.tag('A', 'quote', AMERICANS);
    before(story);
    return story.told('B');
  };
  const OFFERED = [`A quote exact: ${AMERICANS}`];
  const INNER = AMERICANS.slice(1, -1);

  it.each<[string, (story: Story) => void, readonly string[]]>([
    ['nothing stands here', () => {}, OFFERED],
    ['the same tag stands on the same words', (story) => void story.tag('B', 'quote', AMERICANS), []],
    ['it stands on them without their marks', (story) => void story.tag('B', 'quote', INNER), []],
    ['it stands on a word less', (story) => void story.tag('B', 'quote', INNER.slice(4)), []],
    ['another tag stands there', (story) => void story.tag('B', 'claim', AMERICANS), OFFERED],
    [
      'the same tag stands on a part of the words',
      (story) => void story.tag('B', 'quote', 'The Americans should know threats'),
      OFFERED,
    ],
    [
      'the same tag stands on much more than the words',
      (story) =>
        void story.tag(
          'B',
          'quote',
          `Ayatollah Khamenei, in a televised speech on Friday, said: ${AMERICANS}`,
        ),
      OFFERED,
    ],
    [
      'somebody else has said it',
      (story) => {
        story.as(BO);
        story.tag('B', 'quote', AMERICANS);
        story.as(ME);
      },
      OFFERED,
    ],
  ])('%s', (_, before, expected) => {
    expect(khamenei(before)).toEqual(expected);
  });

  it('a copy, even on other edges or with another tag', () => {
    const story = new Story(A, B);
    story.tag('A', 'quote', AMERICANS);
    const [copy] = story.copy(...story.offers('B'));
    story.runner.do('setRanges', { id: copy!, ranges: [story.rangeOf('B', 'The Americans')] });
    expect(story.told('B')).toEqual([]);
    story.runner.do('retagAnnotation', { id: copy!, tagId: 'framing' as TagId });
    expect(story.told('B')).toEqual([]);
    story.runner.do('deleteAnnotations', { ids: [copy!] });
    expect(story.told('B')).toEqual(OFFERED);
  });

  it('a copy of a copy', () => {
    const story = new Story(A, B, B);
    story.tag('A', 'quote', AMERICANS);
    story.copy(...story.offers('B'));
    const [inC] = story.copy(...story.offers('C').filter(({ from }) => from === 'A'));
    story.runner.do('setRanges', { id: inC!, ranges: [story.rangeOf('C', 'The Americans')] });
    // What stands in B is the same as in A, and that is the same as here.
    expect(story.told('C')).toEqual([]);
  });

  it('somebody else’s copy does not speak for me', () => {
    const story = new Story(A, B);
    story.tag('A', 'quote', AMERICANS);
    story.as(BO);
    const [copy] = story.copy(...story.offers('B'));
    story.runner.do('setRanges', { id: copy!, ranges: [story.rangeOf('B', 'The Americans')] });
    expect(story.told('B')).toEqual([]);
    story.as(ME);
    expect(story.told('B')).toEqual(OFFERED);
  });

  it('what somebody does not want, nor the like of it from elsewhere', () => {
    const story = new Story(A, B, B);
    story.tag('A', 'quote', AMERICANS);
    story.tag('B', 'quote', INNER);
    const [offer, ...others] = story.offers('C');
    expect(others).toEqual([]);
    story.dismissed = new Set([offer!.key]);
    expect(story.told('C')).toEqual([]);
  });
});

describe('of several who offer the same', () => {
  it('the exact one counts, then the earlier article, then one’s own', () => {
    const story = new Story(B, A, A);
    story.as(BO);
    story.tag('B', 'quote', AMERICANS);
    story.as(ME);
    story.tag('C', 'quote', AMERICANS);
    // The whole sentence is edited between A and the others, and word for word the same between B and C.
    story.tag('A', 'framing', 'Ayatollah Khamenei, in a televised speech on Friday');
    story.tag('B', 'framing', KHAMENEI);
    expect(story.told('A')).toEqual([`B quote exact: ${AMERICANS}`]);
    expect(story.told('C')).toEqual([`B framing exact: ${KHAMENEI}`]);
    story.tag('B', 'quote', AMERICANS);
    for (const who of [ME, BO]) {
      story.as(who);
      const quotes = story.offers('A').filter(({ source }) => source.tagId === 'quote');
      expect(quotes.map(({ source }) => source.layerOf)).toEqual([who]);
    }
  });

  it('those of a hidden coder do not count at all', () => {
    const story = new Story(A, B);
    story.as(BO);
    story.tag('A', 'quote', AMERICANS);
    story.as(ME);
    expect(story.told('B', new Set([BO]))).toEqual([]);
    expect(story.told('B')).toHaveLength(1);
  });
});
