import { createStore } from 'zustand/vanilla';
import type { AnnotationId } from '../../domain/ids.ts';
import type { TextRange } from '../../domain/records/range.ts';

/** The places of the reading room a key can send the focus to; the card lies over the list. Each is one Tab stop. */
export type FocusTarget = 'text' | 'list' | 'inspector' | 'card' | 'discussion';

interface FocusRequest {
  readonly target: FocusTarget | null;
  /** For the text: the annotation or the words at whose start the caret should stand; null means where it was. */
  readonly at: AnnotationId | TextRange | null;
  /** Whether those words should be selected. */
  readonly selects?: boolean;
  /** Grows with every request, so that asking twice for the same place moves the focus twice. */
  readonly count: number;
}

/**
 * Who should take the focus next. A panel subscribes, and when `count` grew and `target` is its own name it focuses
 * its one Tab stop: the list its current row, the inspector its first core field, the text its last caret.
 */
export const focusStore = createStore<FocusRequest>(() => ({ target: null, at: null, count: 0 }));

/** Whoever presses somewhere has said where the focus goes: what was asked for before must not take it back. */
export function forgetFocusRequest(): void {
  focusStore.setState({ target: null });
}

export function requestFocus(target: FocusTarget, at: FocusRequest['at'] = null, selects = false): void {
  focusStore.setState(({ count }) => ({ target, at, selects, count: count + 1 }));
}
