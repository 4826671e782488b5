import { excerptOf } from '../../domain/change-words.ts';
import type { AnyRecord, UnknownRecord } from '../../domain/records.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import { TagBadge } from '../shared/tag-badge.tsx';
import type { Names } from './names.ts';
import { recordInWords } from './record-in-words.ts';
import classes from './record-name.module.css';

interface RecordNameProps {
  readonly record: AnyRecord | UnknownRecord;
  readonly names: Names;
}

/** Which record it is: an annotation by its tag's letter and its words, anything else in words. */
export function RecordName({ record, names }: RecordNameProps) {
  if (record.type !== 'annotation') return <span dir="auto">{recordInWords(record, names)}</span>;
  const annotation = record as Annotation;
  const tag = names.tags.get(annotation.tagId);
  const article = names.articles.get(annotation.target.articleId);
  return (
    <span className={classes['annotation']}>
      {tag ? (
        <TagBadge tag={tag} size="small" />
      ) : (
        <span role="img" aria-label="Deleted tag" className={classes['noTag']}>
          ?
        </span>
      )}
      <span className={classes['words']} dir="auto">
        {excerptOf(annotation)}
      </span>
      {article && <span className={classes['article']}>in {article.letter}</span>}
    </span>
  );
}
