import { describe, expect, it } from 'vitest';
import { applyEntries } from '../../../src/domain/apply-change.ts';
import type { AnyRecord } from '../../../src/domain/records.ts';
import { findAnnotation } from '../../../src/domain/session-state.ts';
import { sessionWith } from '../../support/plain-session.ts';

/** Two articles, a claim in the first, and a quote there whose words were not found. */
function world() {
  const { runner, articleIds } = sessionWith('one two three four', 'five six seven');
  const [article, other] = articleIds;
  const made = (start: number, end: number, tagId: string) =>
    runner.do('createAnnotation', { articleId: article!, ranges: [{ start, end }], tagId: tagId as never })
      .entries[0]!.after.id;
  const claim = made(0, 7, 'claim');
  const stray = made(8, 13, 'quote');
  const before = findAnnotation(runner.state, stray as never)!;
  const after = { ...before, target: { ...before.target, detached: true } } as AnyRecord;
  runner.state = applyEntries(runner.state, [{ before, after }]);
  return { runner, article: article!, other: other!, claim, stray };
}

type World = ReturnType<typeof world>;
const missing = (what: string) => ({ kind: 'missing', what });
const EMPTY = { kind: 'emptyName' };
const NOTHING = { kind: 'nothingToDo' };

describe('a command that can’t be done', () => {
  it.each<[string, string, (world: World) => unknown, object]>([
    ['no articles', 'addArticles', () => ({ articles: [] }), NOTHING],
    [
      'a flag for what is not there',
      'setFlag',
      () => ({ ids: ['annotation-x'], flagged: true }),
      missing('annotation'),
    ],
    [
      'an article of an outlet without a name',
      'editArticles',
      ({ article }) => ({ edits: [{ id: article, outlet: ' ' }] }),
      {},
    ],
    [
      'a reply to no comment',
      'addComment',
      ({ claim }) => ({ about: { type: 'annotation', id: claim }, text: 'Yes', replyTo: 'threadComment-x' }),
      missing('comment'),
    ],
    [
      'words for a stray annotation',
      'addRange',
      ({ stray }) => ({ id: stray, range: { start: 0, end: 3 } }),
      { kind: 'outsideText' },
    ],
    [
      'words off a stray annotation',
      'removeRange',
      ({ stray }) => ({ id: stray, index: 0 }),
      { kind: 'outsideText' },
    ],
    [
      'a stray annotation split',
      'splitAnnotation',
      ({ stray }) => ({ id: stray, at: 10 }),
      { kind: 'notSplittable' },
    ],
    [
      'a speaker without a name',
      'assignEntity',
      ({ stray }) => ({ ids: [stray], attributeId: 'speaker', name: ' ' }),
      EMPTY,
    ],
    [
      'annotations for an article that is not here',
      'carryToVersion',
      () => ({ to: 'article-x', carries: [] }),
      missing('article'),
    ],
    [
      'a name split that is not here',
      'splitEntity',
      () => ({ id: 'x', name: 'Bo', places: [] }),
      missing('entity'),
    ],
    ['a session renamed as it is called', 'renameSession', () => ({ title: ' Test ' }), NOTHING],
    ['a hand-out that is not here', 'deleteHandOut', () => ({ id: 'none' }), missing('handOut')],
    [
      'other words for no annotation',
      'setRanges',
      () => ({ id: 'none', ranges: [{ start: 0, end: 3 }] }),
      missing('annotation'),
    ],
    ['other words for no comment', 'editComment', () => ({ id: 'none', text: 'x' }), missing('comment')],
    [
      'an article that is not here, done',
      'setDone',
      () => ({ articleId: 'none', done: true }),
      missing('article'),
    ],
    [
      'one of two articles of an outlet without a name',
      'editArticles',
      ({ article, other }) => ({
        edits: [
          { id: other, outlet: 'The Paper' },
          { id: article, outlet: ' ' },
        ],
      }),
      { kind: 'inArticle', article: 'article A “one two three four”', reason: EMPTY },
    ],
    [
      'a language that is none',
      'editArticles',
      ({ article }) => ({ edits: [{ id: article, language: 'Klingon?' }] }),
      { kind: 'wrongValue', attribute: 'Language' },
    ],
    [
      'an annotation to words outside its new text',
      'carryToVersion',
      ({ other, claim }) => ({ to: other, carries: [{ id: claim, ranges: [{ start: 0, end: 99 }] }] }),
      { kind: 'outsideText' },
    ],
    ['a tag without a name', 'createTag', () => ({ name: ' ' }), EMPTY],
    ['a tag below none', 'createTag', () => ({ name: 'New', parentId: 'tag-x' }), missing('tag')],
    ['no names', 'deleteEntities', () => ({ ids: [] }), NOTHING],
    ['a codebook without a name', 'editCodebook', () => ({ name: ' ' }), EMPTY],
    ['a tag that is not here', 'editTag', () => ({ id: 'tag-x', name: 'New' }), missing('tag')],
    ['a tag that loses its name', 'editTag', () => ({ id: 'quote', name: ' ' }), EMPTY],
    ['a tag merged with nothing', 'mergeTags', () => ({ from: [], into: 'quote', mappings: {} }), NOTHING],
    [
      'a tag that is not here moved',
      'moveTag',
      () => ({ id: 'tag-x', parentId: null, before: null }),
      missing('tag'),
    ],
    ['a session without a title', 'renameSession', () => ({ title: ' ' }), EMPTY],
    [
      'a tag that is not here for one',
      'retagAnnotation',
      ({ claim }) => ({ id: claim, tagId: 'tag-x' }),
      missing('tag'),
    ],
    [
      'a tag that is not here for many',
      'retagAnnotations',
      ({ claim }) => ({ ids: [claim], tagId: 'tag-x' }),
      missing('tag'),
    ],
    [
      'a value for an article that is not here',
      'setArticleAttribute',
      () => ({ articleId: 'article-x', attributeId: 'genre', value: 'news' }),
      missing('article'),
    ],
    [
      'done, of an article that is not here',
      'setArticlesDone',
      () => ({ articleIds: ['article-x'], done: true }),
      missing('article'),
    ],
    [
      'attributes of a tag that is not here',
      'setAttributeSpecs',
      () => ({ owner: { kind: 'tag', id: 'tag-x' }, specs: [] }),
      missing('tag'),
    ],
    [
      'attributes of a link that is not here',
      'setAttributeSpecs',
      () => ({ owner: { kind: 'link', id: 'link-x' }, specs: [] }),
      missing('linkKind'),
    ],
    ['a note that is the same', 'setNote', ({ claim }) => ({ id: claim, note: '' }), NOTHING],
    [
      'a version of an article that is not here',
      'setVersionOf',
      ({ article }) => ({ id: 'article-x', versionOf: article }),
      missing('article'),
    ],
    [
      'staying off a version that is not here',
      'stayOnVersion',
      ({ claim }) => ({ ids: [claim], successor: 'article-x' }),
      missing('article'),
    ],
    [
      'a tag split by no attribute',
      'splitTag',
      () => ({ id: 'quote', attributeId: 'x', groups: [] }),
      missing('attribute'),
    ],
    [
      'a tag split into nothing',
      'splitTag',
      () => ({ id: 'quote', attributeId: 'speaker', groups: [] }),
      NOTHING,
    ],
    [
      'a tag split into one without a name',
      'splitTag',
      () => ({ id: 'quote', attributeId: 'speaker', groups: [{ name: ' ', values: [] }] }),
      EMPTY,
    ],
  ])('%s: %s is refused with its reason', (_, name, inputOf, reason) => {
    const here = world();
    const asked = here.runner.ask(name as never, inputOf(here) as never) as {
      readonly ok: boolean;
      readonly reason?: object;
    };
    expect(asked).toMatchObject({ ok: false, reason });
  });

  it('names an entity neither without a name nor as it is called already', () => {
    const { runner } = world();
    const id = runner.do('createEntity', { name: 'Trump' }).entries[0]!.after.id as never;
    expect(runner.ask('renameEntity', { id, name: ' ' })).toMatchObject({ reason: EMPTY });
    expect(runner.ask('renameEntity', { id, name: 'Trump ' })).toMatchObject({ reason: NOTHING });
  });

  it('says what it did with a note, and with a stray annotation', () => {
    const { runner, claim, stray } = world();
    const title = (note: string) => runner.do('setNote', { id: claim as never, note }).title;
    expect(['a', 'b', ''].map(title)).toEqual(['write note', 'change note', 'clear note']);
    const attached = runner.ask('setRanges', { id: stray as never, ranges: [{ start: 8, end: 13 }] });
    expect(attached).toMatchObject({
      ok: true,
      value: { title: expect.stringMatching(/^attach /u) as string },
    });
  });
});
