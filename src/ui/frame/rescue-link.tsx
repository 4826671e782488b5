import { useWorkspace } from '../shared/workspace-context.tsx';
import classes from './screen.module.css';

/** To a page that reads the storage by itself: it shares no script with this one. A page on a disk has none beside it. */
export function RescueLink() {
  if (useWorkspace().page) return null;
  return (
    <a className={classes['rescue']} href="./rescue.html">
      Rescue page
    </a>
  );
}
