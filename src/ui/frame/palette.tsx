import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { keyCaps } from '../keys/key-combo.ts';
import { platform } from '../keys/platform.ts';
import { useActionContext, useActions, useKeysOf } from '../keys/use-actions.ts';
import { Dialog } from '../shared/dialog.tsx';
import { Kbd } from '../shared/kbd.tsx';
import { useExporters } from '../shared/use-exporters.ts';
import { useWorkspace } from '../shared/workspace-context.tsx';
import {
  actionEntries,
  articleEntries,
  exportEntries,
  matching,
  sessionEntries,
  type PaletteEntry,
} from './palette-entries.ts';
import classes from './palette.module.css';

interface PaletteProps {
  readonly onClose: () => void;
  readonly onHelp: () => void;
  readonly onSettings: () => void;
  readonly onSessions: () => void;
}

/** More would be read by nobody: another letter finds the rest. */
const MOST_SHOWN = 100;

/** Every command by its name: a combobox over one list, so that a screen reader hears each choice. */
export function Palette({ onClose, onHelp, onSettings, onSessions }: PaletteProps) {
  const workspace = useWorkspace();
  const actions = useActions();
  const context = useActionContext();
  const keysOf = useKeysOf();
  const exporters = useExporters();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();

  // As things stood when the palette opened.
  const [now] = useState(() => {
    const open = (name: string, run: () => void): PaletteEntry => ({
      id: `open-${name}`,
      group: 'Parallax',
      label: name,
      key: null,
      run,
    });
    return [
      ...actionEntries(actions, context, keysOf),
      open('Sessions', onSessions),
      open('Help and guidelines', onHelp),
      open('Settings', onSettings),
      ...articleEntries(workspace),
      ...sessionEntries(workspace),
    ];
  });
  const entries = useMemo(
    () => [...now, ...exportEntries(workspace, exporters)],
    [now, workspace, exporters],
  );
  const shown = useMemo(() => matching(entries, typed).slice(0, MOST_SHOWN), [entries, typed]);
  const current = shown[Math.min(at, shown.length - 1)];

  const choose = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    onClose();
    // The focus is back where it was before the command moves it on.
    setTimeout(() => entry.run(), 0);
  };
  const moveTo = (index: number) => {
    const next = (index + shown.length) % Math.max(1, shown.length);
    setAt(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') moveTo(at + 1);
    else if (event.key === 'ArrowUp') moveTo(at - 1);
    else if (event.key === 'Enter') choose(current);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog title="Commands" bare lightDismiss width="wide" onClose={onClose}>
      <input
        className={classes['search']}
        data-autofocus
        role="combobox"
        aria-label="Find a command, an article, a session"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={current ? `${id}-${current.id}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder="Find a command, an article, a session"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={id} role="listbox" aria-label="Commands" className={classes['list']}>
        {shown.map((entry, index) => (
          <div
            key={entry.id}
            id={`${id}-${entry.id}`}
            role="option"
            aria-selected={entry === current}
            className={classes['entry']}
            onPointerMove={() => setAt(index)}
            onClick={() => choose(entry)}
          >
            <span className={classes['label']} dir="auto">
              {entry.label}
            </span>
            {entry.key !== null && keyCaps(entry.key, platform).map((cap) => <Kbd key={cap}>{cap}</Kbd>)}
            <span className={classes['group']}>{entry.group}</span>
          </div>
        ))}
      </div>
      {shown.length === 0 && (
        <p role="status" className={classes['none']}>
          Nothing is called that. Try another word.
        </p>
      )}
    </Dialog>
  );
}
