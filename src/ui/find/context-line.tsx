import type { InContext } from '../../analysis/finding/in-context.ts';
import classes from './context-line.module.css';

/** A hit with what stands around it. All hits begin below each other; of what has no room the near end shows. */
export function ContextLine({ line }: { readonly line: InContext }) {
  return (
    <span className={classes['line']} dir={line.isRightToLeft ? 'rtl' : 'ltr'}>
      <span className={classes['before']}>
        <span>{line.before}</span>
      </span>
      <span className={classes['rest']}>
        <mark className={classes['words']}>{line.words}</mark>
        {line.after}
      </span>
    </span>
  );
}
