import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { TextRange } from '../../domain/records/range.ts';
import { Button } from '../shared/button.tsx';
import classes from './floating-menu.module.css';
import floating from './floating.module.css';
import { readingStore } from './reading-store.ts';
import { usePlacement } from './use-placement.ts';
import { useRoving } from './use-roving.ts';

export interface MenuItem {
  readonly id: string;
  readonly before?: ReactNode;
  readonly label: ReactNode;
  readonly after?: ReactNode;
  readonly chosen?: boolean;
  readonly shortcut?: string | undefined;
  pick(): void;
}

interface FloatingMenuProps {
  readonly name: string;
  readonly items: readonly MenuItem[];
  /** The words it belongs to. */
  readonly range: TextRange;
  /** Called when it was left without picking, and after picking. `back`: the focus should return to the text. */
  onClose(back: boolean): void;
}

const GAP = 6;

/** A menu in the text. It takes the focus; arrows move, Escape and Tab close, and the focus goes back to the caret. */
export function FloatingMenu({ name, items, range, onClose }: FloatingMenuProps) {
  const root = useRef<HTMLDivElement>(null);
  const viewer = useStore(readingStore, (reading) => reading.viewer);
  const place = usePlacement(root, viewer, range, GAP);
  const roving = useRoving(root);
  const isPlaced = place !== null;
  useEffect(() => {
    if (isPlaced) root.current?.querySelector<HTMLElement>('[data-rove]')?.focus({ preventScroll: true });
  }, [isPlaced]);

  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      onClose(true);
    } else roving.onKeyDown(event);
  };

  return (
    <div
      ref={root}
      role="menu"
      aria-label={name}
      className={[floating['floating'], classes['menu'], isPlaced ? '' : floating['unplaced']].join(' ')}
      style={place ? { transform: `translate(${place.left}px, ${place.top}px)` } : undefined}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (isPlaced && !event.currentTarget.contains(event.relatedTarget)) onClose(false);
      }}
    >
      {items.map((item, index) => (
        <Button
          key={item.id}
          role="menuitem"
          className={classes['item']}
          data-rove=""
          tabIndex={roving.stop === index ? 0 : -1}
          aria-current={item.chosen || undefined}
          aria-keyshortcuts={item.shortcut}
          onClick={() => {
            onClose(true);
            item.pick();
          }}
        >
          {item.before}
          <span className={[classes['label'], item.chosen ? classes['chosen'] : ''].join(' ')}>
            {item.label}
          </span>
          {item.after}
        </Button>
      ))}
    </div>
  );
}
