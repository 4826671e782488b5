import { useState, type FormEvent } from 'react';
import type { Settings } from '../../state/settings-store.ts';
import { sentenceOf } from '../sentences/failure.ts';
import { Button } from '../shared/button.tsx';
import { ChoiceField } from '../shared/choice-field.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { TextField } from '../shared/text-field.tsx';
import { useSession, useSettings, useWorkspace } from '../shared/workspace-context.tsx';
import { SingleKeys } from './single-keys.tsx';
import classes from './settings-dialog.module.css';

const SCHEMES: readonly { value: Settings['scheme']; label: string }[] = [
  { value: 'auto', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];
const SIZES: readonly { value: Settings['readingSize']; label: string }[] = ([17, 19, 21, 24] as const).map(
  (value) => ({ value, label: `${value}` }),
);
const FACES: readonly { value: Settings['face']; label: string }[] = [
  { value: 'serif', label: 'Newsreader' },
  { value: 'sans', label: 'Schibsted Grotesk' },
];

/** How this person likes the workbench. Everything takes effect at once and stays in this browser. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { settings } = useWorkspace();
  const scheme = useSettings((now) => now.scheme);
  const readingSize = useSettings((now) => now.readingSize);
  const face = useSettings((now) => now.face);
  return (
    <Dialog title="Settings" onClose={onClose}>
      <div className={classes['settings']}>
        <ChoiceField
          label="Colours"
          value={scheme}
          choices={SCHEMES}
          onChange={(value) => settings.setState({ scheme: value })}
        />
        <ChoiceField
          label="Size of the text, in pixels"
          value={readingSize}
          choices={SIZES}
          onChange={(value) => settings.setState({ readingSize: value })}
        />
        <ChoiceField
          label="Face of the text"
          value={face}
          choices={FACES}
          onChange={(value) => settings.setState({ face: value })}
        />
        <SingleKeys />
        <AnnotatorName />
      </div>
    </Dialog>
  );
}

/** First letters of the first and the last word. */
const initialsOf = (name: string): string => {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
};

/** Whose annotations these are, in this session and its exports. */
function AnnotatorName() {
  const workspace = useWorkspace();
  const known = useSession(({ state }) => state?.actors.get(workspace.actorId)?.name ?? null);
  const open = useSession(({ state }) => state !== null);
  const [draft, setDraft] = useState(known ?? 'Me');
  const [problem, setProblem] = useState<string | null>(null);
  if (!open) return null;
  const rename = async (event: FormEvent) => {
    event.preventDefault();
    if (draft.trim() === known) return;
    const named = await workspace.run('nameActor', {
      actorId: workspace.actorId,
      name: draft,
      initials: initialsOf(draft),
    });
    setProblem(named.ok ? null : sentenceOf(named.reason));
  };
  return (
    <form className={classes['name']} onSubmit={(event) => void rename(event)}>
      <TextField
        label="Your name in this session"
        value={draft}
        problem={problem}
        autoComplete="name"
        onChange={(event) => setDraft(event.currentTarget.value)}
        className={classes['field']}
      />
      <Button type="submit" look="outlined" aria-disabled={draft.trim() === known}>
        Use this name
      </Button>
    </form>
  );
}
