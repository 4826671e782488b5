import { describe, expect, it } from 'vitest';
import { linkProposals } from '../../../src/domain/derive/link-proposals.ts';
import type { ActorId, AnnotationId, TagId } from '../../../src/domain/ids.ts';
import { CommandRunner, ME } from '../../support/command-runner.ts';
import { sessionWith } from '../../support/plain-session.ts';

const TEXT = '“It said: ‘I want peace. We should talk.’ So far,” he said, and left.';

function world() {
  const { runner, articleIds } = sessionWith(TEXT);
  const articleId = articleIds[0]!;
  const names = new Map<string, string>();
  const tag = (name: string, words: string, tagId: string, by: CommandRunner = runner): AnnotationId => {
    const start = TEXT.indexOf(words);
    const change = by.do('createAnnotation', {
      articleId,
      ranges: [{ start, end: start + words.length }],
      tagId: tagId as TagId,
    });
    runner.state = by.state;
    const id = change.entries[0]?.after.id as AnnotationId;
    names.set(id, name);
    return id;
  };
  const proposed = (coder: ActorId = ME): readonly string[] =>
    linkProposals(runner.state, articleId, coder).map(
      ({ kind, from, to }) => `${names.get(from)} ${kind} ${names.get(to)}`,
    );
  return { runner, articleId, tag, proposed };
}

const OUTER = '“It said: ‘I want peace. We should talk.’ So far,”';
const INNER = '‘I want peace. We should talk.’';

describe('what follows from nesting', () => {
  it('ties an inner quote to the shortest around it, and a claim to the shortest quote that makes it', () => {
    const { tag, proposed } = world();
    tag('outer', OUTER, 'quote');
    tag('inner', INNER, 'quote');
    tag('claim', 'We should talk', 'claim');
    tag('aside', 'So far', 'claim');
    expect(proposed()).toEqual(['inner nested-in outer', 'inner asserts claim', 'outer asserts aside']);
  });

  it('asserts a claim of exactly the quoted words, but nests no quote in one of its own words', () => {
    const { tag, proposed } = world();
    tag('one', INNER, 'quote');
    tag('two', 'I want peace. We should talk.', 'quote');
    tag('claim', 'I want peace. We should talk', 'claim');
    expect(proposed().filter((words) => words.includes('nested-in'))).toEqual([]);
    expect(proposed()).toHaveLength(1);
    expect(proposed()[0]).toMatch(/^(?:one|two) asserts claim$/u);
  });

  it.each([
    ['a framing in a quote', 'want', 'framing'],
    ['a claim beside every quote', 'left', 'claim'],
    ['a claim that reaches out of the quote', 'So far,” he said', 'claim'],
  ])('says nothing of %s', (_, words, tagId) => {
    const { tag, proposed } = world();
    tag('outer', OUTER, 'quote');
    tag('it', words, tagId);
    expect(proposed()).toEqual([]);
  });

  it.each([
    ['that way', 0],
    ['the other way', 1],
  ])('says nothing where the two are tied already, %s', (_, way) => {
    const { runner, tag, proposed } = world();
    const ends = [tag('outer', OUTER, 'quote'), tag('inner', INNER, 'quote')] as const;
    runner.do('createLink', { kind: 'nested-in', from: ends[1 - way]!, to: ends[way]! });
    expect(proposed()).toEqual([]);
  });

  it('stays within the work of one coder', () => {
    const { runner, tag, proposed } = world();
    tag('outer', OUTER, 'quote');
    const bo = 'actor-bo' as ActorId;
    const other = new CommandRunner(runner.state, { client: 'bo' as never, actorId: bo });
    tag('claim', 'We should talk', 'claim', other);
    expect(proposed()).toEqual([]);
    expect(proposed(bo)).toEqual([]);
    other.state = runner.state;
    tag('own', INNER, 'quote', other);
    expect(proposed(bo)).toEqual(['own asserts claim']);
    expect(proposed()).toEqual([]);
  });

  it('asks nothing of a codebook that has no such kinds', () => {
    const { runner, articleId, tag, proposed } = world();
    tag('outer', OUTER, 'quote');
    tag('claim', 'So far', 'claim');
    expect(proposed()).toHaveLength(1);
    const { codebookId } = runner.state.session;
    const codebook = runner.state.codebooks.get(codebookId)!;
    const state = { ...runner.state, codebooks: new Map([[codebookId, { ...codebook, links: [] }]]) };
    expect(linkProposals(state, articleId, ME)).toEqual([]);
  });
});
