import { Popover } from '@mantine/core';
import { useRef, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { giveFocus } from './give-focus.ts';
import { onEscape } from './on-escape.ts';

interface PanelPopoverProps {
  /** Names the panel for a screen reader. */
  readonly label: string;
  /** In CSS px. */
  readonly width: number;
  readonly className: string | undefined;
  readonly isOpen: boolean;
  /** The button that opens and closes it. */
  readonly opener: ReactElement;
  readonly children: ReactNode;
  onOpen(isOpen: boolean): void;
}

/** A floating panel of a button: the focus goes in, Escape closes it, and the focus comes back. */
export function PanelPopover({
  label,
  width,
  className,
  isOpen,
  opener,
  children,
  onOpen,
}: PanelPopoverProps) {
  const openerRef = useRef<HTMLElement>(null);
  const close = (event: KeyboardEvent) =>
    onEscape(() => {
      onOpen(false);
      // At once: the library's `returnFocus` comes some milliseconds later, when a key may already have been lost.
      if (openerRef.current) giveFocus(openerRef.current);
    })(event);
  return (
    <Popover
      opened={isOpen}
      onChange={onOpen}
      position="bottom-end"
      offset={4}
      width={width}
      withinPortal={false}
      floatingStrategy="fixed"
      trapFocus
      returnFocus
      // The library's own way would also close it from a form inside that takes Escape for itself.
      closeOnEscape={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target ref={openerRef}>{opener}</Popover.Target>
      <Popover.Dropdown aria-label={label} className={className} onKeyDown={close}>
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}
