import { describe, expect, it } from 'vitest';
import type { ActorId, AnnotationId, LinkId, TagId } from '../../../src/domain/ids.ts';
import { linksOf } from '../../../src/domain/links-of.ts';
import { livingLinksOf } from '../../../src/domain/living-links.ts';
import { resultOf } from '../../../src/domain/change-words.ts';
import type { Link } from '../../../src/domain/records/link.ts';
import { inverseOf } from '../../../src/domain/undo.ts';
import { CommandRunner } from '../../support/command-runner.ts';
import { sessionWith } from '../../support/plain-session.ts';

const TEXT = 'He said “we won” and “they left”, a fact.';
const EXACT = { variant: { value: 'exact', by: 'person' } } as const;

/** Quotes `q1` and `q2` and a claim in A, a quote `far` in B. */
function world() {
  const { runner, articleIds } = sessionWith(TEXT, 'She said “we won”.');
  const [a, b] = articleIds;
  const tag = (articleId: typeof a, start: number, end: number, tagId: string) =>
    runner.do('createAnnotation', { articleId: articleId!, ranges: [{ start, end }], tagId: tagId as TagId })
      .entries[0]?.after.id as AnnotationId;
  const ids = {
    q1: tag(a, 8, 16, 'quote'),
    q2: tag(a, 21, 32, 'quote'),
    claim: tag(a, 9, 15, 'claim'),
    far: tag(b, 9, 17, 'quote'),
    none: 'annotation-none' as AnnotationId,
  };
  const links = (): readonly Link[] => [...runner.state.links.values()];
  return { runner, ids, links };
}

const why = (result: ReturnType<CommandRunner['ask']>): unknown => (result.ok ? 'done' : result.reason);

describe('createLink', () => {
  it('makes one record of kind and ends, and says so', () => {
    const { runner, ids, links } = world();
    const change = runner.do('createLink', { kind: 'same-as', from: ids.q1, to: ids.far, attributes: EXACT });
    expect(resultOf(change)).toBe('Created link');
    expect(links()).toMatchObject([{ kind: 'same-as', from: ids.q1, to: ids.far, attributes: EXACT }]);
  });

  it.each<
    [string, string, keyof ReturnType<typeof world>['ids'], keyof ReturnType<typeof world>['ids'], unknown]
  >([
    ['a kind that the codebook has not', 'rhymes-with', 'q1', 'q2', { kind: 'missing', what: 'linkKind' }],
    ['an annotation that is not there', 'same-as', 'q1', 'none', { kind: 'missing', what: 'annotation' }],
    [
      'an annotation and itself',
      'same-as',
      'q1',
      'q1',
      { kind: 'notLinkable', link: 'same as', why: 'sameAnnotation' },
    ],
    [
      'tags that the kind does not take',
      'same-as',
      'q1',
      'claim',
      { kind: 'notLinkable', link: 'same as', why: 'otherTags' },
    ],
    [
      'tags the wrong way round',
      'asserts',
      'claim',
      'q1',
      { kind: 'notLinkable', link: 'asserts', why: 'otherTags' },
    ],
    ['tags the right way round', 'asserts', 'q1', 'claim', 'done'],
    [
      'two articles, where the kind stays in one',
      'continues',
      'q1',
      'far',
      { kind: 'notLinkable', link: 'continues', why: 'otherArticle' },
    ],
    ['one article, where the kind stays in one', 'continues', 'q1', 'q2', 'done'],
  ])('with %s', (_, kind, from, to, expected) => {
    const { runner, ids } = world();
    expect(why(runner.ask('createLink', { kind, from: ids[from], to: ids[to] }))).toEqual(expected);
  });

  it.each([
    [{ variant: { value: 'similar', by: 'person' } }, { kind: 'wrongValue', attribute: 'Variant' }],
    [{ colour: { value: 'red', by: 'person' } }, { kind: 'missing', what: 'attribute' }],
  ] as const)('refuses %j', (attributes, expected) => {
    const { runner, ids } = world();
    const asked = runner.ask('createLink', { kind: 'same-as', from: ids.q1, to: ids.far, attributes });
    expect(why(asked)).toMatchObject(expected);
  });

  it('does nothing where the link is, for “same as” also the other way round', () => {
    const { runner, ids } = world();
    runner.do('createLink', { kind: 'same-as', from: ids.q1, to: ids.far });
    runner.do('createLink', { kind: 'continues', from: ids.q1, to: ids.q2 });
    const ask = (kind: string, from: AnnotationId, to: AnnotationId) =>
      why(runner.ask('createLink', { kind, from, to }));
    expect(ask('same-as', ids.q1, ids.far)).toEqual({ kind: 'nothingToDo' });
    expect(ask('same-as', ids.far, ids.q1)).toEqual({ kind: 'nothingToDo' });
    expect(ask('continues', ids.q2, ids.q1)).toBe('done');
  });

  it('brings back the one that was deleted, as it is wished now', () => {
    const { runner, ids, links } = world();
    runner.do('createLink', { kind: 'same-as', from: ids.q1, to: ids.far, attributes: EXACT });
    const [{ id }] = links() as [Link];
    runner.do('deleteLinks', { ids: [id] });
    expect(links()).toEqual([]);
    const change = runner.do('createLink', { kind: 'same-as', from: ids.far, to: ids.q1 });
    expect(links()).toMatchObject([{ id, from: ids.far, to: ids.q1, attributes: {} }]);
    runner.commit('undo', 'undo', change.title, inverseOf(change, runner.state).entries, change.rev);
    expect(links()).toEqual([]);
  });
});

