import { useState } from 'react';
import classes from './fields.module.css';
import type { EditorProps } from './editor-props.ts';
import { Tokens } from './tokens.tsx';
import { useLatest } from './use-latest.ts';

/** Any number of short texts or links. Enter adds what was typed; Enter on the empty field goes on. */
export function ListEditor({ value, unset, ids, set }: EditorProps) {
  const items: readonly string[] = Array.isArray(value) ? value : [];
  const latest = useLatest(items);
  const [typed, setTyped] = useState('');
  const add = () => {
    const words = typed.trim();
    if (words === '') return false;
    setTyped('');
    const now = latest.now();
    if (now.includes(words)) return true;
    const next = [...now, words];
    const storing = set(next);
    latest.ahead(next, storing);
    // What could not be stored comes back, unless something else was typed meanwhile.
    void storing.then((isStored) => isStored || setTyped((text) => text || words));
    return true;
  };
  const remove = (item: string) => {
    const rest = latest.now().filter((other) => other !== item);
    latest.ahead(rest, set(rest.length === 0 ? null : rest));
  };
  return (
    <>
      <Tokens tokens={items.map((item) => ({ id: item, label: item }))} onRemove={remove} />
      <input
        type="text"
        className={classes.text}
        dir="auto"
        id={ids.control}
        aria-describedby={ids.describedBy}
        placeholder={items.length === 0 ? unset : 'Add another'}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing && add()) event.preventDefault();
        }}
      />
    </>
  );
}
