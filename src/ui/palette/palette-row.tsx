import { keyCaps } from '../keys/key-combo.ts';
import { platform } from '../keys/platform.ts';
import { Kbd } from '../shared/kbd.tsx';
import { TagBadge } from '../shared/tag-badge.tsx';
import classes from './palette.module.css';
import { piecesOf, type Found } from './search.ts';

interface PaletteRowProps {
  readonly id: string;
  readonly found: Found;
  readonly isCurrent: boolean;
  onPoint(): void;
  onChoose(): void;
}

/** One line: its name with the typed letters, what tells it from others, why it can't be done now, key and kind. */
export function PaletteRow({ id, found, isCurrent, onPoint, onChoose }: PaletteRowProps) {
  const { label, detail, tag, key, group, otherwise } = found.entry;
  const beside = otherwise ?? detail;
  return (
    <div
      id={id}
      role="option"
      aria-selected={isCurrent}
      aria-disabled={otherwise !== null || undefined}
      className={classes['entry']}
      onPointerMove={onPoint}
      onClick={onChoose}
    >
      {tag && (
        <span aria-hidden="true" className={classes['badge']}>
          <TagBadge tag={tag} size="small" />
        </span>
      )}
      <span className={classes['label']} dir="auto">
        {piecesOf(label, found.at).map(({ text, typed }, index) =>
          typed ? <b key={index}>{text}</b> : text,
        )}
      </span>
      {beside && (
        <span className={classes['detail']} dir="auto">
          {beside}
        </span>
      )}
      <span className={classes['space']} />
      {key !== null && keyCaps(key, platform).map((cap) => <Kbd key={cap}>{cap}</Kbd>)}
      <span className={classes['group']}>{group}</span>
    </div>
  );
}
