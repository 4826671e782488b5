import { describe, expect, it } from 'vitest';
import { resultOf } from '../../../src/domain/change-words.ts';
import type { Change } from '../../../src/domain/change.ts';
import type { ActorId, ArticleId, ClientId, TagId } from '../../../src/domain/ids.ts';
import type { Annotation } from '../../../src/domain/records/annotation.ts';
import { annotationsOf } from '../../../src/domain/session-state.ts';
import { inverseOf } from '../../../src/domain/undo.ts';
import { CommandRunner } from '../../support/command-runner.ts';
import { sessionWith } from '../../support/plain-session.ts';

const A = 'The deal is off. No deal, said he. A DEAL 👩🏽‍💻.';
const QUOTE = 'quote' as TagId;
const CLAIM = 'claim' as TagId;
const at = (start: number, end: number) => [{ start, end }];

function world() {
  const { runner, articleIds } = sessionWith(A, 'Another deal.');
  const [a, b] = articleIds as readonly [ArticleId, ArticleId];
  const places = [
    { articleId: a, ranges: at(4, 8) },
    { articleId: a, ranges: at(20, 24) },
    { articleId: b, ranges: at(8, 12) },
  ];
  return { runner, a, b, places };
}

const madeIn = (change: Change): readonly Annotation[] =>
  change.entries.flatMap(({ after }) => (after.type === 'annotation' ? [after as Annotation] : []));
const why = (result: ReturnType<CommandRunner['ask']>): unknown => (result.ok ? 'done' : result.reason);

describe('createAnnotations', () => {
  it('tags every place in one step that says where it comes from, and one undo takes all back', () => {
    const { runner, places } = world();
    const attributes = { medium: { value: 'speech', by: 'person' as const } };
    const change = runner.do('createAnnotations', { tagId: QUOTE, places, attributes, because: '“deal”' });
    const made = madeIn(change);
    expect(made.map(({ target }) => target.quotes[0]?.exact)).toEqual(['deal', 'deal', 'deal']);
    expect(made.map(({ origin }) => origin)).toEqual(
      places.map(() => ({ kind: 'suggestion', suggester: 'search', version: '1', because: '“deal”' })),
    );
    expect(made.every((one) => one.attributes['medium']?.value === 'speech' && one.note === '')).toBe(true);
    expect(resultOf(change)).toBe('Tagged 3 hits as quote');
    expect(inverseOf(change, runner.state).entries).toHaveLength(3);
  });

  it('passes over words that the same person has tagged so already, and places named twice', () => {
    const { runner, a, places } = world();
    runner.do('createAnnotation', { articleId: a, ranges: at(4, 8), tagId: QUOTE });
    const input = { tagId: QUOTE, places: [...places, ...places], because: 'deal' };
    expect(madeIn(runner.do('createAnnotations', input))).toHaveLength(2);
    expect(annotationsOf(runner.state, a).size).toBe(2);
    expect(why(runner.ask('createAnnotations', input))).toEqual({ kind: 'nothingToDo' });
    expect(madeIn(runner.do('createAnnotations', { ...input, tagId: CLAIM }))).toHaveLength(3);
  });

  it('tags what somebody else has tagged: layers are read apart', () => {
    const { runner, a, places } = world();
    runner.do('createAnnotation', { articleId: a, ranges: at(4, 8), tagId: QUOTE });
    const other = new CommandRunner(runner.state, {
      actorId: 'actor-other' as ActorId,
      client: 'other' as ClientId,
    });
    expect(madeIn(other.do('createAnnotations', { tagId: QUOTE, places, because: 'deal' }))).toHaveLength(3);
  });

  it('takes graphemes whole', () => {
    const { runner, a } = world();
    const start = A.indexOf('👩');
    const places = [{ articleId: a, ranges: at(start, start + 2) }];
    const [made] = madeIn(runner.do('createAnnotations', { tagId: QUOTE, places, because: '👩' }));
    expect(made?.target.quotes[0]?.exact).toBe('👩🏽‍💻');
  });

  it('refuses as a whole', () => {
    const { runner, a, places } = world();
    const ask = (input: object) =>
      why(runner.ask('createAnnotations', { tagId: QUOTE, places, because: '', ...input }));
    expect(ask({ tagId: 'none' })).toEqual({ kind: 'missing', what: 'tag' });
    expect(ask({ places: [] })).toEqual({ kind: 'nothingToDo' });
    expect(ask({ places: [...places, { articleId: a, ranges: at(0, 999) }] })).toEqual({
      kind: 'outsideText',
    });
    expect(ask({ places: [...places, { articleId: 'none', ranges: at(0, 3) }] })).toEqual({
      kind: 'missing',
      what: 'article',
    });
    expect(annotationsOf(runner.state, a).size).toBe(0);
  });
});
