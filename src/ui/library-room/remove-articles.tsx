import { TRASH_DAYS } from '../../domain/trash.ts';
import { annotationsOf } from '../../domain/session-state.ts';
import type { LibraryRow } from '../../state/library-rows.ts';
import { sentenceOf } from '../sentences/failure.ts';
import { Button } from '../shared/button.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { counted } from '../shared/in-locale.ts';
import { useWorkspace } from '../shared/workspace-context.tsx';
import classes from './library-room.module.css';
import { libraryStore } from './library-store.ts';

interface RemoveArticlesProps {
  readonly rows: readonly LibraryRow[];
  onClose(): void;
  onRemoved(): void;
}

/** Asks before articles go out of sight with all their annotations. */
export function RemoveArticles({ rows, onClose, onRemoved }: RemoveArticlesProps) {
  const workspace = useWorkspace();
  const { state } = workspace.session.getState();
  const annotations = state ? rows.reduce((sum, { id }) => sum + annotationsOf(state, id).size, 0) : 0;
  const [only, ...more] = rows;
  const what = only && more.length === 0 ? `article ${only.article.letter}` : counted(rows.length, 'article');
  const remove = async () => {
    const result = await workspace.run('deleteArticles', { ids: rows.map(({ id }) => id) });
    if (result.ok) libraryStore.setState({ selected: new Set() });
    else workspace.say(sentenceOf(result.reason), 'problem');
    onClose();
    onRemoved();
  };
  return (
    <Dialog onClose={onClose} title={`Remove ${what}?`}>
      <p>
        {only && more.length === 0 ? (
          <>
            “<bdi>{only.article.title}</bdi>” leaves
          </>
        ) : (
          'They leave'
        )}{' '}
        this session{annotations > 0 ? ` with ${counted(annotations, 'annotation')}` : ''}. Undo brings
        everything back, and so does the trash for {TRASH_DAYS} days.
      </p>
      <div className={classes['end']}>
        <Button onClick={onClose}>Keep {more.length === 0 ? 'it' : 'them'}</Button>
        <Button look="danger" data-autofocus onClick={() => void remove()}>
          Remove {what}
        </Button>
      </div>
    </Dialog>
  );
}
