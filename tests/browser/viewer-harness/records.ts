import { defaultCodebookRecords } from '../../../src/domain/default-codebook.ts';
import type { ActorId, AnnotationId, ArticleId, Instant, Rev, TagId } from '../../../src/domain/ids.ts';
import type { Annotation } from '../../../src/domain/records/annotation.ts';
import type { Article, CanonicalText } from '../../../src/domain/records/article.ts';
import type { TextRange } from '../../../src/domain/records/range.ts';
import { blocksOf } from '../../../src/domain/text/blocks.ts';
import { makeTarget } from '../../../src/domain/text/targets.ts';

/** Tag id and ranges of an annotation to show. */
export type Mark = readonly [tagId: string, ...ranges: readonly TextRange[]];

const BASE = {
  rev: 'rev' as Rev,
  createdBy: 'actor' as ActorId,
  createdAt: '2025-03-22T12:00:00.000Z' as Instant,
  deletedRev: null,
};
export const { tags } = defaultCodebookRecords(BASE);

export const annotationOf = (article: Article, text: string, [tagId, ...ranges]: Mark): Annotation => ({
  ...BASE,
  type: 'annotation',
  id: `${tagId} ${ranges.map(({ start, end }) => `${start}-${end}`).join()}` as AnnotationId,
  target: makeTarget(article, text, ranges),
  tagId: tagId as TagId,
  codebookVersion: 1,
  attributes: {},
  note: '',
  confidence: null,
  flagged: false,
  origin: { kind: 'hand' },
  layerOf: BASE.createdBy,
});

/** Blocks and marks of a text that came with structure. */
export type Shape = Pick<CanonicalText, 'blocks' | 'marks'>;

export const articleOf = (
  text: string,
  shape: Shape = { blocks: blocksOf(text), marks: [] },
): { article: Article; content: CanonicalText } => {
  const id = `article ${text.length}` as ArticleId;
  const article: Article = {
    ...BASE,
    type: 'article',
    id,
    letter: 'A',
    title: 'An article',
    outletId: null,
    url: null,
    publishedAt: null,
    language: null,
    bodyStart: 0,
    source: { fileName: null, mediaType: 'text/plain', byteHash: null, encoding: null },
    textHash: id,
    length: text.length,
    wordCount: 0,
    versionOf: null,
  };
  return { article, content: { articleId: id, text, ...shape } };
};
