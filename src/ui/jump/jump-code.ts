import { createStore } from 'zustand/vanilla';
import type { KeyPress } from '../keys/key-press.ts';
import type { ReadingContext } from '../reading/reading-context.ts';

interface JumpCode {
  /** A key while something is asked. */
  takeJumpKey(press: KeyPress, target: EventTarget | null, context: ReadingContext): boolean;
  startLink(context: ReadingContext): void;
  startGo(context: ReadingContext): void;
}

/**
 * What starts a question, once its code has come after the first article. Called at once and not through `import()`,
 * which answers a task later: the letter that a quick typist presses right behind would act in the text.
 */
export const jumpCode = createStore<{ readonly code: JumpCode | null }>(() => ({ code: null }));
