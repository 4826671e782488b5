import { useState } from 'react';
import type { Annotator } from '../../state/session-store.ts';
import { Button } from '../shared/button.tsx';
import { ActorMark } from './actor-mark.tsx';
import { AnnotatorForm } from './annotator-form.tsx';
import classes from './annotators-dialog.module.css';

interface AnnotatorRowProps {
  readonly annotator: Annotator;
  readonly isCurrent: boolean;
  readonly onSwitch: () => void;
  readonly onEdit: (annotator: Annotator) => Promise<string | null>;
}

/** One person: who they are, and whether they annotate now. */
export function AnnotatorRow({ annotator, isCurrent, onSwitch, onEdit }: AnnotatorRowProps) {
  const [step, setStep] = useState<'resting' | 'editing' | 'edited'>('resting');
  const name = annotator.name || 'Me';
  return (
    <li className={classes['row']}>
      <ActorMark actor={{ ...annotator, initials: annotator.initials || 'ME' }} />
      <span className={classes['facts']}>
        <bdi className={classes['name']}>{name}</bdi>
        <span className={classes['meta']}>
          {annotator.name === '' ? 'No name given yet' : (annotator.orcid ?? '')}
        </span>
      </span>
      {isCurrent ? (
        <span className={classes['current']}>
          <span aria-hidden="true">✓ </span>Annotates now
        </span>
      ) : (
        <Button look="outlined" aria-label={`Switch to ${name}`} onClick={onSwitch}>
          Switch
        </Button>
      )}
      {step !== 'editing' && (
        <Button aria-label={`Edit ${name}`} autoFocus={step === 'edited'} onClick={() => setStep('editing')}>
          Edit
        </Button>
      )}
      {step === 'editing' && (
        <div className={classes['editing']}>
          <AnnotatorForm
            annotator={annotator}
            submitLabel="Save"
            onSubmit={async (person) => {
              const refused = await onEdit({ ...person, id: annotator.id });
              if (refused === null) setStep('edited');
              return refused;
            }}
            onCancel={() => setStep('edited')}
          />
        </div>
      )}
    </li>
  );
}
