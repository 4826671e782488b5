import { requestFocus, type FocusTarget } from '../reading/focus.ts';
import classes from './skip-links.module.css';

const LINKS: readonly { readonly target: FocusTarget; readonly label: string }[] = [
  { target: 'text', label: 'Skip to the text' },
  { target: 'list', label: 'Skip to the annotations' },
  { target: 'inspector', label: 'Skip to the inspector' },
];

/** The first Tab stops of the page, seen only while they have the focus. */
export function SkipLinks() {
  return (
    <nav aria-label="Skip links">
      {LINKS.map(({ target, label }) => (
        <button key={target} type="button" className={classes['link']} onClick={() => requestFocus(target)}>
          {label}
        </button>
      ))}
    </nav>
  );
}
