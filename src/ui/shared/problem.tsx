import type { ReactNode } from 'react';
import classes from './problem.module.css';

interface ProblemProps {
  /** What is wrong, where, and what to do: one sentence. */
  readonly children: ReactNode;
  /** The one button that helps. */
  readonly action?: ReactNode;
  /** `alert` speaks at once; `none` for problems that stood there from the start, such as rows of a list. */
  readonly live?: 'alert' | 'none';
  /** `calm`: a fact in the same place, with nothing wrong. */
  readonly tone?: 'problem' | 'notice' | 'calm';
}

/** An error where it happened: a bar at the side, the sentence, one button. */
export function Problem({ children, action, live = 'alert', tone = 'problem' }: ProblemProps) {
  return (
    <div className={`${classes['problem']} ${classes[tone]}`} role={live === 'alert' ? 'alert' : undefined}>
      <p className={classes['sentence']}>{children}</p>
      {action}
    </div>
  );
}
