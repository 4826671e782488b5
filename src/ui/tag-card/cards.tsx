import { useRef, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { isField } from '../keys/field.ts';
import { requestFocus } from '../reading/focus.ts';
import { answeringOnce, useFocusRequest } from '../reading/use-focus-request.ts';
import { cardStore, closeCard } from './card-store.ts';
import classes from './tag-card.module.css';
import { TagCard } from './tag-card.tsx';
import { ValuesCard } from './values-card.tsx';

/** Outlives the card, whose code may come after it was asked to take the focus. */
const isUnanswered = answeringOnce();

/** What stands over the list while one codes: a tag's card, or codings to take values from. Not modal. */
export function Cards() {
  const open = useStore(cardStore, (card) => card.open);
  const box = useRef<HTMLDivElement>(null);
  useFocusRequest(
    'card',
    () => (box.current?.querySelector<HTMLElement>('[data-card-stop]') ?? box.current)?.focus(),
    isUnanswered,
  );
  const close = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key !== 'Escape' && (event.key !== 'i' || isField(event.target))) return;
    event.preventDefault();
    event.stopPropagation();
    closeCard();
    requestFocus('text');
  };
  return (
    <div ref={box} className={classes['card']} tabIndex={-1} onKeyDown={close}>
      {open === 'values' ? <ValuesCard /> : <TagCard />}
    </div>
  );
}
