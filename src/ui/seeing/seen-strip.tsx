import { KeyCap } from '../keys/key-cap.tsx';
import { showEverything } from '../layers/change-sight.ts';
import { requestFocus } from '../reading/focus.ts';
import { Button } from '../shared/button.tsx';
import { useView, useWorkspace } from '../shared/workspace-context.tsx';
import { toggleClean } from './clean-reading.ts';
import classes from './seen-strip.module.css';
import { useHidden } from './use-hidden.ts';

/**
 * Says what of the annotations is not to be seen, with the way back. Stands below the text's scroller: it comes and goes
 * without moving a line.
 */
export function SeenStrip() {
  const workspace = useWorkspace();
  const clean = useView((view) => view.clean);
  const hidden = useHidden();
  if (clean) {
    return (
      <aside className={classes['strip']} aria-label="Clean reading">
        <Eye />
        <span className={classes['told']}>Clean reading: annotations are not shown in the text.</span>
        <Button
          onClick={() => {
            toggleClean(workspace);
            // The strip goes with its button.
            requestFocus('text');
          }}
        >
          Show annotations <KeyCap of="seeing.clean" />
        </Button>
      </aside>
    );
  }
  return (
    hidden !== null && (
      <aside className={classes['strip']} aria-label="Hidden">
        <Eye />
        <span className={classes['told']} title={hidden} dir="auto">
          {hidden}
        </span>
        <Button
          onClick={() => {
            showEverything(workspace);
            requestFocus('text');
          }}
        >
          Show all
        </Button>
      </aside>
    )
  );
}

/** An eye that is struck through. */
const Eye = () => (
  <svg viewBox="0 0 16 16" aria-hidden="true">
    <path d="M1.5 8C3 5.2 5.3 3.8 8 3.8S13 5.2 14.5 8C13 10.8 10.7 12.2 8 12.2S3 10.8 1.5 8ZM3 13.5 13 2.5" />
  </svg>
);
