import { bytesInWords } from '../sentences/bytes.ts';
import { useSession } from '../shared/workspace-context.tsx';
import classes from './sessions-dialog.module.css';

/** What the browser says of the space Parallax lives in. Its quota is not shown: browsers invent it. */
export function StorageFacts() {
  const { usage, persisted } = useSession((view) => view.storage);
  return (
    <p className={classes['meta']}>
      {usage !== null && `Parallax uses ${bytesInWords(usage)} in this browser. `}
      {persisted === true && 'The browser has promised not to delete it by itself.'}
      {persisted === false &&
        'The browser may delete it when the disk runs full; it is asked to keep it when you tag.'}
    </p>
  );
}
