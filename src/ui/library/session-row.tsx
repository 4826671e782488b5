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
}

export function SessionRow({ summary, onOpen, onSaveCopy, onDelete }: SessionRowProps) {
  const { title, openedAt } = summary;
  return (
    <li className={classes['row']}>
      <div className={classes['facts']}>
        <span className={classes['title']} dir="auto">
          {title}
        </span>
        <span className={classes['meta']}>
          {countsInWords(summary)} · opened {ageInWords(Date.parse(openedAt), Date.now())}
        </span>
      </div>
      <Button look="outlined" aria-label={`Switch to ${title}`} onClick={() => void onOpen(summary)}>
        Switch
      </Button>
      <DeleteSession summary={summary} onSaveCopy={onSaveCopy} onDelete={onDelete} />
    </li>
  );
}
