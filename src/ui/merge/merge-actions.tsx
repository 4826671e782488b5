import { useId } from 'react';
import type { IncomingMerge } from '../import/incoming.ts';
import { Button } from '../shared/button.tsx';
import classes from './merge.module.css';
import { OpenAsOwn } from './open-as-own.tsx';

interface MergeActionsProps {
  readonly incoming: IncomingMerge;
  readonly stage: 'comparing' | 'compared' | 'merging' | 'merged' | 'stopped';
  readonly hasNews: boolean;
  readonly onMerge: () => void;
  readonly onProblem: (sentence: string) => void;
  readonly onClose: () => void;
}

/**
 * The buttons of each stage, in one place that stays in view. While the two are being compared that place is still pushed
 * down by what comes above it: what could be pressed then would slip away from under the pointer.
 */
export function MergeActions({ incoming, stage, hasNews, onMerge, onProblem, onClose }: MergeActionsProps) {
  const reasonId = useId();
  if (stage === 'merged') {
    return (
      <div className={classes['actions']}>
        <Button look="primary" onClick={onClose}>
          Done
        </Button>
      </div>
    );
  }
  const isStale = stage === 'compared' && !hasNews;
  return (
    <div className={classes['actions']}>
      <Button
        look="primary"
        data-autofocus
        aria-disabled={!hasNews}
        aria-describedby={isStale ? reasonId : undefined}
        onClick={() => hasNews && onMerge()}
      >
        Merge
      </Button>
      {(stage === 'compared' || stage === 'stopped') && (
        <>
          <OpenAsOwn incoming={incoming} onProblem={onProblem} onClose={onClose} />
          <Button look="outlined" onClick={onClose}>
            Cancel
          </Button>
        </>
      )}
      {isStale && (
        <span id={reasonId} className={classes['reason']}>
          Nothing new in this file
        </span>
      )}
    </div>
  );
}
