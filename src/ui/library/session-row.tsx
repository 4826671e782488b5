import type { SessionSummary } from '../../domain/session-summary.ts';
import { ageInWords } from '../sentences/age.ts';
import { Button } from '../shared/button.tsx';
import { DeleteSession } from './delete-session.tsx';
import { countsInWords } from './session-counts.ts';
import classes from './sessions-dialog.module.css';

interface SessionRowProps {
  readonly summary: SessionSummary;
  readonly onOpen: (summary: SessionSummary) => Promise<void>;
  readonly onSaveCopy: (summary: SessionSummary) => Promise<void>;
  readonly onDelete: (summary: SessionSummary) => Promise<void>;
  readonly onDuplicate: (summary: SessionSummary) => Promise<void>;
  readonly onArchive: (summary: SessionSummary, archived: boolean) => Promise<void>;
}

export function SessionRow({
  summary,
  onOpen,
  onSaveCopy,
  onDelete,
  onDuplicate,
  onArchive,
}: SessionRowProps) {
  const { title, openedAt, archivedAt } = summary;
  const isArchived = Boolean(archivedAt);
  return (
    <li className={classes['row']}>
      <div className={classes['facts']}>
        <span className={classes['title']} dir="auto">
          {title}
        </span>
        <span className={classes['meta']}>
          {countsInWords(summary)} ·{' '}
          {summary.gone
            ? 'gone from this browser; copies may be left'
            : `opened ${ageInWords(Date.parse(openedAt), Date.now())}`}
        </span>
      </div>
      <Button look="outlined" aria-label={`Switch to ${title}`} onClick={() => void onOpen(summary)}>
        Switch
      </Button>
      <Button look="outlined" aria-label={`Duplicate ${title}`} onClick={() => void onDuplicate(summary)}>
        Duplicate
      </Button>
      <Button
        look="outlined"
        aria-label={isArchived ? `Bring back ${title}` : `Archive ${title}`}
        onClick={() => void onArchive(summary, !isArchived)}
      >
        {isArchived ? 'Bring back' : 'Archive'}
      </Button>
      <DeleteSession summary={summary} onSaveCopy={onSaveCopy} onDelete={onDelete} />
    </li>
  );
}
