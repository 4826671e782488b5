import type { Instant } from '../../domain/ids.ts';
import type { SessionSummary } from '../../domain/session-summary.ts';
import { countsInWords } from '../library/session-counts.ts';
import { contentInWords, standingInWords } from '../sentences/trash.ts';
import { AskFirst } from '../shared/ask-first.tsx';
import { Button } from '../shared/button.tsx';
import { counted } from '../shared/in-locale.ts';
import classes from './trash.module.css';

interface TrashedSessionsProps {
  readonly sessions: readonly SessionSummary[];
  readonly now: Instant;
  readonly onRestore: (summary: SessionSummary) => Promise<void>;
  readonly onSaveCopy: (summary: SessionSummary) => Promise<void>;
  readonly onDelete: (sessions: readonly SessionSummary[]) => Promise<void>;
}

export function TrashedSessions({ sessions, now, onRestore, onSaveCopy, onDelete }: TrashedSessionsProps) {
  return (
    <section aria-labelledby="trashed-sessions" className={classes['part']}>
      <h3 id="trashed-sessions" className={classes['heading']}>
        Sessions
      </h3>
      <ul className={classes['list']}>
        {sessions.toSorted(lastFirst).map((summary) => (
          <li key={summary.id} className={classes['row']}>
            <div className={classes['facts']}>
              <span className={classes['title']} dir="auto">
                {summary.title}
              </span>
              <span className={classes['meta']}>
                {countsInWords(summary)} · {standingInWords('deleted', momentOf(summary), now)}
              </span>
            </div>
            <Button
              look="outlined"
              data-restore
              aria-label={`Restore ${summary.title}`}
              onClick={() => void onRestore(summary)}
            >
              Restore
            </Button>
            <AskFirst
              label="Delete for good"
              name={`Delete ${summary.title} for good`}
              question={
                <>
                  Delete “<bdi>{summary.title}</bdi>” with {contentInWords([summary])} for good? Nothing
                  brings it back.
                </>
              }
              confirm="Delete for good"
              isFinal
              onConfirm={() => onDelete([summary])}
            >
              <Button look="outlined" onClick={() => void onSaveCopy(summary)}>
                Save a copy
              </Button>
            </AskFirst>
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <div className={classes['all']}>
          <AskFirst
            label="Empty trash"
            name="Empty trash"
            question={`Delete ${counted(sessions.length, 'session')} with ${contentInWords(sessions)} for good? Nothing brings them back.`}
            confirm="Delete all for good"
            isFinal
            onConfirm={() => onDelete(sessions)}
          />
        </div>
      )}
    </section>
  );
}

const momentOf = ({ trashedAt, openedAt }: SessionSummary): Instant => trashedAt ?? openedAt;

const lastFirst = (a: SessionSummary, b: SessionSummary): number => {
  const [left, right] = [momentOf(a), momentOf(b)];
  return left === right ? (a.id < b.id ? -1 : 1) : left < right ? 1 : -1;
};
