import type { Annotation } from '../../domain/records/annotation.ts';
import type { SessionState } from '../../domain/session-state.ts';
import type { LayerView } from '../../state/view-store.ts';
import { articleFacts } from '../../state/article-facts.ts';
import { LayerMark } from '../layers/layer-mark.tsx';
import { TagBadge } from '../shared/tag-badge.tsx';
import { excerptOf, wordsOf } from './excerpt.ts';
import classes from './annotations.module.css';
import { metaOf } from './row-meta.ts';

interface AnnotationRowProps {
  readonly id: string;
  readonly annotation: Annotation;
  readonly state: SessionState;
  readonly layers: LayerView;
  readonly index: number;
  readonly count: number;
  /** From the top of the list, in CSS pixels. */
  readonly offset: number;
  readonly isActive: boolean;
  readonly isCursor: boolean;
  readonly isSelected: boolean;
  readonly withLetter: boolean;
  onPress(event: { readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean }): void;
}

/** One annotation: badge, its words on one line, and whom or what it is about. */
export function AnnotationRow({
  id,
  annotation,
  state,
  layers,
  index,
  count,
  offset,
  isActive,
  isCursor,
  isSelected,
  withLetter,
  onPress,
}: AnnotationRowProps) {
  const tag = state.tags.get(annotation.tagId);
  const { head, tail } = excerptOf(wordsOf(annotation));
  const article = state.articles.get(annotation.target.articleId);
  const isMissing = articleFacts(state, annotation.target.articleId).missingCoreOf(annotation).length > 0;
  return (
    <li
      id={id}
      role="option"
      className={classes.row}
      data-active={isActive || undefined}
      data-cursor={isCursor || undefined}
      style={{ insetBlockStart: offset }}
      aria-selected={isSelected}
      aria-current={isActive || undefined}
      aria-posinset={index + 1}
      aria-setsize={count}
      onClick={onPress}
    >
      {tag ? (
        <TagBadge tag={tag} hollow={isMissing} />
      ) : (
        <span className={classes.noTag} role="img" aria-label="Deleted tag">
          ?
        </span>
      )}
      <span className={classes.words}>
        <span className={classes.excerpt} dir="auto">
          <span className={classes.head}>{head}</span>
          <span className={classes.tail}>{tail}</span>
        </span>
        <span className={classes.meta}>
          {withLetter && article ? <span>{article.letter}</span> : null}
          <LayerMark annotation={annotation} state={state} layers={layers} />
          {metaOf(annotation, state).map(({ text, tone }) => (
            <span key={text} className={tone ? classes[tone] : undefined} dir="auto">
              {text}
            </span>
          ))}
        </span>
      </span>
      {annotation.flagged ? (
        <svg className={classes.flag} viewBox="0 0 16 16" role="img" aria-label="Flagged">
          <path d="M4 14V2.5h7.5L9.5 5.5l2 3H4" />
        </svg>
      ) : null}
    </li>
  );
}
