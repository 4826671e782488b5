import type { KeyboardEvent, RefObject } from 'react';
import { useStore } from 'zustand';
import classes from './library-room.module.css';
import { changeFilter, libraryStore } from './library-store.ts';

export interface FilterWordsProps {
  readonly search: RefObject<HTMLInputElement | null>;
  /** The focus goes to the table. */
  onTable(): void;
}

/** The words that listed articles must have. Escape takes them away, and then, as Enter and down, goes to the table. */
export function FilterWords({ search, onTable }: FilterWordsProps) {
  const text = useStore(libraryStore, ({ filter }) => filter.text);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && text !== '') changeFilter({ text: '' });
    else if (event.key === 'Enter' || event.key === 'ArrowDown' || event.key === 'Escape') onTable();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <input
      ref={search}
      type="search"
      className={classes['search']}
      aria-label="Filter the articles"
      placeholder="Title, outlet, author, label …"
      dir="auto"
      value={text}
      onChange={(event) => changeFilter({ text: event.currentTarget.value })}
      onKeyDown={onKeyDown}
    />
  );
}
