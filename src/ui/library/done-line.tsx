import { useEffect, useRef } from 'react';
import { Button } from '../shared/button.tsx';
import { Problem } from '../shared/problem.tsx';

export interface Done {
  readonly text: string;
  /** Takes it back; null where there is nothing to take back. */
  readonly undo: (() => Promise<void>) | null;
}

/** What was just done to a session, with the way back beside it: the session's own Undo knows nothing of it. */
export function DoneLine({ done, onUndone }: { readonly done: Done; onUndone(): void }) {
  const { text, undo } = done;
  const takeBack = useRef<HTMLButtonElement>(null);
  // Also when another deed follows the first: the button that did it has gone with its row.
  useEffect(() => takeBack.current?.focus(), [done]);
  return (
    <Problem
      tone="calm"
      action={
        undo && (
          <Button
            look="outlined"
            ref={takeBack}
            onClick={() => {
              void undo();
              onUndone();
            }}
          >
            Take back
          </Button>
        )
      }
    >
      {text}
    </Problem>
  );
}
