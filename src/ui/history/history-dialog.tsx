import { useMemo } from 'react';
import type { AnnotationId } from '../../domain/ids.ts';
import { findAnnotation } from '../../domain/session-state.ts';
import { NOUNS } from '../sentences/history.ts';
import { Button } from '../shared/button.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { useSession } from '../shared/workspace-context.tsx';
import classes from './history.module.css';
import { namesOf } from './names.ts';
import { RecordHistory } from './record-history.tsx';
import { SessionHistory } from './session-history.tsx';

interface HistoryDialogProps {
  /** Null: the whole session. */
  readonly record: { readonly type: string; readonly id: string } | null;
  /** Leads from the steps to whole copies of the session. */
  readonly onCopies?: () => void;
  readonly onClose: () => void;
}

/** Who did what, when, before and after: of the session or of one record. */
export function HistoryDialog({ record, onCopies, onClose }: HistoryDialogProps) {
  const state = useSession((view) => view.state);
  const actorId = useSession((view) => view.actorId);
  const names = useMemo(() => state && namesOf(state, actorId), [state, actorId]);
  const annotation =
    state && record?.type === 'annotation' ? findAnnotation(state, record.id as AnnotationId) : null;
  const tag = annotation && state?.tags.get(annotation.tagId)?.name.toLowerCase();
  const title = record === null ? 'History' : `History of this ${tag ?? NOUNS[record.type] ?? 'record'}`;
  return (
    <Dialog onClose={onClose} title={title} width="wide">
      {record === null && onCopies && (
        <Button look="outlined" className={classes['copies'] ?? ''} onClick={onCopies}>
          Earlier copies
        </Button>
      )}
      {names && (record ? <RecordHistory record={record} names={names} /> : <SessionHistory names={names} />)}
    </Dialog>
  );
}
