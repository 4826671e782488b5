import { useRef, useState } from 'react';
import { dropDraft, writeDraft, readDraft } from '../inspector/drafts.ts';

interface CommentDraft {
  readonly text: string;
  change(text: string): void;
  /** Hands the words on; where they can't be stored they are there again. */
  send(store: (text: string) => Promise<boolean>): Promise<void>;
  /** What was typed is given up. */
  clear(): void;
}

/**
 * Words that are not said yet: kept at every keystroke, so that neither a reload nor going elsewhere loses them. Unlike
 * a field's, they are never committed by themselves: nobody says half a sentence.
 * @param key see `draftKey`
 * @param base the words that are edited; empty for new ones
 */
export function useCommentDraft(key: string, base: string): CommentDraft {
  const [text, setText] = useState(() => readDraft(key)?.text ?? base);
  /** The typing as it is now, also while words are being stored. */
  const live = useRef(text);
  const stored = useRef<Promise<boolean> | null>(null);
  const show = (next: string): void => {
    live.current = next;
    setText(next);
  };
  const change = (next: string): void => {
    show(next);
    if (next.trim() === '' || next === base) dropDraft(key);
    else writeDraft(key, { base, text: next });
  };
  return {
    text,
    change,
    async send(store) {
      const words = live.current;
      // A second Enter right behind the first has nothing to send.
      if (stored.current && words.trim() === '') return;
      // At once, because what is typed from now on is something new. The draft stays until the words are stored.
      if (base === '') show('');
      stored.current = store(words);
      const isStored = await stored.current;
      stored.current = null;
      if (isStored) {
        if (live.current === (base === '' ? '' : words)) dropDraft(key);
      } else if (base === '') change([words, live.current].filter(Boolean).join('\n'));
    },
    clear() {
      show(base);
      dropDraft(key);
    },
  };
}
