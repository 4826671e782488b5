import { describe, expect, it } from 'vitest';
import { exampleOf } from '../../../src/domain/commands/example-of.ts';
import type { AnnotationId, ExampleId, TagId } from '../../../src/domain/ids.ts';
import type { Annotation } from '../../../src/domain/records/annotation.ts';
import { findAnnotation } from '../../../src/domain/session-state.ts';
import { CLAIM, QUOTE, readyToCode, valuesOf, withSpec } from '../../support/claims.ts';
import { COLOUR } from '../../support/codebook-wishes.ts';
import type { CommandRunner } from '../../support/command-runner.ts';

const GONE = { kind: 'keep' } as const;
const replaced = (runner: CommandRunner, annotation: Annotation): void => {
  const { articleId } = annotation.target;
  const ofArticle = new Map(runner.state.annotations.get(articleId)).set(annotation.id, annotation);
  runner.state = {
    ...runner.state,
    annotations: new Map(runner.state.annotations).set(articleId, ofArticle),
  };
};

describe('an annotation whose tag has left the codebook', () => {
  it('is called an annotation, and takes over no values', () => {
    const { runner, code } = readyToCode();
    const [source, target] = [code(QUOTE, { medium: 'speech' }), code(CLAIM)];
    runner.do('deleteTag', { id: CLAIM, annotations: GONE });
    expect(runner.do('setFlag', { ids: [target], flagged: true }).title).toBe('flag annotation');
    expect(runner.ask('copyAttributes', { from: source, to: [target], coded: 'replace' })).toMatchObject({
      reason: { kind: 'nothingToDo' },
    });
  });

  it('may still have its values cleared, and stays coded under the version it was', () => {
    const { runner, code } = readyToCode();
    const id = code(CLAIM, { summary: 'In short', voice: 'source' });
    const version = findAnnotation(runner.state, id)!.codebookVersion;
    runner.do('deleteTag', { id: CLAIM, annotations: GONE });
    const set = { ids: [id], attributeId: 'voice', value: 'outlet' };
    expect(runner.ask('setAttribute', set)).toMatchObject({ reason: { kind: 'missing', what: 'attribute' } });
    expect(runner.do('setAttribute', { ...set, value: null }).title).toBe('clear voice');
    expect(valuesOf(runner.state, id)).toEqual({ summary: 'In short' });
    expect(findAnnotation(runner.state, id)!.codebookVersion).toBe(version);
  });

  it('keeps nothing when it gets another tag where nobody knows what its own asked for', () => {
    const { runner, code } = readyToCode();
    const id = code(CLAIM, { summary: 'In short' });
    replaced(runner, { ...findAnnotation(runner.state, id)!, tagId: 'tag-of-somebody' as TagId });
    runner.do('retagAnnotation', { id, tagId: QUOTE });
    expect(valuesOf(runner.state, id)).toEqual({});
  });
});

describe('values and a new tag', () => {
  it('are taken along where both tags ask for a text, or for a choice that both offer', () => {
    const { runner, code } = readyToCode();
    const attributes = runner.state.tags
      .get(CLAIM)!
      .attributes.filter(({ id }) => ['summary', 'voice', 'certainty'].includes(id));
    const made = runner.do('createTag', {
      name: 'Aside',
      colour: COLOUR,
      attributes: attributes.map((spec) =>
        spec.id === 'certainty' ? { ...spec, values: spec.values!.slice(0, 1) } : spec,
      ),
    });
    const aside = made.entries.find(({ before }) => before === null)!.after.id as TagId;
    const id = code(CLAIM, { summary: 'In short', voice: 'source', certainty: 'negated', verdict: 'true' });
    runner.do('retagAnnotation', { id, tagId: aside });
    expect(valuesOf(runner.state, id)).toEqual({ summary: 'In short', voice: 'source' });
  });

  it('of an attribute that has left its tag can be cleared by its id', () => {
    const { runner, code } = readyToCode();
    const id = code(CLAIM, { summary: 'In short' });
    const specs = withSpec(runner.state, CLAIM, 'summary', () => null);
    runner.do('setAttributeSpecs', { owner: { kind: 'tag', id: CLAIM }, specs });
    expect(runner.do('setAttribute', { ids: [id], attributeId: 'summary', value: null }).title).toBe(
      'clear summary',
    );
    expect(valuesOf(runner.state, id)).toEqual({});
  });

  it('of an article, too', () => {
    const { runner } = readyToCode();
    const [articleId] = [...runner.state.articles.keys()];
    const set = (attributeId: string, value: string | null) => ({
      articleId: articleId!,
      attributeId,
      value,
    });
    runner.do('setArticleAttribute', set('tone', 'positive'));
    runner.do('setAttributeSpecs', { owner: { kind: 'article' }, specs: [], mapping: { tone: 'keep' } });
    const missing = { reason: { kind: 'missing', what: 'attribute' } };
    expect(runner.ask('setArticleAttribute', set('tone', 'negative'))).toMatchObject(missing);
    expect(runner.ask('setArticleAttribute', set('scope', null))).toMatchObject(missing);
    expect(runner.do('setArticleAttribute', set('tone', null)).title).toMatch(/^clear tone/u);
  });
});

