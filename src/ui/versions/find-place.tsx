import { useState, type KeyboardEvent } from 'react';
import type { TextRange } from '../../domain/records/range.ts';
import { TextField } from '../shared/text-field.tsx';
import { findWords } from './word-steps.ts';

interface FindPlaceProps {
  readonly text: string;
  /** What is chosen now: the next place is looked for behind it. */
  readonly chosen: TextRange | null;
  onFound(range: TextRange): void;
  /** Back to the list, with what was chosen. */
  onDone(): void;
}

/** A place by hand without a mouse: by its words. */
export function FindPlace({ text, chosen, onFound, onDone }: FindPlaceProps) {
  const [words, setWords] = useState('');
  const [isMissing, setMissing] = useState(false);
  const look = (wanted: string, from: number) => {
    const found = findWords(text, wanted, from);
    setMissing(wanted.trim() !== '' && found === null);
    if (found) onFound(found);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') look(words, (chosen?.start ?? -1) + 1);
    else if (event.key === 'Escape' || event.key === 'ArrowDown') onDone();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <TextField
      label="Words in the new text"
      help="Enter goes to the next place with these words. ↓ goes back to the list, Enter there moves it."
      problem={isMissing ? 'These words are not in the new text.' : null}
      value={words}
      autoFocus
      autoComplete="off"
      spellCheck={false}
      onKeyDown={onKeyDown}
      onChange={({ currentTarget }) => {
        setWords(currentTarget.value);
        look(currentTarget.value, 0);
      }}
    />
  );
}
