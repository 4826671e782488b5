import { useIsAfter } from '../shared/use-is-after.ts';
import classes from './screen.module.css';

/** A small session is changed before anybody could read this. */
const PATIENCE_MS = 700;

/** While a session that an older version stored is changed to the present way of storing. */
export function UpdatingScreen({ isCopied }: { readonly isCopied: boolean }) {
  const shown = useIsAfter(PATIENCE_MS);
  if (!shown) return null;
  return (
    <div className={classes['screen']}>
      <h1 className={classes['title']}>This session is being updated</h1>
      <p className={classes['remark']}>
        This version of Parallax stores sessions in a new way. A large session takes half a minute, once, and
        opens by itself.
      </p>
      <ol className={classes['steps']}>
        <Step state={isCopied ? 'done' : 'now'}>Keep a copy of it as it was</Step>
        <Step state={isCopied ? 'now' : 'next'}>Change how it is stored, all at once</Step>
      </ol>
      <p className={classes['remark']}>
        Should this page be closed now, nothing is lost: the session stays as it was until the next visit.
      </p>
    </div>
  );
}

interface StepProps {
  readonly state: 'done' | 'now' | 'next';
  readonly children: string;
}

function Step({ state, children }: StepProps) {
  return (
    <li aria-current={state === 'now' ? 'step' : undefined} className={classes['step']}>
      <span>{children}</span> <span className={classes['stand']}>{state}</span>
    </li>
  );
}
