import type { KeyPress } from './key-press.ts';
import type { Platform } from './key-combo.ts';

interface Motion {
  readonly direction: 'left' | 'right' | 'forward' | 'backward';
  readonly granularity: 'character' | 'word' | 'line' | 'lineboundary' | 'documentboundary';
}

/** Where a key takes the caret by itself, without any action of ours; null for all others. */
export function motionOf(press: KeyPress, platform: Platform): Motion | null {
  const { key, altKey, ctrlKey, metaKey } = press;
  const isMac = platform === 'mac';
  const byWord = isMac ? altKey : ctrlKey;
  const toTheEnd = isMac ? metaKey : ctrlKey;
  if (isMac ? ctrlKey : altKey || metaKey) return null;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight': {
      const direction = key === 'ArrowLeft' ? 'left' : 'right';
      if (isMac && metaKey) return { direction, granularity: 'lineboundary' };
      return { direction, granularity: byWord ? 'word' : 'character' };
    }
    case 'ArrowUp':
    case 'ArrowDown':
      return {
        direction: key === 'ArrowUp' ? 'backward' : 'forward',
        granularity: isMac && metaKey ? 'documentboundary' : 'line',
      };
    case 'Home':
    case 'End':
      return {
        direction: key === 'Home' ? 'backward' : 'forward',
        granularity: toTheEnd ? 'documentboundary' : 'lineboundary',
      };
    default:
      return null;
  }
}

/** Does in the focused text what the browser would have done with the press, had it not been kept back. */
export function moveCaret(press: KeyPress, platform: Platform): void {
  const motion = motionOf(press, platform);
  if (!motion) return;
  const how = press.shiftKey ? 'extend' : 'move';
  document.getSelection()?.modify(how, motion.direction, motion.granularity);
}
