import { useEffect, useEffectEvent } from 'react';
import { writeCombo } from './key-combo.ts';
import { comboOf } from './key-press.ts';
import { platform } from './platform.ts';

/**
 * While mounted the next keys are not for the workbench: each is told as it is written in a key map. Escape ends; Tab, and
 * Enter and Space on a button, stay what they are.
 */
export function useNextCombo(onCombo: (combo: string) => void, onCancel: () => void): void {
  const onPress = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Tab') return;
    if (event.target instanceof HTMLButtonElement && (event.key === 'Enter' || event.key === ' ')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return onCancel();
    const combo = comboOf(event, platform);
    if (combo !== null) onCombo(writeCombo(combo));
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onPress(event);
    window.addEventListener('keydown', listener, true);
    return () => window.removeEventListener('keydown', listener, true);
  }, []);
}
