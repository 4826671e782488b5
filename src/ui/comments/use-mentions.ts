import { useState, type KeyboardEvent } from 'react';
import { alsoCalled, callAt, callNameOf, mentionChoices } from '../../domain/mentions.ts';
import type { Actor } from '../../domain/records/actor.ts';
import { useSession } from '../shared/workspace-context.tsx';

interface Mentions {
  /** Whom the word at the caret may call; empty while it calls nobody. */
  readonly choices: readonly Actor[];
  readonly current: number;
  /** The caret as the field tells it, a UTF-16 offset. */
  onCaret(caret: number): void;
  /** True when the key was for the list. */
  onKey(event: KeyboardEvent): boolean;
  take(actor: Actor): void;
  /** Who else is called with somebody, having the same initials. */
  also(actor: Actor): readonly Actor[];
}

const MOST = 6;

/**
 * Offers people while somebody types `@`. Arrows move, Enter and Tab take one, Escape leaves the list alone.
 * @param put replaces the words up to the caret, and sets the caret behind them
 */
export function useMentions(text: string, put: (text: string, caret: number) => void): Mentions {
  const actors = useSession(({ state }) => state?.actors);
  const [caret, setCaret] = useState(0);
  const [moved, setMoved] = useState(0);
  const [dismissed, setDismissed] = useState<number | null>(null);
  const call = callAt(text, caret);
  const choices =
    call && call.start !== dismissed && actors
      ? mentionChoices(actors.values(), call.typed).slice(0, MOST)
      : [];
  const current = choices.length > 0 ? Math.min(moved, choices.length - 1) : -1;

  const take = (actor: Actor): void => {
    if (!call) return;
    const before = `${text.slice(0, call.start)}@${callNameOf(actor) ?? ''} `;
    put(before + text.slice(caret).replace(/^ /u, ''), before.length);
    setMoved(0);
  };
  return {
    choices,
    current,
    onCaret(next) {
      setCaret(next);
      const nextCall = callAt(text, next);
      if (nextCall?.start !== call?.start) setMoved(0);
      if (nextCall === null) setDismissed(null);
    },
    onKey(event) {
      const chosen = choices[current];
      if (!chosen || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
      // Whose initials are all there needs no taking: Enter sends.
      const isWhole = choices.length === 1 && call?.typed.toLowerCase() === callNameOf(chosen)?.toLowerCase();
      if (event.key === 'Enter' && isWhole) return false;
      if (event.key === 'ArrowDown') setMoved((current + 1) % choices.length);
      else if (event.key === 'ArrowUp') setMoved((current - 1 + choices.length) % choices.length);
      else if (event.key === 'Enter' || event.key === 'Tab') take(chosen);
      else if (event.key === 'Escape') setDismissed(call?.start ?? null);
      else return false;
      return true;
    },
    take,
    also: (actor) => (actors ? alsoCalled(actors.values(), actor) : []),
  };
}
