import { describe, expect, it } from 'vitest';
import type { AnnotationId, TagId } from '../../src/domain/ids.ts';
import { linkChoices, mayLink } from '../../src/domain/link-choices.ts';
import { findAnnotation } from '../../src/domain/session-state.ts';
import { sessionWith } from '../support/plain-session.ts';

/** Two quotes, a claim and a framing in A; a quote and a framing in B. */
function world() {
  const { runner, articleIds } = sessionWith('One two three four.', 'Five six.');
  const tag = (article: number, start: number, end: number, tagId: string): AnnotationId =>
    runner.do('createAnnotation', {
      articleId: articleIds[article]!,
      ranges: [{ start, end }],
      tagId: tagId as TagId,
    }).entries[0]?.after.id as AnnotationId;
  const ids = {
    quote: tag(0, 0, 3, 'quote'),
    other: tag(0, 4, 7, 'quote'),
    claim: tag(0, 8, 13, 'claim'),
    framing: tag(0, 14, 18, 'framing'),
    far: tag(1, 0, 4, 'quote'),
    farFraming: tag(1, 5, 8, 'framing'),
  };
  const find = (name: keyof typeof ids) => findAnnotation(runner.state, ids[name])!;
  /** "asserts", "<supports" where it comes from the second, "continues|" where it could be turned round. */
  const choices = (first: keyof typeof ids, second: keyof typeof ids): readonly string[] =>
    linkChoices(runner.state, find(first), find(second)).map(
      ({ kind, isOutgoing, reversed }) => `${isOutgoing ? '' : '<'}${kind.id}${reversed ? '|' : ''}`,
    );
  return { runner, ids, find, choices };
}

describe('the kinds between two annotations', () => {
  it.each<[Parameters<ReturnType<typeof world>['choices']>, readonly string[]]>([
    [
      ['quote', 'other'],
      ['continues|', 'nested-in|', 'responds-to|', 'same-as'],
    ],
    [
      ['quote', 'claim'],
      ['asserts', 'supports', 'contradicts', 'responds-to'],
    ],
    [
      ['claim', 'quote'],
      ['<asserts', '<supports', '<contradicts', '<responds-to'],
    ],
    [
      ['quote', 'far'],
      ['responds-to|', 'same-as'],
    ],
    [['framing', 'far'], []],
    [['framing', 'farFraming'], ['same-as']],
    [['quote', 'framing'], ['<frames']],
    [['quote', 'quote'], []],
  ])('%j', (pair, expected) => {
    expect(world().choices(...pair)).toEqual(expected);
  });

  it('are without what is there already, in the direction that is taken', () => {
    const { runner, ids, choices } = world();
    runner.do('createLink', { kind: 'same-as', from: ids.other, to: ids.quote });
    runner.do('createLink', { kind: 'continues', from: ids.quote, to: ids.other });
    expect(choices('quote', 'other')).toEqual(['<continues', 'nested-in|', 'responds-to|']);
  });
});

describe('whether two can be linked at all', () => {
  it('goes by tags and articles, and never with itself', () => {
    const { runner, find } = world();
    const may = mayLink(runner.state, find('framing'));
    const names = ['quote', 'claim', 'framing', 'far', 'farFraming'] as const;
    expect(names.filter((name) => may(find(name)))).toEqual(['quote', 'claim', 'farFraming']);
  });
});
