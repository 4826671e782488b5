import { useId } from 'react';
import type { Tag } from '../../domain/records/codebook.ts';
import { Kbd } from '../shared/kbd.tsx';
import { TagBadge } from '../shared/tag-badge.tsx';
import classes from './tag-all.module.css';

interface TagChoiceProps {
  readonly tags: readonly Tag[];
  readonly chosen: Tag;
  readonly onChoose: (tag: Tag) => void;
}

/** Which tag: the browser's radio buttons, with the digits that choose as well. */
export function TagChoice({ tags, chosen, onChoose }: TagChoiceProps) {
  const name = useId();
  return (
    <fieldset className={classes['tags']}>
      <legend>Tag them as</legend>
      {tags.map((tag) => (
        <label key={tag.id} className={classes['tag']}>
          <input
            type="radio"
            name={name}
            data-tag={tag.id}
            checked={tag.id === chosen.id}
            onChange={() => onChoose(tag)}
            {...(tag.id === chosen.id && { 'data-autofocus': true })}
          />
          <span aria-hidden="true">
            <TagBadge tag={tag} size="small" />
          </span>
          {tag.name}
          {tag.hotkey !== null && <Kbd>{tag.hotkey}</Kbd>}
        </label>
      ))}
    </fieldset>
  );
}
