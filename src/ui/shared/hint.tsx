import { Tooltip } from '@mantine/core';
import type { ReactElement } from 'react';

/** What a button will do or why it cannot, on hover and on focus. The button keeps its own accessible name. */
export function Hint({ text, children }: { text: string; children: ReactElement }) {
  return (
    <Tooltip
      label={text}
      openDelay={400}
      events={{ hover: true, focus: true, touch: false }}
      transitionProps={{ duration: 0 }}
    >
      {children}
    </Tooltip>
  );
}
