import type { Settings } from '../../state/settings-store.ts';
import { useAnnotator } from '../annotators/use-annotator.ts';
import { useAppCommands } from '../keys/app-commands.tsx';
import { Button } from '../shared/button.tsx';
import { ChoiceField } from '../shared/choice-field.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { useSettings, useWorkspace } from '../shared/workspace-context.tsx';
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
        <AnnotatorNow />
      </div>
    </Dialog>
  );
}

/** Who annotates, and the way to the people of this browser. */
function AnnotatorNow() {
  const { openAnnotators } = useAppCommands();
  const annotator = useAnnotator();
  if (!annotator) return null;
  return (
    <p className={classes['annotator']}>
      {annotator.name === '' ? (
        <span>Your name is asked for when you first share.</span>
      ) : (
        <span>
          You annotate as <bdi>{annotator.name}</bdi>.
        </span>
      )}
      <Button look="outlined" onClick={openAnnotators}>
        Annotators
      </Button>
    </p>
  );
}
