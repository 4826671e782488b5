import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';

interface DialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly width?: 'narrow' | 'wide';
  readonly children: ReactNode;
}

const WIDTHS = { narrow: 480, wide: 760 } as const;

/** A modal dialog: takes the focus, keeps it, closes with Esc, and gives the focus back to where it was. */
export function Dialog({ opened, onClose, title, width = 'narrow', children }: DialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={WIDTHS[width]}
      yOffset={64}
      lockScroll={false}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {children}
    </Modal>
  );
}
