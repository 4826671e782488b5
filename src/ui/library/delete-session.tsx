import { useState } from 'react';
import type { SessionSummary } from '../../domain/session-summary.ts';
import { Button } from '../shared/button.tsx';
import { countsInWords } from './session-counts.ts';
import classes from './sessions-dialog.module.css';

interface DeleteSessionProps {
  readonly summary: SessionSummary;
  readonly onSaveCopy: (summary: SessionSummary) => Promise<void>;
  readonly onDelete: (summary: SessionSummary) => Promise<void>;
}

/** Deleting a session is the one thing Undo cannot bring back: it asks, and offers a copy. */
export function DeleteSession({ summary, onSaveCopy, onDelete }: DeleteSessionProps) {
  const [step, setStep] = useState<'resting' | 'asking' | 'kept'>('resting');
  const { title } = summary;
  if (step !== 'asking') {
    return (
      <Button
        look="outlined"
        aria-label={`Delete ${title}`}
        autoFocus={step === 'kept'}
        onClick={() => setStep('asking')}
      >
        Delete
      </Button>
    );
  }
  return (
    <div role="group" aria-label={`Delete ${title}?`} className={classes['asking']}>
      <p className={classes['question']}>
        Delete “<bdi>{title}</bdi>” with {countsInWords(summary)} from this browser? This cannot be undone.
      </p>
      <Button look="outlined" onClick={() => void onSaveCopy(summary)}>
        Save a copy
      </Button>
      <Button look="danger" onClick={() => void onDelete(summary)}>
        Delete for good
      </Button>
      <Button autoFocus onClick={() => setStep('kept')}>
        Keep
      </Button>
    </div>
  );
}
