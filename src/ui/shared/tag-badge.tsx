import type { Tag } from '../../domain/records/codebook.ts';
import { tagClass } from '../../viewer/tag-sheet.ts';
import classes from './tag-badge.module.css';

interface TagBadgeProps {
  readonly tag: Pick<Tag, 'id' | 'letter' | 'name'>;
  readonly size?: 'list' | 'small';
  /** A core value is missing: outline instead of ground, and said in words. */
  readonly hollow?: boolean;
}

/** A tag's letter on its line colour. Its accessible name is the tag's name. */
export function TagBadge({ tag, size = 'list', hollow = false }: TagBadgeProps) {
  const name = hollow ? `${tag.name}, incomplete` : tag.name;
  const look = [classes['badge'], classes[size], hollow ? classes['hollow'] : '', tagClass(tag.id)];
  return (
    <span className={look.filter(Boolean).join(' ')} role="img" aria-label={name}>
      {tag.letter}
    </span>
  );
}
