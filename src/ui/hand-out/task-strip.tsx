import { useMemo } from 'react';
import { useAppCommands } from '../keys/app-commands.tsx';
import { Button } from '../shared/button.tsx';
import { useSession } from '../shared/workspace-context.tsx';
import { Task } from './task.tsx';
import classes from './task-strip.module.css';
import { tasksOf } from './tasks.ts';

/** What somebody else has asked of whoever annotates here; nothing where nobody has. */
export function TaskStrip() {
  const handOuts = useSession(({ state }) => state?.handOuts);
  const actorId = useSession((view) => view.actorId);
  const { own, open } = useMemo(() => tasksOf(handOuts, actorId), [handOuts, actorId]);
  const { openHandOuts } = useAppCommands();
  // In one list, so that taking work on does not mount its strip anew and lose the focus.
  const shown = open.length === 1 ? [...own, ...open] : own;
  return (
    <>
      {shown.map((handOut) => (
        <Task key={handOut.id} handOut={handOut} />
      ))}
      {open.length > 1 && (
        <aside className={classes['strip']} aria-label="Work to take on">
          <div className={classes['line']}>
            <span className={classes['words']}>{open.length} packages of work wait for a coder.</span>
            <Button look="outlined" onClick={openHandOuts}>
              See them
            </Button>
          </div>
        </aside>
      )}
    </>
  );
}
