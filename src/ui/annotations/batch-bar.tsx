import { isOlderCoding } from '../../domain/codebook/version.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import { Button } from '../shared/button.tsx';
import { Kbd } from '../shared/kbd.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import classes from './annotations.module.css';
import { numberInWords } from '../shared/in-locale.ts';

interface BatchBarProps {
  readonly selected: readonly Annotation[];
  /** Shows what they say together, to be changed together. */
  onEdit(): void;
  onEnd(): void;
}

/** One command on all selected rows: flag, join, delete, or all their fields. Each is one undo step. */
export function BatchBar({ selected, onEdit, onEnd }: BatchBarProps) {
  const workspace = useWorkspace();
  const ids = selected.map(({ id }) => id);
  const tags = useSession(({ state }) => state?.tags);
  const older = tags ? selected.filter((one) => isOlderCoding({ tags }, one)).map(({ id }) => id) : [];
  const flagged = !selected.every((annotation) => annotation.flagged);
  const first = selected[0];
  const alike = selected.every(
    ({ tagId, target, layerOf }) =>
      tagId === first?.tagId &&
      target.articleId === first.target.articleId &&
      layerOf === first.layerOf &&
      !target.detached,
  );
  const finish = async (result: Promise<{ readonly ok: boolean }>) => {
    if ((await result).ok) onEnd();
  };
  return (
    <div className={classes.batch} role="toolbar" aria-label="Selected annotations">
      <span className={classes.batchCount}>{numberInWords(ids.length)} selected</span>
      <Button aria-keyshortcuts="E" onClick={onEdit}>
        Edit <Kbd>E</Kbd>
      </Button>
      {older.length > 0 ? (
        <Button
          title="Coded under an older version of their tag"
          onClick={() => void workspace.run('confirmCodings', { ids: older })}
        >
          Still right
        </Button>
      ) : null}
      <Button onClick={() => void workspace.run('setFlag', { ids, flagged })}>
        {flagged ? 'Flag' : 'Unflag'}
      </Button>
      <Button
        aria-disabled={!alike}
        title={alike ? undefined : 'Only annotations with the same tag in the same article can be joined'}
        onClick={() => alike && void finish(workspace.run('joinAnnotations', { ids }))}
      >
        Join
      </Button>
      <Button onClick={() => void finish(workspace.run('deleteAnnotations', { ids }))}>Delete</Button>
      <Button onClick={onEnd} aria-label="Clear the selection">
        ×
      </Button>
    </div>
  );
}
