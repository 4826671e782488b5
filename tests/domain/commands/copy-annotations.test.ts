import { describe, expect, it } from 'vitest';
import { withText } from '../../../src/domain/apply-change.ts';
import type { Copy } from '../../../src/domain/commands/copy-annotations.ts';
import { resultOf } from '../../../src/domain/change-words.ts';
import type { Change } from '../../../src/domain/change.ts';
import type { ActorId, AnnotationId, ArticleId, TagId } from '../../../src/domain/ids.ts';
import type { Annotation, Target } from '../../../src/domain/records/annotation.ts';
import type { Link } from '../../../src/domain/records/link.ts';
import { findAnnotation } from '../../../src/domain/session-state.ts';
import { inverseOf } from '../../../src/domain/undo.ts';
import { CommandRunner, ME } from '../../support/command-runner.ts';
import { sessionWith } from '../../support/plain-session.ts';

const A = 'Mr Witkoff said “we won” and “they left” 👍.';
const B = 'On Friday “we won”, Witkoff told us.';
const at = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

const WON = at(B, '“we won”');
const TOLD = at(B, 'told');

/** A quote in A with a speaker, a medium, a cue, a note, a confidence and a flag. */
function world(person?: ConstructorParameters<typeof CommandRunner>[1]) {
  const { runner, articleIds } = sessionWith(A, B);
  const [a, b] = articleIds as readonly [ArticleId, ArticleId];
  const tag = (articleId: ArticleId, range: { start: number; end: number }, tagId = 'quote') =>
    runner.do('createAnnotation', { articleId, ranges: [range], tagId: tagId as TagId }).entries[0]?.after
      .id as AnnotationId;
  const source = tag(a, at(A, '“we won”'));
  const ids = [source];
  runner.do('assignEntity', { ids, attributeId: 'speaker', name: 'Steve Witkoff' });
  runner.do('setAttribute', { ids, attributeId: 'medium', value: 'interview' });
  const cue = tag(a, at(A, 'said'), 'framing');
  runner.do('setAttribute', {
    ids,
    attributeId: 'cue',
    value: findAnnotation(runner.state, cue)?.target as Target,
  });
  runner.do('deleteAnnotations', { ids: [cue] });
  runner.do('setNote', { id: source, note: 'mine' });
  runner.do('setConfidence', { ids, confidence: 'low' });
  runner.do('setFlag', { ids, flagged: true });
  const who = person ? new CommandRunner(runner.state, person) : runner;
  const copy = (fields: Partial<Copy> = {}): Copy => ({
    sourceId: source,
    articleId: b,
    ranges: [WON],
    variant: 'exact',
    because: 'the same words as in A',
    ...fields,
  });
  return { runner: who, a, b, tag, source, copy };
}

const madeIn = (change: Change): readonly Annotation[] =>
  change.entries.flatMap(({ after }) => (after.type === 'annotation' ? [after as Annotation] : []));
const linksIn = (change: Change): readonly Link[] =>
  change.entries.flatMap(({ after }) => (after.type === 'link' ? [after as Link] : []));
const why = (result: ReturnType<CommandRunner['ask']>): unknown => (result.ok ? 'done' : result.reason);