describe('an annotation whose text is not here', () => {
  it('keeps its words, whatever is asked', () => {
    const { runner, code } = readyToCode();
    const [id, other] = [code(QUOTE), code(QUOTE)];
    const { articleId } = findAnnotation(runner.state, id)!.target;
    runner.state = { ...runner.state, texts: new Map() };
    const reason = { kind: 'textNotLoaded', articleId };
    expect(runner.ask('removeRange', { id, range: { start: 0, end: 2 } })).toMatchObject({ reason });
    expect(runner.ask('splitAnnotation', { id, at: 3 })).toMatchObject({ reason });
    expect(runner.ask('addRange', { id, range: { start: 8, end: 9 } })).toMatchObject({ reason });
    expect(runner.ask('joinAnnotations', { ids: [id, other] })).toMatchObject({ reason });
  });

  it('is not cut where one of its parts lies outside of it', () => {
    const { runner, code } = readyToCode();
    const id = code(QUOTE);
    const annotation = findAnnotation(runner.state, id)!;
    const { ranges, quotes } = annotation.target;
    const outside = { ranges: [...ranges, { start: 9000, end: 9005 }], quotes: [...quotes, ...quotes] };
    replaced(runner, { ...annotation, target: { ...annotation.target, ...outside } });
    expect(runner.ask('splitAnnotation', { id })).toMatchObject({ reason: { kind: 'outsideText' } });
  });

  it('is none that anything can be done to once it is deleted', () => {
    const { runner } = readyToCode();
    const nobody = 'annotation-none' as AnnotationId;
    const reason = { kind: 'missing', what: 'annotation' };
    expect(runner.ask('removeRange', { id: nobody, range: { start: 0, end: 2 } })).toMatchObject({ reason });
  });
});

describe('an example', () => {
  it('of a tag that has gone can be changed, and says so', () => {
    const { runner, code } = readyToCode();
    const made = runner.do('addExample', { annotationId: code(QUOTE), kind: 'example' });
    const id = made.entries[0]!.after.id as ExampleId;
    const tags = new Map(runner.state.tags);
    tags.delete(QUOTE);
    runner.state = { ...runner.state, tags };
    expect(runner.ask('editExample', { id, note: 'Plain' })).toMatchObject({
      value: { title: 'change example of a tag' },
    });
  });

  it('says nothing of an article and words that are not there, and holds passages as words', () => {
    const { runner, code } = readyToCode();
    const id = code(QUOTE);
    const annotation = findAnnotation(runner.state, id)!;
    const bare: Annotation = {
      ...annotation,
      target: { ...annotation.target, quotes: [] },
      attributes: { cue: { value: annotation.target, by: 'person' }, list: { value: ['a'], by: 'person' } },
    };
    const made = exampleOf(bare, undefined, undefined, { nameOf: () => undefined });
    expect(made).toMatchObject({
      quote: { exact: '', prefix: '', suffix: '' },
      article: { id: annotation.target.articleId, letter: '', title: '' },
      attributes: { cue: { value: 'Talks', by: 'person' }, list: { value: ['a'] } },
    });
  });
});
