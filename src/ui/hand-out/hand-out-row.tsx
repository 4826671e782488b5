import { useState } from 'react';
import { articlesInOrder, type SessionState } from '../../domain/session-state.ts';
import type { HandOut } from '../../domain/records/hand-out.ts';
import { sentenceOf } from '../sentences/failure.ts';
import { dueInWords, missingInWords, packedInWords, termsInWords, dayOf } from '../sentences/hand-out.ts';
import { Button } from '../shared/button.tsx';
import { Problem } from '../shared/problem.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { ChangeHandOut } from './change-hand-out.tsx';
import { DeleteHandOut } from './delete-hand-out.tsx';
import classes from './hand-outs-dialog.module.css';
import { savePackage } from './save-package.ts';
import { TakeOn } from './take-on.tsx';
import type { HandOutView } from './use-hand-outs.ts';

interface HandOutRowProps extends HandOutView {
  readonly onSaid: (sentence: string) => void;
  /** The row with the focus is gone. */
  readonly onDeleted: () => void;
}

/** What was asked of one coder, and what the lead can do about it. */
export function HandOutRow({ handOut, progress, onSaid, onDeleted }: HandOutRowProps) {
  const workspace = useWorkspace();
  const state = useSession((view) => view.state);
  const isTheirs = useSession((view) => handOut.createdBy !== view.actorId);
  const [step, setStep] = useState<'resting' | 'changing' | 'came back'>('resting');
  const [problem, setProblem] = useState<string | null>(null);
  const { coderName } = handOut;

  const save = async () => {
    const saved = await savePackage(workspace, handOut.id);
    setProblem(saved.ok ? null : sentenceOf(saved.reason));
    if (saved.ok) onSaid(packedInWords(saved.value, coderName));
  };
  return (
    <li className={classes['row']}>
      <div className={classes['facts']}>
        <bdi className={classes['name']}>{coderName}</bdi>
        <span className={classes['meta']}>{factsInWords(handOut, state)}</span>
        {handOut.coderId !== null && progress.missing.length > 0 && (
          <span className={classes['meta']}>{missingInWords(lettersOf(state, progress.missing))}</span>
        )}
      </div>
      {isTheirs && handOut.coderId === null && <TakeOn handOut={handOut} />}
      <Button look="outlined" aria-label={`Save the package for ${coderName}`} onClick={() => void save()}>
        Save package
      </Button>
      {step !== 'changing' && (
        <Button
          aria-label={`Change the hand-out for ${coderName}`}
          autoFocus={step === 'came back'}
          onClick={() => setStep('changing')}
        >
          Change
        </Button>
      )}
      <DeleteHandOut handOut={handOut} onDeleted={onDeleted} />
      {step === 'changing' && <ChangeHandOut handOut={handOut} onDone={() => setStep('came back')} />}
      {problem !== null && <Problem>{problem}</Problem>}
    </li>
  );
}

const lettersOf = (state: SessionState | null, ids: HandOut['articleIds']): readonly string[] =>
  state ? articlesInOrder(state).flatMap(({ id, letter }) => (ids.includes(id) ? [letter] : [])) : [];

const factsInWords = (handOut: HandOut, state: SessionState | null): string =>
  [
    lettersOf(state, handOut.articleIds).join(', '),
    termsInWords(handOut),
    handOut.dueOn === null ? 'no due date' : dueInWords(handOut.dueOn, dayOf(new Date())),
  ].join(' · ');
