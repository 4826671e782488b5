import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import type { CanonicalText } from '../../domain/records/article.ts';
import type { LiveSelection } from '../../state/view-store.ts';
import { tagLabel } from '../../domain/codebook/tag-label.ts';
import { dispatchKey } from '../keys/dispatch.ts';
import { KeyCap } from '../keys/key-cap.tsx';
import { platform } from '../keys/platform.ts';
import { useActionContext, useActions, useTags } from '../keys/use-actions.ts';
import { Button } from '../shared/button.tsx';
import { useView } from '../shared/workspace-context.tsx';
import { armSelected } from './armed.ts';
import floating from './floating.module.css';
import { requestFocus } from './focus.ts';
import { rangesFor, sameRange } from './live-selection.ts';
import { readingStore } from './reading-store.ts';
import { TagButton } from './tag-button.tsx';
import classes from './tag-toolbar.module.css';
import { tagSelection } from './tagging.ts';
import { tagsBeside } from './tags-beside.ts';
import { setExact } from './text-events.ts';
import { usePlacement } from './use-placement.ts';
import { useRoving } from './use-roving.ts';

const GAP = 10;
/** Keys that belong to buttons; all others mean the text. */
const OWN_KEYS = new Set(['Enter', ' ', 'Tab']);

interface TagToolbarProps {
  readonly content: CanonicalText;
  readonly selection: LiveSelection;
}

/**
 * What the selected words can be tagged as, beside their end. It never takes the focus by itself: Tab enters from the
 * text, Escape goes back, and the keys of the text work in here too.
 */
export function TagToolbar({ content, selection }: TagToolbarProps) {
  const root = useRef<HTMLDivElement>(null);
  const context = useActionContext();
  const actions = useActions();
  const all = useTags();
  const tags = tagsBeside(all);
  const more = all.length - tags.length;
  const exact = useView(({ exactCharacters }) => exactCharacters);
  const viewer = useStore(readingStore, (reading) => reading.viewer);
  const place = usePlacement(root, viewer, selection.ranges.at(-1) ?? null, GAP);
  const roving = useRoving(root);
  useEffect(() => () => readingStore.setState({ pointedTag: null }), []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      requestFocus('text');
      return;
    }
    roving.onKeyDown(event);
    if (event.defaultPrevented || (OWN_KEYS.has(event.key) && !event.ctrlKey && !event.metaKey)) return;
    if (dispatchKey(event.nativeEvent, 'text', actions, context, platform)) event.preventDefault();
  };

  return (
    <div
      ref={root}
      role="toolbar"
      aria-label="Tag selection"
      className={[floating['floating'], classes['toolbar'], place ? '' : floating['unplaced']].join(' ')}
      style={place ? { transform: `translate(${place.left}px, ${place.top}px)` } : undefined}
      onKeyDown={onKeyDown}
      // Pressing a button must not take the focus and with it the selection out of the text.
      onMouseDown={(event) => event.preventDefault()}
    >
      {tags.map((tag, index) => {
        const action = actions.find(({ id }) => id === `tag.${tag.id}`);
        if (!action) return null;
        const ranges = rangesFor(tag, content, selection, exact);
        return (
          <TagButton
            key={tag.id}
            tag={tag}
            name={tagLabel(tag, all)}
            action={action}
            withMarks={!ranges.every((range, at) => sameRange(range, selection.ranges[at] ?? range))}
            tabIndex={roving.stop === index ? 0 : -1}
            onTag={() => void tagSelection(context, tag)}
            onArm={() => armSelected(context, tag)}
            onPoint={(pointed) => readingStore.setState({ pointedTag: pointed ? tag.id : null })}
          />
        );
      })}
      {more > 0 && (
        <Button
          className={classes['more']}
          data-rove=""
          tabIndex={roving.stop === tags.length ? 0 : -1}
          aria-haspopup="dialog"
          aria-label={`${more} more tags: find one by its name`}
          onClick={() => context.app.openPalette()}
        >
          {more} more
          <KeyCap of="app.palette" />
        </Button>
      )}
      <Button
        className={classes['exact']}
        data-rove=""
        tabIndex={roving.stop === tags.length + (more > 0 ? 1 : 0) ? 0 : -1}
        aria-pressed={exact}
        aria-label="Exact characters"
        title={exact ? 'Exactly these characters' : 'Whole words; quotation marks come along'}
        onClick={() => setExact(context, !exact)}
      >
        <span className={exact ? classes['chosen'] : undefined}>Exact</span>
        <span className={exact ? undefined : classes['chosen']}>Words</span>
      </Button>
    </div>
  );
}
