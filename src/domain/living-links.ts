import type { AnnotationId } from './ids.ts';
import { linksOf } from './links-of.ts';
import { earlierFirst } from './merge/earlier-first.ts';
import type { Annotation } from './records/annotation.ts';
import type { Link } from './records/link.ts';
import { findAnnotation, type SessionState } from './session-state.ts';

/** A link seen from one of its ends. */
export interface LinkFrom {
  readonly link: Link;
  readonly other: Annotation;
  /** Whether the link goes from here to the other. */
  readonly isOutgoing: boolean;
}

/** The links of an annotation whose other end lives, in an article that lives. Oldest first. */
export function livingLinksOf(state: SessionState, id: AnnotationId): readonly LinkFrom[] {
  return linksOf(state, id)
    .flatMap((link): readonly LinkFrom[] => {
      const other = findAnnotation(state, link.from === id ? link.to : link.from);
      return other && other.id !== id && state.articles.has(other.target.articleId)
        ? [{ link, other, isOutgoing: link.from === id }]
        : [];
    })
    .toSorted((a, b) => earlierFirst(a.link, b.link));
}
