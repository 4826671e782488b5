import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { dropDraft, readDraft, writeDraft } from './drafts.ts';

/** After this pause, typing is committed, in milliseconds. Long enough that one thought is one undo step. */
const PAUSE = 1500;

interface DraftField {
  /** What the field shows: the typing, else what is stored. */
  readonly text: string;
  /** Typing from before the page closed, when what is stored has changed since; null as a rule. */
  readonly leftOver: string | null;
  /** The typing was refused as it stands. */
  readonly refused: boolean;
  change(text: string): void;
  /** Commits the typing now. */
  flush(): void;
  takeLeftOver(): void;
  dropLeftOver(): void;
}

/**
 * A text field whose typing can't be lost: every keystroke is kept synchronously as a draft, and committed on blur,
 * after a pause, and when the field goes away. A failed commit keeps both the words on screen and the draft.
 * @param key names record and field; the component must be keyed by it.
 * @param commit answers whether the words are stored now.
 */
export function useDraft(
  key: string,
  stored: string,
  commit: (text: string) => Promise<boolean>,
): DraftField {
  const [found] = useState(() => readDraft(key));
  const isNew = found !== null && found.text !== stored;
  const fits = isNew && found.base === stored;
  const [typed, setTyped] = useState<string | null>(fits ? found.text : null);
  const [leftOver, setLeftOver] = useState(isNew && !fits ? found.text : null);
  const [refused, setRefused] = useState(false);
  // The typing as it is now, also for the timer and for the last flush when the field goes away.
  const live = useRef({ typed, stored, commit });
  const timer = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    live.current = { ...live.current, stored, commit };
  });

  const settle = () => {
    live.current.typed = null;
    setTyped(null);
    dropDraft(key);
  };
  const flush = () => {
    window.clearTimeout(timer.current);
    const { typed: text, stored: old, commit: store } = live.current;
    if (text === null) return;
    if (text === old) settle();
    else {
      void store(text).then((isStored) => {
        if (live.current.typed !== text) return;
        setRefused(!isStored);
        if (isStored) settle();
      });
    }
  };
  const flushSoon = () => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(flush, PAUSE);
  };
  const change = (text: string) => {
    live.current.typed = text;
    setTyped(text);
    setRefused(false);
    writeDraft(key, { base: stored, text });
    flushSoon();
  };

  const begin = useEffectEvent(() => {
    if (live.current.typed !== null) flushSoon();
  });
  const end = useEffectEvent(flush);
  useEffect(() => {
    begin();
    return () => end();
  }, []);

  return {
    text: typed ?? stored,
    leftOver,
    refused,
    change,
    flush,
    takeLeftOver() {
      if (leftOver !== null) change(leftOver);
      setLeftOver(null);
    },
    dropLeftOver() {
      setLeftOver(null);
      dropDraft(key);
    },
  };
}
