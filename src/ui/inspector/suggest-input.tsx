import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Popover } from '@mantine/core';
import { Kbd } from '../shared/kbd.tsx';
import { digitOf } from './digit.ts';
import type { FieldIds } from './field.tsx';
import classes from './suggest-input.module.css';

export interface Suggestion {
  readonly id: string;
  readonly label: string;
  /** A second line of the option: help, or another name. */
  readonly hint?: string | undefined;
}

interface SuggestInputProps {
  readonly ids: FieldIds;
  /** The words of the value, empty while it is not coded. */
  readonly value: string;
  readonly placeholder: string;
  /** The value was worked out, not chosen. */
  readonly computed?: boolean;
  /** What fits the typed words, best first. Empty words: what to offer before typing. */
  suggest(typed: string): readonly Suggestion[];
  onPick(id: string): void;
  /** Free words were entered. Without it only suggestions can be picked. */
  readonly onCreate?: ((words: string) => void) | undefined;
  onClear(): void;
  /** Digits pick the first nine while nothing is typed. */
  readonly digits?: boolean;
  /** The first suggestion is offered to an empty field: it opens with that one marked, and Enter takes it. */
  readonly offersFirst?: boolean;
  readonly after?: ReactNode;
}

const CREATE = 'create';

/**
 * Type to filter: the ARIA combobox with a list. Typing marks the best match; without typing nothing is marked, so that
 * Enter on an empty field sets nothing unless something is offered. Enter, Tab and leaving the field take what was typed:
 * no typing is lost; what is only offered is taken by Enter alone.
 */
export function SuggestInput(props: SuggestInputProps) {
  const { ids, value, suggest, onPick, onCreate, onClear, digits = false, offersFirst = false } = props;
  const listId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [marked, setMarked] = useState(-1);

  const words = (typed ?? '').trim();
  const input = useRef<HTMLInputElement>(null);
  // A value that was set while the field keeps the focus: typing replaces it, as it does on the way in.
  useLayoutEffect(() => {
    if (typed === null && document.activeElement === input.current) input.current?.select();
  }, [typed, value]);

  const options = open ? optionsFor(suggest(words), words, onCreate !== undefined) : [];
  const optionId = (index: number) => `${listId}-${index}`;

  // Taking a value moves the focus on, and the blur comes before the next render: it must not take it a second time.
  const isSettled = useRef(true);
  // Marked by the field and not by a person: only Enter may take it.
  const isOffer = useRef(false);
  const close = () => {
    isSettled.current = true;
    setOpen(false);
    setTyped(null);
    setMarked(-1);
    isOffer.current = false;
  };
  const type = (text: string) => {
    isSettled.current = false;
    isOffer.current = false;
    setTyped(text);
    setOpen(true);
    setMarked(text.trim() === '' ? -1 : 0);
  };
  const take = (option: Suggestion) => {
    if (option.id === CREATE) onCreate?.(words);
    else onPick(option.id);
    close();
  };
  /** What Enter and Tab mean: the marked option; emptied words clear the value. */
  const settle = (takesOffer: boolean) => {
    const option = options[marked];
    if (option && (takesOffer || !isOffer.current)) take(option);
    else {
      if (typed !== null && words === '' && value !== '') onClear();
      close();
    }
  };
  const leave = () => {
    if (isSettled.current) return close();
    if (words !== '' && open) {
      const exact = options.find((option) => option.id !== CREATE && sameWords(option.label, words));
      if (exact) onPick(exact.id);
      else if (onCreate) onCreate(words);
      else if (options.length === 1 && options[0]) onPick(options[0].id);
    } else if (typed !== null && words === '' && value !== '') onClear();
    close();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const digit = digits && words === '' ? digitOf(event.nativeEvent) : null;
    if (digit !== null) {
      const option = suggest('')[digit - 1];
      if (!option) return;
      onPick(option.id);
      close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      isOffer.current = false;
      if (open) setMarked((now) => wrap(now, step, options.length));
      else {
        // From a value one goes on from there; from none to the first.
        setMarked(
          Math.max(
            0,
            suggest('').findIndex(({ label }) => label === value),
          ),
        );
        setOpen(true);
      }
    } else if (event.key === 'Escape' && (open || typed !== null)) {
      close();
    } else {
      // Enter goes on to the next field, which the inspector does.
      if (event.key === 'Tab' || event.key === 'Enter') settle(event.key === 'Enter');
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <Popover
      opened={open && options.length > 0}
      position="bottom-start"
      width="target"
      offset={4}
      withinPortal={false}
      floatingStrategy="fixed"
      withRoles={false}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <span className={classes.box}>
          <input
            ref={input}
            className={classes.input}
            data-computed={props.computed && typed === null ? true : undefined}
            role="combobox"
            type="text"
            autoComplete="off"
            spellCheck={false}
            dir="auto"
            id={ids.control}
            aria-describedby={ids.describedBy}
            aria-autocomplete="list"
            aria-expanded={open && options.length > 0}
            aria-controls={listId}
            aria-activedescendant={open && marked >= 0 ? optionId(marked) : undefined}
            placeholder={props.placeholder}
            value={typed ?? value}
            onChange={(event) => type(event.currentTarget.value)}
            onFocus={(event) => {
              event.currentTarget.select();
              // The digits of an empty field are of use only when one sees them.
              if (value !== '') return;
              if (digits || offersFirst) setOpen(true);
              if (!offersFirst) return;
              setMarked(0);
              isOffer.current = true;
            }}
            onClick={() => setOpen(true)}
            onBlur={leave}
            onKeyDown={onKeyDown}
          />
          {props.after}
        </span>
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown}>
        <ul id={listId} role="listbox" aria-labelledby={ids.label} className={classes.list}>
          {options.map((option, index) => (
            <li
              key={option.id}
              id={optionId(index)}
              role="option"
              aria-selected={index === marked}
              className={classes.option}
              ref={index === marked ? scrollIntoList : undefined}
              // The input keeps the focus, so that leaving it means leaving the field.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(option)}
            >
              <span className={classes.label}>{option.label}</span>
              {option.hint ? <span className={classes.hint}>{option.hint}</span> : null}
              {digits && words === '' && index < 9 ? <Kbd>{index + 1}</Kbd> : null}
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}

function optionsFor(found: readonly Suggestion[], words: string, mayCreate: boolean): readonly Suggestion[] {
  const isKnown = found.some((option) => sameWords(option.label, words));
  return mayCreate && words !== '' && !isKnown ? [...found, { id: CREATE, label: `New: ${words}` }] : found;
}

const sameWords = (a: string, b: string): boolean =>
  a.localeCompare(b, undefined, { sensitivity: 'accent' }) === 0;

const wrap = (now: number, step: number, count: number): number =>
  count === 0 ? -1 : now < 0 ? (step > 0 ? 0 : count - 1) : (now + step + count) % count;

const scrollIntoList = (element: HTMLElement | null) => element?.scrollIntoView?.({ block: 'nearest' });
