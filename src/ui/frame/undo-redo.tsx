import { ariaShortcut, keyText } from '../keys/key-combo.ts';
import { platform } from '../keys/platform.ts';
import { Button } from '../shared/button.tsx';
import { Hint } from '../shared/hint.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';

interface StepProps {
  readonly word: 'Undo' | 'Redo';
  /** What the step would undo or redo, in words; null when there is nothing. */
  readonly what: string | null;
  readonly combo: string;
  readonly onStep: () => void;
}

/** Stays focusable when there is nothing to do, so that undoing to the start does not throw the focus away. */
function Step({ word, what, combo, onStep }: StepProps) {
  const name = what === null ? word : `${word}: ${what}`;
  const nothing = `Nothing to ${word.toLowerCase()}`;
  return (
    <Hint text={`${what === null ? nothing : name} (${keyText(combo, platform)})`}>
      <Button
        aria-label={name}
        aria-disabled={what === null}
        aria-keyshortcuts={ariaShortcut(combo, platform)}
        onClick={() => {
          if (what !== null) onStep();
        }}
      >
        {word}
      </Button>
    </Hint>
  );
}

export function UndoRedo() {
  const workspace = useWorkspace();
  const undo = useSession((view) => view.undo);
  const redo = useSession((view) => view.redo);
  return (
    <>
      <Step word="Undo" what={undo} combo="Mod+z" onStep={() => void workspace.undo()} />
      <Step word="Redo" what={redo} combo="Mod+Shift+z" onStep={() => void workspace.redo()} />
    </>
  );
}
