import { TRASH_DAYS } from '../../domain/trash.ts';
import type { SessionSummary } from '../../domain/session-summary.ts';
import { contentInWords } from '../sentences/trash.ts';
import { AskFirst } from '../shared/ask-first.tsx';
import { Button } from '../shared/button.tsx';

interface DeleteSessionProps {
  readonly summary: SessionSummary;
  readonly onSaveCopy: (summary: SessionSummary) => Promise<void>;
  readonly onDelete: (summary: SessionSummary) => Promise<void>;
}

/** A deleted session goes to the trash. That is asked all the same: Undo knows nothing of it. */
export function DeleteSession({ summary, onSaveCopy, onDelete }: DeleteSessionProps) {
  const { title } = summary;
  return (
    <AskFirst
      label="Delete"
      name={`Delete ${title}`}
      question={
        <>
          Move “<bdi>{title}</bdi>” with {contentInWords([summary])} to the trash? It stays there for{' '}
          {TRASH_DAYS} days and can be brought back whole.
        </>
      }
      confirm="Move to trash"
      onConfirm={() => onDelete(summary)}
    >
      <Button look="outlined" onClick={() => void onSaveCopy(summary)}>
        Save a copy
      </Button>
    </AskFirst>
  );
}
