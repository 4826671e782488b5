import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import classes from './articles.module.css';

interface EditInPlaceProps {
  readonly label: string;
  readonly value: string;
  readonly multiline?: boolean;
  readonly placeholder: string;
  /** Answers whether the words are stored; if not, they stay in the field. */
  store(text: string): Promise<boolean>;
  onEnd(): void;
}

/** A field that stands in for the words it changes. Enter and leaving it store, Esc goes back; the focus returns to the row. */
export function EditInPlace({
  label,
  value,
  multiline = false,
  placeholder,
  store,
  onEnd,
}: EditInPlaceProps) {
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const [text, setText] = useState(value);
  const isOver = useRef(false);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  const end = (backToRow: boolean) => {
    isOver.current = true;
    const row = field.current?.closest('li')?.querySelector<HTMLElement>('[data-row]');
    onEnd();
    if (backToRow) row?.focus();
  };
  const settle = async (backToRow: boolean) => {
    if (isOver.current) return;
    if (text.trim() === value.trim() || (await store(text))) end(backToRow);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') void settle(true);
    else if (event.key === 'Escape') end(true);
    else return event.stopPropagation();
    event.preventDefault();
    event.stopPropagation();
  };

  const control = {
    ref: field,
    className: classes.edit,
    'aria-label': label,
    dir: 'auto',
    placeholder,
    value: text,
    onBlur: () => void settle(false),
    onKeyDown,
  } as const;
  return multiline ? (
    <textarea rows={2} {...control} onChange={(event) => setText(event.currentTarget.value)} />
  ) : (
    <input type="text" {...control} onChange={(event) => setText(event.currentTarget.value)} />
  );
}
