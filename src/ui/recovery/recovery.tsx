import { useState } from 'react';
import type { Trouble } from '../../state/session-store.ts';
import { sentenceOfTrouble, titleOfTrouble } from '../sentences/recovery.ts';
import { Button } from '../shared/button.tsx';
import { Problem } from '../shared/problem.tsx';
import { useSession } from '../shared/workspace-context.tsx';
import { LossScreen } from './loss-screen.tsx';
import { UpdateScreen } from './update-screen.tsx';

/** The loss screen, and the strip that is left of it while somebody decides later. */
export function Recovery() {
  const trouble = useSession((view) => view.trouble);
  const [postponed, setPostponed] = useState<Trouble | null>(null);
  if (trouble === null) return null;
  if (trouble === postponed) {
    return (
      <Problem
        live="none"
        action={
          <Button look="outlined" onClick={() => setPostponed(null)}>
            Look at it
          </Button>
        }
      >
        {titleOfTrouble(trouble)}. {sentenceOfTrouble(trouble)}
      </Problem>
    );
  }
  const later = () => setPostponed(trouble);
  return trouble.what.kind === 'noCopyBeforeUpdate' ? (
    <UpdateScreen trouble={trouble} onLater={later} />
  ) : (
    <LossScreen trouble={trouble} onLater={later} />
  );
}
