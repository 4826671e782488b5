import { useRef, useState } from 'react';
import { NameFirst } from '../annotators/name-first.tsx';
import { Button } from '../shared/button.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { Problem } from '../shared/problem.tsx';
import { HandOutRow } from './hand-out-row.tsx';
import classes from './hand-outs-dialog.module.css';
import { NewHandOut, type Said } from './new-hand-out.tsx';
import { ProgressTable } from './progress-table.tsx';
import { useHandOuts } from './use-hand-outs.ts';

/** Work given to coders: how far everybody is, what is missing, and new packages. */
export function HandOutsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Hand-outs" width="wide" onClose={onClose}>
      <HandOuts />
    </Dialog>
  );
}

function HandOuts() {
  const handOuts = useHandOuts();
  const [step, setStep] = useState<'resting' | 'adding' | 'came back'>('resting');
  const root = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const isFirst = handOuts.length === 0;
  return (
    <div ref={root} tabIndex={-1} className={classes['handOuts']}>
      {isFirst && (
        <p className={classes['note']}>
          Nobody codes for you yet. A package is a file with the articles you choose and the codebook; the
          coder opens it, works, and sends one file back. No account, no server.
        </p>
      )}
      {!isFirst && (
        <>
          <ProgressTable handOuts={handOuts} />
          <p className={classes['note']}>As of the last file that each of them handed in and you merged.</p>
          <ul className={classes['list']}>
            {handOuts.map((one) => (
              <HandOutRow
                key={one.handOut.id}
                {...one}
                onSaid={(sentence) => setSaid({ tone: 'calm', sentence })}
                onDeleted={() => root.current?.focus()}
              />
            ))}
          </ul>
        </>
      )}
      <div>
        <div role="status" className={classes['said']}>
          {said !== null && (
            <Problem tone={said.tone} live="none">
              {said.sentence}
            </Problem>
          )}
        </div>
        {step === 'adding' || isFirst ? (
          <section aria-labelledby="new-hand-out">
            <h3 id="new-hand-out" className={classes['heading']}>
              New hand-out
            </h3>
            <NameFirst>
              <NewHandOut
                onDone={(outcome) => {
                  setSaid(outcome);
                  setStep('resting');
                  root.current?.focus();
                }}
                onCancel={isFirst ? null : () => setStep('came back')}
              />
            </NameFirst>
          </section>
        ) : (
          <Button look="outlined" autoFocus={step === 'came back'} onClick={() => setStep('adding')}>
            New hand-out
          </Button>
        )}
      </div>
    </div>
  );
}
