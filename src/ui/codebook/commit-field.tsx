import { useId, useRef, useState, type KeyboardEvent } from 'react';
import type { Result } from '../../domain/result.ts';
import type { Failure } from '../../workspace/workspace.ts';
import { sentenceOf } from '../sentences/failure.ts';
import { dropDraft, readDraft, writeDraft, type Draft } from '../inspector/drafts.ts';
import classes from './fields.module.css';
import { useReadOnly } from './read-only.tsx';

interface CommitFieldProps {
  readonly label: string;
  readonly value: string;
  readonly about?: string;
  /** More than one line: Enter makes a new line, and leaving the field stores it. */
  readonly lines?: number;
  readonly placeholder?: string;
  /** The label is for screen readers only: the place says what it is. */
  readonly quiet?: boolean;
  readonly narrow?: boolean;
  /** Takes the focus when the room sends it to the fields. */
  readonly isFirst?: boolean;
  readonly suggestions?: readonly string[];
  /** Names the typing, see `draftKey`, so that a closed page keeps it: for what takes long to write. */
  readonly draft?: string;
  commit(text: string): Promise<Result<unknown, Failure>>;
}

/**
 * A field that stores what was typed when one leaves it or presses Enter: one undoable step. Escape puts back what was
 * stored; what was refused stays there to be mended, with the reason below.
 */
export function CommitField({
  label,
  value,
  about,
  lines = 1,
  placeholder,
  quiet = false,
  narrow = false,
  isFirst = false,
  suggestions,
  draft,
  commit,
}: CommitFieldProps) {
  const id = useId();
  const isReadOnly = useReadOnly();
  const [found] = useState(() => (draft === undefined || isReadOnly ? null : readDraft(draft)));
  const isLeftOver = found !== null && found.text !== value;
  const [typed, setTyped] = useState<string | null>(isLeftOver ? found.text : null);
  const [problem, setProblem] = useState<string | null>(isLeftOver ? leftOverInWords(found, value) : null);
  // What is being stored: Enter and the blur behind it mean one step. Typing that was left over is stored by Enter or
  // once it is typed on, never by only passing through.
  const sent = useRef<string | null>(null);

  const store = async (): Promise<void> => {
    if (typed === null || typed === sent.current) return;
    if (typed === value) return reset();
    sent.current = typed;
    const result = await commit(typed);
    sent.current = null;
    if (result.ok || result.reason.kind === 'nothingToDo') reset();
    else setProblem(sentenceOf(result.reason));
  };
  const reset = (): void => {
    setTyped(null);
    setProblem(null);
    if (draft !== undefined) dropDraft(draft);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (lines === 1 || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      void store();
    } else if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation();
      event.preventDefault();
      reset();
    }
  };
  const described = [about ? `${id}-about` : '', problem === null ? '' : `${id}-problem`].filter(Boolean);
  const control = {
    id,
    className: classes.input,
    dir: 'auto',
    value: typed ?? value,
    placeholder,
    readOnly: isReadOnly,
    'data-first': isFirst || undefined,
    'aria-invalid': problem !== null || undefined,
    'aria-describedby': described.join(' ') || undefined,
    onBlur: () => {
      if (!isLeftOver || typed !== found.text) void store();
    },
    onKeyDown,
  } as const;
  const change = (text: string): void => {
    setTyped(text);
    setProblem(null);
    if (draft !== undefined) writeDraft(draft, { base: value, text });
  };
  return (
    <div className={classes.field} data-narrow={narrow || undefined}>
      <label htmlFor={id} className={quiet ? classes.unseen : classes.label}>
        {label}
      </label>
      {lines === 1 ? (
        <input
          type="text"
          autoComplete="off"
          list={suggestions ? `${id}-list` : undefined}
          {...control}
          onChange={(event) => change(event.currentTarget.value)}
        />
      ) : (
        <textarea rows={lines} {...control} onChange={(event) => change(event.currentTarget.value)} />
      )}
      {suggestions ? (
        <datalist id={`${id}-list`}>
          {suggestions.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </datalist>
      ) : null}
      {about ? (
        <p id={`${id}-about`} className={classes.about}>
          {about}
        </p>
      ) : null}
      {problem === null ? null : (
        <p id={`${id}-problem`} role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
    </div>
  );
}

const leftOverInWords = ({ base }: Draft, value: string): string =>
  `This was typed before the page closed and is not stored yet${base === value ? '' : ', and the codebook has changed since'}. Ctrl+Enter stores it, Escape drops it.`;
