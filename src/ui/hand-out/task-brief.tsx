import { useAppCommands } from '../keys/app-commands.tsx';
import { Button } from '../shared/button.tsx';
import classes from './task-strip.module.css';

/** In UTF-16 code units: what stands on one line of the text's width. */
const SHORT = 90;

/** What the lead wrote: in one line, or to unfold; and the way to the codebook's guidelines. */
export function TaskBrief({ instructions }: { readonly instructions: string }) {
  const { openHelp } = useAppCommands();
  const guidelines = (
    <Button className={classes['guidelines'] ?? ''} onClick={openHelp}>
      Guidelines
    </Button>
  );
  const isShort = instructions.length <= SHORT && !instructions.includes('\n');
  if (isShort) {
    return (
      <div className={classes['brief']}>
        {instructions !== '' && (
          <p className={classes['instruction']} dir="auto">
            {instructions}
          </p>
        )}
        {guidelines}
      </div>
    );
  }
  return (
    <div className={classes['brief']}>
      <details className={classes['unfold']}>
        <summary className={classes['summary']}>What to do</summary>
        <p className={classes['instruction']} dir="auto">
          {instructions}
        </p>
      </details>
      {guidelines}
    </div>
  );
}
