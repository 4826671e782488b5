import fc from 'fast-check';
import type { ActorId, ArticleId, EntityId } from '../../src/domain/ids.ts';
import { letterAt } from '../../src/domain/letters.ts';
import type { Annotation } from '../../src/domain/records/annotation.ts';
import { articleCodingIdOf, type ArticleCoding } from '../../src/domain/records/article-coding.ts';
import type { Article, CanonicalText } from '../../src/domain/records/article.ts';
import type { Entity } from '../../src/domain/records/entity.ts';
import { blocksOf } from '../../src/domain/text/blocks.ts';
import { countWords } from '../../src/domain/text/words.ts';
import { ME } from '../support/command-runner.ts';
import { coder } from './arbitrary-people.ts';
import {
  attributesOf,
  deletedRev,
  entityId,
  future,
  NOW,
  offsetsOf,
  revision,
  revisions,
  target,
  text,
  words,
} from './arbitrary-values.ts';
import { hashOf } from './node-hash.ts';

export interface Coded {
  readonly article: Article;
  readonly content: CanonicalText;
  readonly annotations: readonly Annotation[];
  readonly codings: readonly ArticleCoding[];
  /** A speaker whose attributes point into this article. */
  readonly entity: Entity;
}

const base = { createdBy: ME, createdAt: NOW };

export const codedArticle = (index: number): fc.Arbitrary<Coded> =>
  text.chain((content) => {
    const id = `article-${index}` as ArticleId;
    const place = { id, textHash: hashOf(content) };
    return fc.record({
      article: article(index, content),
      content: marksOf(content).map((marks) => ({
        articleId: id,
        text: content,
        blocks: blocksOf(content),
        marks,
      })),
      annotations: fc.uniqueArray(annotation(index, place, content), {
        selector: (each) => each.id,
        maxLength: 6,
      }),
      codings: fc.uniqueArray(coding(place, content), { selector: (each) => each.id, maxLength: 2 }),
      entity: entity(index, place, content),
    });
  });

/** Bold and links of a rich text; offsets never cut a character. */
const marksOf = (content: string): fc.Arbitrary<CanonicalText['marks']> => {
  const offset = fc.constantFrom(...offsetsOf(content).filter((at) => at <= content.length));
  return fc.array(
    fc
      .record({ kind: fc.constantFrom('bold', 'link'), a: offset, b: offset })
      .filter(({ a, b }) => a !== b)
      .map(({ kind, a, b }) => ({
        kind,
        range: { start: Math.min(a, b), end: Math.max(a, b) },
        ...(kind === 'link' && { href: 'https://example.org/' }),
      })),
    { maxLength: 3 },
  );
};

/** What is known of some articles only: absent in files that were written before there was any. */
const facts = fc.record(
  {
    author: fc.option(words),
    labels: fc.uniqueArray(words, { maxLength: 3 }),
    fields: fc.dictionary(fc.constantFrom('Agency', 'Desk', 'ویژگی'), words),
  },
  { requiredKeys: [] },
);

const recipe = fc.record(
  {
    importer: fc.constantFrom('html', 'csv'),
    version: fc.nat(3),
    row: fc.nat(10),
    columns: fc.constant({ text: 'Body' }),
    restored: fc.array(fc.nat(9), { maxLength: 3 }),
  },
  { requiredKeys: ['importer', 'version'] },
);

const article = (index: number, content: string): fc.Arbitrary<Article> =>
  fc
    .record({
      rev: revision,
      deletedRev,
      seen: revisions,
      deletedWith: revisions,
      isMended: fc.constantFrom(null, 'now', 'before it was edited'),
      title: words,
      facts,
      recipe: fc.option(recipe),
      /** Of the entity that comes with this article. */
      outletId: fc.constantFrom(null, `entity-${index}` as EntityId),
      future,
      bodyStart: fc.constantFrom(...offsetsOf(content).filter((offset) => offset <= content.length)),
    })
    .map(({ isMended, facts: known, recipe: built, ...fields }) => ({
      ...base,
      ...fields,
      ...known,
      ...(isMended && {
        beforeMending: {
          rev: isMended === 'now' ? fields.rev : '000000002-0000-x',
          letter: 'A',
          deletedRev: fields.rev,
          versionOf: null,
        },
      }),
      type: 'article',
      id: `article-${index}` as ArticleId,
      letter: letterAt(index),
      url: null,
      publishedAt: null,
      language: null,
      source: {
        fileName: fields.title,
        mediaType: 'text/plain',
        byteHash: null,
        encoding: null,
        ...(built && { recipe: built }),
      },
      textHash: hashOf(content),
      length: content.length,
      wordCount: countWords(content),
      versionOf: null,
    })) as fc.Arbitrary<Article>;

const annotation = (
  index: number,
  place: Pick<Article, 'id' | 'textHash'>,
  content: string,
): fc.Arbitrary<Annotation> =>
  fc
    .record({
      id: fc.nat(9999).map((number) => `annotation-${index}-${number}`),
      rev: revision,
      deletedRev,
      seen: revisions,
      target: target(place, content),
      tagId: fc.constantFrom('quote', 'claim', 'framing'),
      attributes: attributesOf(place, content),
      note: words,
      confidence: fc.constantFrom(null, 'low', 'high'),
      flagged: fc.boolean(),
      layerOf: coder,
      future,
    })
    .map(
      (fields) =>
        ({
          ...base,
          ...fields,
          type: 'annotation',
          codebookVersion: 1,
          origin: { kind: 'hand' },
        }) as unknown as Annotation,
    );

const coding = (place: Pick<Article, 'id' | 'textHash'>, content: string): fc.Arbitrary<ArticleCoding> =>
  fc
    .record({
      rev: revision,
      deletedRev,
      layerOf: coder,
      attributes: attributesOf(place, content),
      done: fc.boolean(),
    })
    .map((fields) => ({
      ...base,
      ...fields,
      type: 'articleCoding',
      id: articleCodingIdOf(place.id, fields.layerOf as ActorId),
      articleId: place.id,
    }));

const entity = (
  index: number,
  place: Pick<Article, 'id' | 'textHash'>,
  content: string,
): fc.Arbitrary<Entity> =>
  fc
    .record({
      rev: revision,
      deletedRev,
      name: words,
      attributes: attributesOf(place, content),
      other: entityId,
    })
    .map(({ other, ...fields }) => ({
      ...base,
      ...fields,
      attributes: { ...fields.attributes, memberOf: { value: other, by: 'person' as const } },
      type: 'entity',
      id: `entity-${index}` as EntityId,
      aliases: [],
    }));
