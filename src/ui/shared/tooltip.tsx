import { Tooltip as MantineTooltip } from '@mantine/core';
import type { HintProps } from './hint.tsx';

/** The library's tooltip, as all of ours are. Apart, because it and what it stands on are heavy. */
export function Tooltip({ text, beside = false, children }: HintProps) {
  return (
    <MantineTooltip
      label={text}
      openDelay={400}
      events={{ hover: true, focus: true, touch: false }}
      transitionProps={{ duration: 0 }}
      {...(beside && { position: 'right', withinPortal: false, floatingStrategy: 'fixed' })}
    >
      {children}
    </MantineTooltip>
  );
}
