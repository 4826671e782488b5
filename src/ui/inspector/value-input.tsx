import { useId, useRef, useState } from 'react';
import { isDate } from '../../domain/commands/value-fits.ts';
import type { AttributeValue } from '../../domain/records/annotation.ts';
import { never } from '../../domain/result.ts';
import classes from './fields.module.css';
import type { EditorProps } from './editor-props.ts';

type Read = { readonly value: AttributeValue | null } | { readonly problem: string };

/** Reads what was typed into a number or date field; empty words mean not coded. */
export function readValue(kind: 'number' | 'date', typed: string): Read {
  const words = typed.trim();
  if (words === '') return { value: null };
  switch (kind) {
    case 'number': {
      const number = Number(words.replace(',', '.'));
      return Number.isFinite(number)
        ? { value: number }
        : { problem: `“${words}” is not a number. Type one such as 12.5.` };
    }
    case 'date':
      return isDate(words)
        ? { value: words }
        : { problem: `“${words}” is not a date. Type it as 2025-03-22, or as 2025-03 or 2025.` };
    default:
      return never(kind);
  }
}

/** A number or a date as typed words: a date may be only a year. What can't be read stays in the field with its reason. */
export function ValueInput({
  spec,
  kind,
  value,
  computed,
  unset,
  ids,
  set,
}: EditorProps & { readonly kind: 'number' | 'date' }) {
  const problemId = useId();
  const stored = value === undefined ? '' : String(value);
  const [typed, setTyped] = useState<string | null>(null);
  const read = readValue(kind, typed ?? '');
  const [tried, setTried] = useState(false);
  const problem = tried && typed !== null && 'problem' in read ? read.problem : null;

  // Enter stores, and so does leaving the field behind it: that is one step.
  const sent = useRef<string | null>(null);

  const settle = () => {
    setTried(true);
    if (typed === null || typed === sent.current || 'problem' in read) return;
    if (typed.trim() === stored) return setTyped(null);
    sent.current = typed;
    void set(read.value).then((isStored) => {
      sent.current = null;
      if (isStored) setTyped((now) => (now === typed ? null : now));
    });
  };

  return (
    <>
      <input
        type="text"
        inputMode={kind === 'number' ? 'decimal' : 'numeric'}
        className={classes.text}
        data-computed={computed && typed === null ? true : undefined}
        id={ids.control}
        aria-describedby={problem ? problemId : ids.describedBy}
        aria-invalid={problem !== null}
        name={spec.id}
        autoComplete="off"
        placeholder={kind === 'date' ? `${unset} (2025-03-22)` : unset}
        value={typed ?? stored}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setTried(false);
        }}
        onBlur={settle}
        onKeyDown={(event) => event.key === 'Enter' && settle()}
      />
      {problem ? (
        <p id={problemId} role="alert" className={classes.problem}>
          {problem}
        </p>
      ) : null}
    </>
  );
}
