import { useMemo, useState } from 'react';
import { changesSinceHandIn, progressOf } from '../../domain/hand-out-progress.ts';
import type { HandOut } from '../../domain/records/hand-out.ts';
import { dayOf, doneInWords, dueInWords } from '../sentences/hand-out.ts';
import { useSession } from '../shared/workspace-context.tsx';
import { HandIn } from './hand-in.tsx';
import { TakeOn } from './take-on.tsx';
import { TaskBrief } from './task-brief.tsx';
import classes from './task-strip.module.css';

/** One hand-out from the coder's side: what to do, until when, how far it is, and the next step. */
export function Task({ handOut }: { readonly handOut: HandOut }) {
  const state = useSession((view) => view.state);
  const [wasOpen] = useState(handOut.coderId === null);
  const today = dayOf(new Date());
  const progress = useMemo(() => (state ? progressOf(state, handOut, today) : null), [state, handOut, today]);
  const changes = useMemo(() => (state ? changesSinceHandIn(state, handOut) : 0), [state, handOut]);
  if (!state || !progress) return null;
  const { coderName, coderId, dueOn, articleIds } = handOut;
  const lead = state.actors.get(handOut.createdBy);
  const letters = progress.missing.map((id) => state.articles.get(id)?.letter ?? '?').toSorted();
  return (
    <aside className={classes['strip']} aria-label={`Work for ${coderName}`}>
      <div className={classes['line']}>
        <p className={classes['words']}>
          <strong>
            For <bdi>{coderName}</bdi>
          </strong>
          {lead !== undefined && (
            <span>
              from <bdi>{lead.name}</bdi>
            </span>
          )}
          <span>{doneInWords(progress.done, articleIds.length)}</span>
          {dueOn !== null && (
            <span className={progress.overdue ? classes['overdue'] : undefined}>
              {dueInWords(dueOn, today)}
            </span>
          )}
          {handOut.codebookLocked && coderId !== null && <span>codebook locked</span>}
        </p>
        {coderId === null ? (
          <TakeOn handOut={handOut} />
        ) : (
          <HandIn handOut={handOut} missing={letters} changes={changes} takesFocus={wasOpen} />
        )}
      </div>
      <TaskBrief instructions={handOut.instructions} />
    </aside>
  );
}
