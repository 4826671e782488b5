import type { Annotation } from '../../domain/records/annotation.ts';
import type { SessionState } from '../../domain/session-state.ts';
import { excerptOf, wordsOf } from '../annotations/excerpt.ts';
import { TagBadge } from '../shared/tag-badge.tsx';
import classes from './end-line.module.css';

interface EndLineProps {
  readonly annotation: Annotation;
  readonly state: SessionState;
}

/** An annotation on one line: its article's letter, its tag, its words with the middle left out. */
export function EndLine({ annotation, state }: EndLineProps) {
  const tag = state.tags.get(annotation.tagId);
  const { head, tail } = excerptOf(wordsOf(annotation));
  return (
    <span className={classes['line']}>
      <span className={classes['letter']}>{state.articles.get(annotation.target.articleId)?.letter}</span>
      {tag ? <TagBadge tag={tag} size="small" /> : null}
      <span className={classes['excerpt']} dir="auto">
        <span className={classes['head']}>{head}</span>
        <span className={classes['tail']}>{tail}</span>
      </span>
    </span>
  );
}