describe('deleteLinks', () => {
  it('takes links away in one step and leaves the annotations', () => {
    const { runner, ids, links } = world();
    runner.do('createLink', { kind: 'same-as', from: ids.q1, to: ids.far });
    runner.do('createLink', { kind: 'continues', from: ids.q1, to: ids.q2 });
    const both = links().map(({ id }) => id);
    expect(resultOf(runner.do('deleteLinks', { ids: [...both, both[0]!] }))).toBe('Deleted 2 links');
    expect(runner.state.links.size).toBe(0);
    expect([...runner.state.annotations.values()].flatMap((map) => [...map])).toHaveLength(4);
    expect(why(runner.ask('deleteLinks', { ids: both }))).toEqual({ kind: 'missing', what: 'link' });
    expect(why(runner.ask('deleteLinks', { ids: ['x' as LinkId] }))).toEqual({
      kind: 'missing',
      what: 'link',
    });
  });
});

describe('createLinks', () => {
  it('makes several in one step, each once, and passes over what is there', () => {
    const { runner, ids, links } = world();
    runner.do('createLink', { kind: 'asserts', from: ids.q1, to: ids.claim });
    const continues = { kind: 'continues', from: ids.q1, to: ids.q2 };
    const change = runner.do('createLinks', {
      links: [
        { kind: 'asserts', from: ids.q1, to: ids.claim },
        continues,
        continues,
        { kind: 'same-as', from: ids.q1, to: ids.far, attributes: EXACT },
      ],
    });
    expect(resultOf(change)).toBe('Created 2 links');
    expect(links().map(({ kind }) => kind)).toEqual(['asserts', 'continues', 'same-as']);
    runner.commit('undo', 'undo', change.title, inverseOf(change, runner.state).entries, change.rev);
    expect(links().map(({ kind }) => kind)).toEqual(['asserts']);
  });

  it('makes none where one can’t be, and says nothing is to do where all are there', () => {
    const { runner, ids, links } = world();
    const good = { kind: 'asserts', from: ids.q1, to: ids.claim };
    const bad = { kind: 'asserts', from: ids.claim, to: ids.q1 };
    expect(why(runner.ask('createLinks', { links: [good, bad] }))).toMatchObject({ kind: 'notLinkable' });
    expect(links()).toEqual([]);
    runner.do('createLink', good);
    expect(why(runner.ask('createLinks', { links: [good] }))).toEqual({ kind: 'nothingToDo' });
  });
});

