import type { AnnotationId } from '../../domain/ids.ts';
import { linkKindIn } from '../../domain/links-of.ts';
import type { RecordOf } from '../../domain/records.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import type { Tag } from '../../domain/records/codebook.ts';
import type { Topic, TopicType } from '../../domain/records/comment.ts';
import type { Link } from '../../domain/records/link.ts';
import { never } from '../../domain/result.ts';
import { findRecord, type SessionState } from '../../domain/session-state.ts';
import { wordsOf } from '../annotations/excerpt.ts';

/** What a comment is about, as the list of all of them says it. */
export interface TopicInList {
  /** "Quote in A", "Article B", "The annotation was removed". */
  readonly title: string;
  /** The annotated words, the article's title; empty where nothing says more. */
  readonly words: string;
  /** Of an annotation: its badge stands before the words. */
  readonly tag: Tag | null;
  /** Deleted, or not in this copy: nobody can go there. */
  readonly isGone: boolean;
}

export function topicInList(state: SessionState, { type, id }: Topic): TopicInList {
  const record = findRecord(state, { type, id });
  if (!record) return { title: REMOVED[type], words: '', tag: null, isGone: true };
  const isDeleted = record.deletedRev !== null;
  switch (type) {
    case 'annotation':
      return annotationInList(state, record as Annotation, isDeleted);
    case 'article': {
      const { letter, title } = record as RecordOf['article'];
      return of(isDeleted ? REMOVED.article : `Article ${letter}`, title, isDeleted);
    }
    case 'tag':
      return of(isDeleted ? REMOVED.tag : 'Tag', (record as Tag).name, isDeleted);
    case 'link':
      return linkInList(state, record as Link, isDeleted);
    case 'session':
      return of('The session', state.session.title, false);
    default:
      return never(type);
  }
}

const REMOVED: Readonly<Record<TopicType, string>> = {
  annotation: 'The annotation was removed',
  article: 'The article was removed',
  tag: 'The tag was removed',
  link: 'The link was removed',
  session: 'The session',
};

const of = (title: string, words: string, isGone: boolean): TopicInList => ({
  title,
  words,
  tag: null,
  isGone,
});

function annotationInList(state: SessionState, annotation: Annotation, isDeleted: boolean): TopicInList {
  const tag = state.tags.get(annotation.tagId) ?? null;
  const article = state.articles.get(annotation.target.articleId);
  const title = isDeleted
    ? REMOVED.annotation
    : article
      ? `${tag?.name ?? 'Annotation'} in ${article.letter}`
      : 'Its article was removed';
  return { title, words: wordsOf(annotation), tag, isGone: isDeleted || !article };
}

function linkInList(state: SessionState, { kind, from, to }: Link, isDeleted: boolean): TopicInList {
  const words = [from, to].map((id: AnnotationId) => {
    const end = findRecord(state, { type: 'annotation', id }) as Annotation | undefined;
    return end ? wordsOf(end) : '?';
  });
  const isGone = isDeleted || [from, to].some((id) => isDead(state, id));
  return of(
    isGone ? REMOVED.link : `Link: ${linkKindIn(state, kind)?.label ?? kind}`,
    words.join(' → '),
    isGone,
  );
}

const isDead = (state: SessionState, id: AnnotationId): boolean =>
  findRecord(state, { type: 'annotation', id })?.deletedRev !== null;
