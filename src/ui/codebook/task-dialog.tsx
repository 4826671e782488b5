import { never } from '../../domain/result.ts';
import { ChangeFields } from './change-fields.tsx';
import { focusOn, type CodebookTask } from './codebook-store.ts';
import { DeleteTag } from './delete-tag.tsx';
import { MergeTag } from './merge-tag.tsx';
import { NewTag } from './new-tag.tsx';
import { RemoveLinkKind } from './remove-link-kind.tsx';
import { SaveCodebook, SessionWithCodebook } from './codebook-file.tsx';
import { SplitTag } from './split-tag.tsx';

interface TaskDialogProps {
  readonly task: CodebookTask;
  onClose(): void;
}

/** What a change does is looked at before it is done: one dialog for each kind of change. */
export function TaskDialog({ task, onClose }: TaskDialogProps) {
  // What had the focus before may be gone with what was changed; the tree always is there.
  const onDone = () => {
    onClose();
    focusOn('tree');
  };
  switch (task.kind) {
    case 'newTag':
      return <NewTag parentId={task.parentId} onDone={onDone} onClose={onClose} />;
    case 'mergeTag':
      return <MergeTag id={task.id} onDone={onDone} onClose={onClose} />;
    case 'splitTag':
      return <SplitTag id={task.id} onDone={onDone} onClose={onClose} />;
    case 'deleteTag':
      return <DeleteTag id={task.id} onDone={onDone} onClose={onClose} />;
    case 'changeFields':
      return <ChangeFields input={task.input} onDone={onDone} onClose={onClose} />;
    case 'removeLinkKind':
      return <RemoveLinkKind id={task.id} onDone={onDone} onClose={onClose} />;
    case 'save':
      return <SaveCodebook onClose={onClose} />;
    case 'newSession':
      return <SessionWithCodebook onClose={onClose} />;
    default:
      return never(task);
  }
}