describe('changeLink', () => {
  const linked = (kind: string, attributes = {}) => {
    const all = world();
    const { runner, ids, links } = all;
    runner.do('createLink', { kind, from: ids.q1, to: ids.q2, attributes });
    const [{ id }] = links() as [Link];
    return { ...all, id };
  };

  it('changes what it says of itself, and keeps the record', () => {
    const { runner, links, id } = linked('same-as', EXACT);
    const change = runner.do('changeLink', { id, attributes: { variant: 'edited' } });
    expect(resultOf(change)).toBe('Changed link');
    expect(links()).toMatchObject([{ id, attributes: { variant: { value: 'edited', by: 'person' } } }]);
    runner.do('changeLink', { id, attributes: { variant: null } });
    expect(links().map(({ attributes }) => attributes)).toEqual([{}]);
  });

  it('makes another link of it for another kind, in one step, without what that kind has not', () => {
    const { runner, ids, links, id } = linked('same-as', EXACT);
    const change = runner.do('changeLink', { id, kind: 'responds-to' });
    expect(links()).toMatchObject([{ kind: 'responds-to', from: ids.q1, to: ids.q2, attributes: {} }]);
    expect(links()[0]?.id).not.toBe(id);
    expect(links()[0]?.attributes).toEqual({});
    runner.commit('undo', 'undo', change.title, inverseOf(change, runner.state).entries, change.rev);
    expect(links()).toMatchObject([{ id, kind: 'same-as', attributes: EXACT }]);
  });

  it('turns it round', () => {
    const { runner, ids, links, id } = linked('continues');
    runner.do('changeLink', { id, reversed: true });
    expect(links()).toMatchObject([{ kind: 'continues', from: ids.q2, to: ids.q1 }]);
  });

  it('becomes one with the link that it would be', () => {
    const { runner, ids, links, id } = linked('continues');
    runner.do('createLink', { kind: 'responds-to', from: ids.q1, to: ids.q2 });
    runner.do('changeLink', { id, kind: 'responds-to' });
    expect(links()).toMatchObject([{ kind: 'responds-to' }]);
  });

  it.each<[string, (ids: ReturnType<typeof world>['ids']) => object, unknown]>([
    ['nothing new', () => ({}), { kind: 'nothingToDo' }],
    ['“same as” turned round, which says the same', () => ({ reversed: true }), { kind: 'nothingToDo' }],
    [
      'a kind that does not take these tags',
      () => ({ kind: 'asserts' }),
      { kind: 'notLinkable', why: 'otherTags' },
    ],
    ['a kind that is not there', () => ({ kind: 'rhymes' }), { kind: 'missing', what: 'linkKind' }],
    ['a value that is none', () => ({ attributes: { variant: 'similar' } }), { kind: 'wrongValue' }],
    [
      'an attribute that it has not',
      () => ({ attributes: { colour: 'red' } }),
      { kind: 'missing', what: 'attribute' },
    ],
  ])('refuses %s', (_, input, expected) => {
    const { runner, ids, id } = linked('same-as', EXACT);
    expect(why(runner.ask('changeLink', { id, ...input(ids) }))).toMatchObject(expected as object);
  });

  it('refuses a link that is gone', () => {
    const { runner } = world();
    expect(why(runner.ask('changeLink', { id: 'x' as LinkId }))).toEqual({ kind: 'missing', what: 'link' });
  });
});

describe('A link whose end is deleted', () => {
  it('stays on record, is not shown, and is there again after Undo', () => {
    const { runner, ids } = world();
    runner.do('createLink', { kind: 'same-as', from: ids.q1, to: ids.far });
    const gone = runner.do('deleteAnnotations', { ids: [ids.far] });
    expect(gone.entries).toHaveLength(1);
    expect(livingLinksOf(runner.state, ids.q1)).toEqual([]);
    expect(linksOf(runner.state, ids.q1)).toHaveLength(1);
    runner.commit('undo', 'undo', gone.title, inverseOf(gone, runner.state).entries, gone.rev);
    expect(livingLinksOf(runner.state, ids.q1)).toHaveLength(1);
  });
});

it('Two people who make the same link make one record', () => {
  const { runner, ids } = world();
  const [ana, ben] = ['ana', 'ben'].map((name) => {
    const person = new CommandRunner(runner.state, {
      client: name as never,
      actorId: `actor-${name}` as ActorId,
    });
    return person.do('createLink', { kind: 'same-as', from: ids.q1, to: ids.far }).entries[0]?.after.id;
  });
  expect(ana).toBe(ben);
});
