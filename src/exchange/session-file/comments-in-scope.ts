import type { ArticleId } from '../../domain/ids.ts';
import type { AnyRecord } from '../../domain/records.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import type { Comment, Topic } from '../../domain/records/comment.ts';
import type { Link } from '../../domain/records/link.ts';
import { findRecord, type SessionState } from '../../domain/session-state.ts';
import type { ExportInput } from '../exporter.ts';
import { isWhole } from '../scope.ts';

/**
 * Those of the comments that go along. In a part that is whatever is said of what is in it, and what its coders say of
 * other people's work on its articles, or have resolved there: nobody else could hand that in.
 *
 * @param comments what the scope admits at all
 * @param chosen the records that are written whatever points at them
 */
export function commentsInScope(
  { state, scope }: Pick<ExportInput, 'state' | 'scope'>,
  comments: readonly Comment[],
  chosen: readonly AnyRecord[],
): readonly Comment[] {
  if (isWhole(scope) || comments.length === 0) return comments;
  const written = new Set(chosen.map(nameOf));
  const isOwnWork = ({ about, createdBy, editedBy = createdBy }: Comment): boolean => {
    if (scope.kind !== 'part' || !(scope.coders?.has(createdBy) || scope.coders?.has(editedBy))) return false;
    const articleId = articleOf(state, about);
    return articleId !== null && (scope.articleIds === null || scope.articleIds.has(articleId));
  };
  return comments.filter((comment) => written.has(nameOf(comment.about)) || isOwnWork(comment));
}

const nameOf = ({ type, id }: { readonly type: string; readonly id: string }): string => `${type}:${id}`;

function articleOf(state: SessionState, { type, id }: Topic): ArticleId | null {
  if (type === 'article') return id as ArticleId;
  if (type === 'annotation') {
    const annotation = findRecord(state, { type, id }) as Annotation | undefined;
    return annotation?.target.articleId ?? null;
  }
  if (type !== 'link') return null;
  const link = findRecord(state, { type, id }) as Link | undefined;
  return link ? articleOf(state, { type: 'annotation', id: link.from }) : null;
}
