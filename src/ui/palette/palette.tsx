import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { Dialog } from '../shared/dialog.tsx';
import { useWorkspace } from '../shared/workspace-context.tsx';
import type { PaletteEntry } from './entry.ts';
import { PaletteRow } from './palette-row.tsx';
import classes from './palette.module.css';
import { rememberChoice } from './recent.ts';
import { useShown } from './use-entries.ts';

interface PaletteProps {
  readonly onClose: () => void;
  readonly onHelp: () => void;
  readonly onSettings: () => void;
  readonly onSessions: () => void;
}

const PROMPT = 'Find a command, a tag, a value, an article, a name';
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

/** Everything by its name: a combobox over one list, so that a screen reader hears each choice. */
export function Palette({ onClose, onHelp, onSettings, onSessions }: PaletteProps) {
  const { settings } = useWorkspace();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [why, setWhy] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const shown = useShown(typed, () => [
    opening('Sessions', onSessions),
    opening('Help and guidelines', onHelp),
    opening('Settings', onSettings),
  ]);
  const rows = shown.flatMap(({ found }) => found);
  const current = rows[Math.min(at, rows.length - 1)]?.entry;

  const choose = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    if (entry.otherwise !== null) {
      setWhy(entry.otherwise);
      return;
    }
    rememberChoice(settings, entry);
    onClose();
    // The focus is back where it was before the command moves it on.
    setTimeout(() => entry.run(), 0);
  };
  const moveTo = (index: number) => {
    setAt(index);
    setWhy('');
    list.current?.querySelectorAll('[role="option"]')[index]?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = STEPS[event.key];
    const last = rows.length - 1;
    if (event.key === 'Enter') choose(current);
    else if (step === undefined) return;
    else if (Math.abs(step) > 1) moveTo(Math.max(0, Math.min(last, at + step)));
    // Round the ends.
    else moveTo(at + step < 0 ? Math.max(0, last) : at + step > last ? 0 : at + step);
    event.preventDefault();
  };

  const said = rows.length === 0 ? 'Nothing is called that. Try another word, or fewer letters.' : why;
  return (
    <Dialog title="Commands" bare lightDismiss width="wide" onClose={onClose}>
      <input
        className={classes['search']}
        data-autofocus
        data-field
        role="combobox"
        aria-label={PROMPT}
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={current ? `${id}-${current.id}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder={PROMPT}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
          setWhy('');
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={id} role="listbox" aria-label="Commands" className={classes['list']}>
        {shown.map(({ heading, found }) => (
          <div
            key={heading}
            role={heading === null ? 'presentation' : 'group'}
            aria-label={heading ?? undefined}
          >
            {heading !== null && (
              <div className={classes['heading']} aria-hidden="true">
                {heading}
              </div>
            )}
            {found.map((one) => (
              <PaletteRow
                key={one.entry.id}
                id={`${id}-${one.entry.id}`}
                found={one}
                isCurrent={one.entry === current}
                onPoint={() => setAt(rows.indexOf(one))}
                onChoose={() => choose(one.entry)}
              />
            ))}
          </div>
        ))}
      </div>
      <p role="status" className={said === '' ? undefined : classes['said']}>
        {said}
      </p>
    </Dialog>
  );
}

const opening = (label: string, run: () => void): PaletteEntry => ({
  id: `open.${label}`,
  group: 'Parallax',
  label,
  key: null,
  otherwise: null,
  run,
});
