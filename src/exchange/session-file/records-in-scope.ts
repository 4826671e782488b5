import type { ArticleId } from '../../domain/ids.ts';
import {
  isKnownType,
  type AnyRecord,
  type RecordOf,
  type RecordType,
  type UnknownRecord,
} from '../../domain/records.ts';
import type { Annotation, AttributeValues } from '../../domain/records/annotation.ts';
import type { Article } from '../../domain/records/article.ts';
import { recordsOf } from '../../domain/session-state.ts';
import type { ExportInput, ExportScope } from '../exporter.ts';
import { byCreation, byLetter, byPosition, compareText } from '../reading-order.ts';
import { isTarget } from './record-to-file.ts';

/** The records that a session file holds, tombstones included, each type in the file's order. */
export interface OrderedRecords {
  readonly known: { readonly [Type in RecordType]: readonly RecordOf[Type][] };
  readonly unknown: readonly UnknownRecord[];
}

/**
 * What belongs to a scope. A part of a session is a whole session file: actors, codebooks, tags and entities go along,
 * and every article that an annotation in it points at. Records of unknown types, which may point anywhere, go only
 * with the whole session.
 */
export function recordsInScope({ state, scope }: ExportInput): OrderedRecords {
  const groups = { ...NO_RECORDS() };
  const unknown: UnknownRecord[] = [];
  for (const record of recordsOf(state)) {
    if (isKnownType(record.type)) (groups[record.type] as AnyRecord[]).push(record as AnyRecord);
    else unknown.push(record);
  }
  const annotations = groups.annotation.filter((annotation) => isInScope(annotation, scope));
  const articleIds = articlesInScope(scope, groups.article, annotations);
  const articles = groups.article.filter(({ id }) => articleIds.has(id)).toSorted(byLetter);
  const place = new Map(articles.map(({ id }, index) => [id, index]));
  const placeOf = (id: ArticleId): number => place.get(id) ?? articles.length;
  return {
    known: {
      session: groups.session,
      actor: groups.actor.toSorted(byCreation),
      codebook: groups.codebook.toSorted(byCreation),
      tag: groups.tag.toSorted(
        (a, b) =>
          compareText(a.codebookId, b.codebookId) || a.position - b.position || compareText(a.id, b.id),
      ),
      entity: groups.entity.toSorted(byCreation),
      article: articles,
      articleCoding: groups.articleCoding
        .filter(({ articleId }) => scope.kind === 'session' || articleIds.has(articleId))
        .toSorted((a, b) => placeOf(a.articleId) - placeOf(b.articleId) || compareText(a.id, b.id)),
      annotation: annotations.toSorted(
        (a, b) => placeOf(a.target.articleId) - placeOf(b.target.articleId) || byPosition(a, b),
      ),
    },
    unknown:
      scope.kind === 'session'
        ? unknown.toSorted((a, b) => compareText(a.type, b.type) || compareText(a.id, b.id))
        : [],
  };
}

const NO_RECORDS = (): { [Type in RecordType]: RecordOf[Type][] } => ({
  session: [],
  actor: [],
  codebook: [],
  tag: [],
  entity: [],
  article: [],
  articleCoding: [],
  annotation: [],
});

function isInScope(annotation: Annotation, scope: ExportScope): boolean {
  switch (scope.kind) {
    case 'session':
      return true;
    case 'article':
      return annotation.target.articleId === scope.articleId;
    case 'annotations':
      return annotation.deletedRev === null && scope.ids.has(annotation.id);
  }
}

function articlesInScope(
  scope: ExportScope,
  articles: readonly Article[],
  annotations: readonly Annotation[],
): ReadonlySet<ArticleId> {
  if (scope.kind === 'session') return new Set(articles.map(({ id }) => id));
  const ids = new Set(
    annotations.flatMap(({ target, attributes }) => [target.articleId, ...passages(attributes)]),
  );
  return scope.kind === 'article' ? ids.add(scope.articleId) : ids;
}

const passages = (attributes: AttributeValues): readonly ArticleId[] =>
  Object.values(attributes).flatMap(({ value }) => (isTarget(value) ? [value.articleId] : []));
