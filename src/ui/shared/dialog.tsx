import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { requestFocus } from '../reading/focus.ts';
import { Button } from './button.tsx';
import classes from './dialog.module.css';
import { giveFocus } from './give-focus.ts';

interface DialogProps {
  readonly onClose: () => void;
  readonly title: string;
  /** `sheet`: nearly the whole window, whose parts scroll by themselves. */
  readonly width?: 'narrow' | 'wide' | 'sheet';
  /** A click beside it closes it: for dialogs that hold nothing one could lose. */
  readonly lightDismiss?: boolean;
  /** Without a visible head: the palette. */
  readonly bare?: boolean;
  readonly children: ReactNode;
}

/**
 * A modal dialog, open as long as it is mounted. The browser's own element makes everything else inert, also for
 * screen readers. The focus goes to `[data-autofocus]`, else to the first control, and afterwards back to the opener.
 */
export function Dialog({
  onClose,
  title,
  width = 'narrow',
  lightDismiss = false,
  bare = false,
  children,
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return undefined;
    const opener = openerOf(document.activeElement);
    element.showModal();
    element.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => {
      element.close();
      giveBack(opener);
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className={`${classes['dialog']} ${classes[width]}`}
      aria-modal="true"
      aria-labelledby={titleId}
      onCancel={(event) => {
        // A file dialog inside also cancels, and bubbles.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        if (lightDismiss && event.target === event.currentTarget) onClose();
      }}
    >
      <div className={classes['box']}>
        <h2 id={titleId} className={bare ? classes['unseen'] : classes['title']}>
          {title}
        </h2>
        <div className={bare ? undefined : classes['body']}>{children}</div>
        {!bare && (
          <Button className={classes['close'] ?? ''} aria-label="Close" onClick={onClose}>
            <svg viewBox="0 0 16 16" aria-hidden="true" className={classes['cross']}>
              <path d="M3 3l10 10M13 3L3 13" />
            </svg>
          </Button>
        )}
      </div>
    </dialog>
  );
}

/** An item of a menu is gone when the dialog closes: its menu's button stands for it. */
function openerOf(active: Element | null): HTMLElement | null {
  const menu = active?.closest('[role="menu"]');
  const opener = menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : active;
  return opener instanceof HTMLElement && opener !== document.body ? opener : null;
}

function giveBack(opener: HTMLElement | null): void {
  // The text knows its caret; a plain focus would put it at the start.
  if (opener?.closest('[role="textbox"][aria-readonly="true"]')) requestFocus('text');
  else if (opener?.isConnected) giveFocus(opener);
}
