import { usesIn } from '../../domain/codebook/uses.ts';
import { tagClass } from '../../viewer/tag-sheet.ts';
import { counted } from '../inspector/words.ts';
import { keyText } from '../keys/key-combo.ts';
import { platform } from '../keys/platform.ts';
import { Kbd } from '../shared/kbd.tsx';
import { TagBadge } from '../shared/tag-badge.tsx';
import { useSession } from '../shared/workspace-context.tsx';
import classes from './tag-tree.module.css';
import type { TagRow } from './tree-rows.ts';
import { numberInWords } from '../shared/in-locale.ts';

interface TagTreeRowProps {
  readonly row: TagRow;
  readonly isChosen: boolean;
  readonly isMoving: boolean;
  onChoose(): void;
  onFold(): void;
}

/** Line, letter, name, uses and key of a tag. */
export function TagTreeRow({ row, isChosen, isMoving, onChoose, onFold }: TagTreeRowProps) {
  const { tag, level, place, siblings, expanded } = row;
  const uses = useSession(({ state }) => (state ? usesIn(state).ofTag(tag.id) : 0));
  const name = [
    tag.name,
    `letter ${tag.letter}`,
    tag.hotkey ? `key ${keyText(tag.hotkey, platform)}` : 'no key',
    counted(uses, 'annotation'),
  ].join(', ');
  return (
    <div
      role="treeitem"
      aria-label={name}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={siblings}
      aria-expanded={expanded ?? undefined}
      aria-selected={isChosen}
      tabIndex={isChosen ? 0 : -1}
      className={`${classes.row} ${tagClass(tag.id)}`}
      data-moving={isMoving || undefined}
      data-level={Math.min(level, 6)}
      title={tag.name}
      onClick={onChoose}
    >
      <span
        aria-hidden="true"
        className={classes.fold}
        data-expanded={expanded ?? undefined}
        onClick={(event) => {
          if (expanded === null) return;
          event.stopPropagation();
          onFold();
        }}
      />
      <TagBadge tag={tag} />
      <span className={classes.name} dir="auto">
        {tag.name}
      </span>
      <span aria-hidden="true" className={classes.sample} />
      <span aria-hidden="true" className={classes.count}>
        {numberInWords(uses)}
      </span>
      <span aria-hidden="true" className={classes.key}>
        {tag.hotkey ? <Kbd>{keyText(tag.hotkey, platform)}</Kbd> : null}
      </span>
    </div>
  );
}
