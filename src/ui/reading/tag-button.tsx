import type { Tag } from '../../domain/records/codebook.ts';
import { tagClass } from '../../viewer/tag-sheet.ts';
import type { Action } from '../keys/action.ts';
import { ariaShortcut, keyText } from '../keys/key-combo.ts';
import { platform } from '../keys/platform.ts';
import { useKeysOf } from '../keys/use-actions.ts';
import { Button } from '../shared/button.tsx';
import { Kbd } from '../shared/kbd.tsx';
import { VisuallyHidden } from '../shared/visually-hidden.tsx';
import classes from './tag-toolbar.module.css';

interface TagButtonProps {
  readonly tag: Tag;
  /** Its name, with its parents where another tag has the same. */
  readonly name: string;
  readonly action: Action;
  /** Quotation marks beside the selection would be taken in. */
  readonly withMarks: boolean;
  readonly tabIndex: number;
  onTag(): void;
  /** The second click of a double click, whose first has tagged: keep this tag at hand. */
  onArm(): void;
  /** The pointer or the focus came to this button, or left it. */
  onPoint(pointed: boolean): void;
}

/** A line sample, the name, and the key that does the same. */
export function TagButton({ tag, name, action, withMarks, tabIndex, onTag, onArm, onPoint }: TagButtonProps) {
  const [key] = useKeysOf()(action);
  return (
    <Button
      className={`${classes['tag']} ${tagClass(tag.id)}`}
      data-rove=""
      tabIndex={tabIndex}
      aria-keyshortcuts={key && ariaShortcut(key, platform)}
      title="Double-click: keep it as the highlighter"
      onClick={(event) => (event.detail > 1 ? onArm() : onTag())}
      onPointerEnter={() => onPoint(true)}
      onPointerLeave={() => onPoint(false)}
      onFocus={() => onPoint(true)}
      onBlur={() => onPoint(false)}
    >
      <span className={classes['sample']} aria-hidden="true" />
      <span className={classes['name']} dir="auto">
        {name}
      </span>
      {withMarks && (
        <span className={classes['marks']}>
          <span aria-hidden="true">+ “ ”</span>
          <VisuallyHidden>with the quotation marks around it</VisuallyHidden>
        </span>
      )}
      {key && <Kbd>{keyText(key, platform)}</Kbd>}
    </Button>
  );
}
