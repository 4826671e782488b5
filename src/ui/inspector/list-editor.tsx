import { useState } from 'react';
import classes from './fields.module.css';
import { NOT_CODED, type EditorProps } from './editor-props.ts';
import { Tokens } from './tokens.tsx';

/** Any number of short texts or links. Enter adds what was typed; Enter on the empty field goes on. */
export function ListEditor({ value, ids, set }: EditorProps) {
  const items: readonly string[] = Array.isArray(value) ? value : [];
  const [typed, setTyped] = useState('');
  const add = () => {
    const words = typed.trim();
    if (words === '') return false;
    void set(items.includes(words) ? items : [...items, words]).then((isStored) => isStored && setTyped(''));
    return true;
  };
  const remove = (item: string) => {
    const rest = items.filter((other) => other !== item);
    void set(rest.length === 0 ? null : rest);
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
        placeholder={items.length === 0 ? NOT_CODED : 'Add another'}
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
