import type { Annotation } from '../../domain/records/annotation.ts';
import { Button } from '../shared/button.tsx';
import { useWorkspace } from '../shared/workspace-context.tsx';
import classes from './annotations.module.css';

/** One command on all selected rows: flag, join, delete. Each is one undo step. */
export function BatchBar({ selected, onEnd }: { readonly selected: readonly Annotation[]; onEnd(): void }) {
  const workspace = useWorkspace();
  const ids = selected.map(({ id }) => id);
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
      <span className={classes.batchCount}>{ids.length.toLocaleString('en')} selected</span>
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
