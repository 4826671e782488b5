import { useState, type KeyboardEvent } from 'react';
import { Tooltip } from '@mantine/core';
import { Kbd } from '../shared/kbd.tsx';
import { digitOf } from './digit.ts';
import type { FieldIds } from './field.tsx';
import classes from './segmented.module.css';

export interface Segment {
  readonly id: string;
  readonly label: string;
  readonly help?: string | undefined;
}

interface SegmentedProps {
  readonly options: readonly Segment[];
  readonly chosen: readonly string[];
  /** The chosen one was worked out from the text, not picked. */
  readonly computed?: boolean;
  readonly ids: FieldIds;
  readonly withDigits?: boolean;
  onToggle(id: string): void;
  /** Delete and Backspace take back what is chosen. Without it they do nothing. */
  readonly onClear?: (() => void) | undefined;
}

/**
 * A few values side by side. Toggle buttons and not radios, because a value can be taken back: nothing pressed means
 * not coded. One Tab stop; arrows rove, digits and Space press.
 */
export function Segmented({
  options,
  chosen,
  computed = false,
  withDigits = true,
  onToggle,
  onClear,
  ids,
}: SegmentedProps) {
  const [roved, setRoved] = useState<string | null>(null);
  const stop = [roved, ...chosen].find((id) => options.some((option) => option.id === id)) ?? options[0]?.id;

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const digit = withDigits ? digitOf(event.nativeEvent) : null;
    const picked = digit === null ? undefined : options[digit - 1];
    if (picked) onToggle(picked.id);
    else if ((event.key === 'Delete' || event.key === 'Backspace') && onClear && chosen.length > 0) onClear();
    else if (!rove(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      className={classes.group}
      role="group"
      aria-labelledby={ids.label}
      aria-describedby={ids.describedBy}
      onKeyDown={onKeyDown}
    >
      {options.map((option, index) => (
        <Tooltip
          key={option.id}
          label={option.help}
          disabled={!option.help}
          withinPortal={false}
          floatingStrategy="fixed"
        >
          <button
            type="button"
            className={classes.segment}
            aria-pressed={chosen.includes(option.id)}
            aria-keyshortcuts={withDigits && index < 9 ? String(index + 1) : undefined}
            data-computed={computed && chosen.includes(option.id) ? true : undefined}
            tabIndex={option.id === stop ? 0 : -1}
            onFocus={() => setRoved(option.id)}
            onClick={() => onToggle(option.id)}
          >
            {option.label}
            {withDigits && index < 9 ? <Kbd>{index + 1}</Kbd> : null}
          </button>
        </Tooltip>
      ))}
    </div>
  );
}

/** Moves the focus among the buttons of a group. False when the key is not one of the arrows, Home or End. */
function rove(event: KeyboardEvent<HTMLElement>): boolean {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const here = buttons.findIndex((button) => button === document.activeElement);
  const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: isRtl ? -1 : 1,
    ArrowLeft: isRtl ? 1 : -1,
    ArrowDown: 1,
    ArrowUp: -1,
  };
  const step = steps[event.key];
  if (step !== undefined) buttons.at((here + step) % buttons.length)?.focus();
  else if (event.key === 'Home') buttons[0]?.focus();
  else if (event.key === 'End') buttons.at(-1)?.focus();
  else return false;
  return true;
}
