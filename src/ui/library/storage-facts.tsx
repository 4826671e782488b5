import { useAppHost, useHostFacts } from '../install/app-host.tsx';
import { SAFARI_DELETES } from '../install/install-in-words.ts';
import { bytesInWords } from '../sentences/bytes.ts';
import { counted } from '../shared/in-locale.ts';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import classes from './sessions-dialog.module.css';

/** What the browser says of the space Parallax lives in. Its quota is not shown: browsers invent it. */
export function StorageFacts() {
  const { page } = useWorkspace();
  const { usage, persisted } = useSession((view) => view.storage);
  const inTrash = useSession((view) => view.trash.length);
  const { deletesUnvisited } = useAppHost();
  const installed = useHostFacts((facts) => facts.installed);
  if (page) return null;
  return (
    <p className={classes['meta']}>
      {usage !== null && `Parallax uses ${bytesInWords(usage)} in this browser. `}
      {inTrash > 0 &&
        `${counted(inTrash, 'session')} in the trash ${inTrash === 1 ? 'is' : 'are'} part of that until the trash is emptied. `}
      {persisted === true && 'The browser has promised not to delete it by itself.'}
      {persisted === false &&
        'The browser may delete it when the disk runs full; it is asked to keep it when you tag.'}
      {deletesUnvisited && !installed && ` ${SAFARI_DELETES}`}
    </p>
  );
}
