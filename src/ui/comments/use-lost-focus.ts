import { useLayoutEffect, useRef, type FocusEvent } from 'react';

interface Held {
  readonly element: Element;
  readonly thread: string | null;
  readonly topicId: string;
}

/**
 * Notices that what had the focus was taken away by somebody else: another tab deletes what is answered here. The focus
 * is then nowhere, and what is typed on would be keys of the text.
 *
 * @param topicId of what is discussed: of another one, what had the focus is not lost but left
 * @param onLost gets the thread that the focus was in
 */
export function useLostFocus(topicId: string, onLost: (threadId: string | null) => void) {
  const held = useRef<Held | null>(null);
  useLayoutEffect(() => {
    const lost = held.current;
    if (!lost || lost.element.isConnected) return;
    held.current = null;
    if (lost.topicId === topicId) onLost(lost.thread);
  });
  return {
    onFocus: ({ target }: FocusEvent<Element>) => {
      const thread = target.closest<HTMLElement>('[data-thread]')?.dataset['thread'] ?? null;
      held.current = { element: target, thread, topicId };
    },
    onBlur: () => {
      held.current = null;
    },
  };
}
