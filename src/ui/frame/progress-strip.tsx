import { Button } from '../shared/button.tsx';
import { useIsAfter } from '../shared/use-is-after.ts';
import classes from './progress-strip.module.css';

interface ProgressStripProps {
  readonly label: string;
  readonly cancel: (() => void) | null;
}

const PATIENCE_MS = 150;

/** Long work: nothing for a moment, then an ink bar under the top bar, a count in words, and a way to stop it. */
export function ProgressStrip({ label, cancel }: ProgressStripProps) {
  const shown = useIsAfter(PATIENCE_MS);
  if (!shown) return null;
  return (
    <div className={classes['strip']}>
      <div className={classes['bar']} />
      <div className={classes['words']}>
        <span role="status">{label}</span>
        {cancel !== null && <Button onClick={cancel}>Cancel</Button>}
      </div>
    </div>
  );
}