describe('copyAnnotations', () => {
  it('takes tag and attributes over as copied, and links the copy to its source', () => {
    const { runner, b, source, copy } = world();
    const change = runner.do('copyAnnotations', { copies: [copy()] });
    const [made] = madeIn(change);
    expect(made).toMatchObject({
      tagId: 'quote',
      codebookVersion: 1,
      target: { articleId: b, ranges: [WON], quotes: [{ exact: '“we won”' }] },
      attributes: {
        speaker: { value: 'entity-steve-witkoff', by: 'copied' },
        medium: { value: 'interview', by: 'copied' },
      },
      note: '',
      confidence: null,
      flagged: false,
      origin: {
        kind: 'suggestion',
        suggester: 'same-words',
        version: '1',
        because: 'the same words as in A',
      },
      layerOf: ME,
    });
    expect(Object.keys(made?.attributes ?? {})).toEqual(['speaker', 'medium']);
    expect(linksIn(change)).toMatchObject([
      {
        kind: 'same-as',
        from: source,
        to: made?.id,
        attributes: { variant: { value: 'exact', by: 'person' } },
      },
    ]);
    expect(resultOf(change)).toBe('Copied quote “we won”');
  });

  it('belongs to whoever copies, not to whose work it was', () => {
    const { runner, copy } = world({ client: 'ben' as never, actorId: 'actor-ben' as ActorId });
    const [made] = madeIn(runner.do('copyAnnotations', { copies: [copy()] }));
    expect(made).toMatchObject({ layerOf: 'actor-ben', createdBy: 'actor-ben' });
  });

  it('puts a passage on the words it is given over there, and leaves it out where there are none', () => {
    const cueOf = (passages: Copy['passages']) => {
      const { runner, copy } = world();
      const copies = [copy({ variant: 'edited', ...(passages && { passages }) })];
      return madeIn(runner.do('copyAnnotations', { copies }))[0]?.attributes['cue'];
    };
    expect(cueOf({ cue: [TOLD] })).toMatchObject({
      by: 'copied',
      value: { articleId: expect.any(String) as string, ranges: [TOLD], quotes: [{ exact: 'told' }] },
    });
    expect(cueOf({ cue: null })).toBeUndefined();
    expect(cueOf(undefined)).toBeUndefined();
    // Only what the source says is copied.
    expect(cueOf({ medium: [TOLD] })).toBeUndefined();
  });

  it('leaves passages out within one article too', () => {
    const { runner, a, copy } = world();
    const copies = [copy({ articleId: a, ranges: [at(A, '“they left”')] })];
    const [made] = madeIn(runner.do('copyAnnotations', { copies }));
    expect(Object.keys(made?.attributes ?? {})).toEqual(['speaker', 'medium']);
  });

  it('makes several in one step that one Undo takes back', () => {
    const { runner, a, copy } = world();
    const before = runner.state;
    const change = runner.do('copyAnnotations', {
      copies: [copy(), copy({ articleId: a, ranges: [at(A, '“they left”')] })],
    });
    expect([resultOf(change), madeIn(change).length, linksIn(change).length]).toEqual([
      'Copied 2 annotations',
      2,
      2,
    ]);
    runner.commit('undo', 'undo', change.title, inverseOf(change, runner.state).entries, change.rev);
    const left = [...runner.state.annotations.values()].flatMap((map) => [...map.values()]);
    expect(left).toEqual([...before.annotations.values()].flatMap((map) => [...map.values()]));
    expect(runner.state.links).toEqual(before.links);
  });

  it('makes one where two wishes mean the same place', () => {
    const { runner, copy } = world();
    const change = runner.do('copyAnnotations', { copies: [copy(), copy({ variant: 'edited' })] });
    expect([madeIn(change).length, linksIn(change).length]).toEqual([1, 1]);
    expect(linksIn(change)[0]?.attributes).toEqual({ variant: { value: 'exact', by: 'person' } });
  });

  it('only links where the same tag stands in the same layer already', () => {
    const { runner, b, tag, source, copy } = world();
    const there = tag(b, WON);
    const change = runner.do('copyAnnotations', { copies: [copy()] });
    expect([resultOf(change), madeIn(change)]).toEqual(['Created link', []]);
    expect(linksIn(change)).toMatchObject([{ from: source, to: there }]);
    expect(why(runner.ask('copyAnnotations', { copies: [copy()] }))).toEqual({ kind: 'nothingToDo' });
    // Linked from the other side it is linked all the same.
    const back = copy({ sourceId: there, articleId: [...runner.state.articles.keys()][0]! });
    const copies = [{ ...back, ranges: [at(A, '“we won”')] }];
    expect(why(runner.ask('copyAnnotations', { copies }))).toEqual({ kind: 'nothingToDo' });
  });

  it.each([
    ['another tag', 'claim', WON, ME],
    ['other edges', 'quote', { start: WON.start + 1, end: WON.end }, ME],
    ['another layer', 'quote', WON, 'actor-ben' as ActorId],
  ])('is made beside %s', (_, tagId, range, layer) => {
    const { runner, b, tag, copy } = world();
    const id = tag(b, range, tagId);
    const there = findAnnotation(runner.state, id)!;
    runner.commit('x', 'do', 'x', [{ before: there, after: { ...there, layerOf: layer } }], null);
    expect(madeIn(runner.do('copyAnnotations', { copies: [copy()] }))).toHaveLength(1);
  });

  it('on its own source does nothing', () => {
    const { runner, a, copy } = world();
    const copies = [copy({ articleId: a, ranges: [at(A, '“we won”')] })];
    expect(why(runner.ask('copyAnnotations', { copies }))).toEqual({ kind: 'nothingToDo' });
    expect(why(runner.ask('copyAnnotations', { copies: [] }))).toEqual({ kind: 'nothingToDo' });
  });

  it.each<[string, Partial<Copy>, unknown]>([
    ['the source', { sourceId: 'x' as AnnotationId }, { kind: 'missing', what: 'annotation' }],
    ['the article', { articleId: 'x' as ArticleId }, { kind: 'missing', what: 'article' }],
    ['any words', { ranges: [] }, { kind: 'emptySelection' }],
    ['words inside the text', { ranges: [{ start: 0, end: 999 }] }, { kind: 'outsideText' }],
    ['passages inside the text', { passages: { cue: [{ start: 0, end: 999 }] } }, { kind: 'outsideText' }],
    ['a passage with words', { passages: { cue: [] } }, { kind: 'emptySelection' }],
  ])('lacks %s: nothing is copied', (_, fields, expected) => {
    const { runner, copy } = world();
    expect(why(runner.ask('copyAnnotations', { copies: [copy(), copy(fields)] }))).toEqual(expected);
  });

  it('waits for the text', () => {
    const { runner, b, copy } = world();
    const content = runner.state.texts.get(b)!;
    runner.state = { ...runner.state, texts: new Map() };
    expect(why(runner.ask('copyAnnotations', { copies: [copy()] }))).toEqual({
      kind: 'textNotLoaded',
      articleId: b,
    });
    runner.state = withText(runner.state, content);
    expect(why(runner.ask('copyAnnotations', { copies: [copy()] }))).toBe('done');
  });

  it('needs the tag, but no kind of link', () => {
    const { runner, copy } = world();
    const [codebook] = runner.state.codebooks.values();
    runner.commit('x', 'do', 'x', [{ before: codebook!, after: { ...codebook!, links: [] } }], null);
    const change = runner.do('copyAnnotations', { copies: [copy()] });
    expect([madeIn(change).length, linksIn(change).length]).toEqual([1, 0]);
    const tag = runner.state.tags.get('quote' as TagId)!;
    runner.commit('x', 'do', 'x', [{ before: tag, after: { ...tag, deletedRev: tag.rev } }], null);
    expect(why(runner.ask('copyAnnotations', { copies: [copy()] }))).toEqual({
      kind: 'missing',
      what: 'tag',
    });
  });
});

describe('createAnnotation', () => {
  it('takes a note and an origin', () => {
    const { runner, articleIds } = sessionWith(A);
    const origin = { kind: 'import', format: 'a list' } as const;
    const fields = { articleId: articleIds[0]!, ranges: [WON], tagId: 'claim' as TagId };
    const [made] = madeIn(runner.do('createAnnotation', { ...fields, note: 'seen', origin }));
    expect(made).toMatchObject({ note: 'seen', origin });
    expect(madeIn(runner.do('createAnnotation', fields))[0]).toMatchObject({
      note: '',
      origin: { kind: 'hand' },
    });
  });
});
