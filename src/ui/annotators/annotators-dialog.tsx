import { useRef, useState } from 'react';
import type { Annotator } from '../../state/session-store.ts';
import { sentenceOf } from '../sentences/failure.ts';
import { Button } from '../shared/button.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { AnnotatorForm, type Person } from './annotator-form.tsx';
import { AnnotatorRow } from './annotator-row.tsx';
import classes from './annotators-dialog.module.css';

/** Everybody who has annotated in this browser; one of them does now. */
export function AnnotatorsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Annotators" onClose={onClose}>
      <Annotators />
    </Dialog>
  );
}

function Annotators() {
  const workspace = useWorkspace();
  const annotators = useSession((view) => view.annotators);
  const actorId = useSession((view) => view.actorId);
  const [step, setStep] = useState<'resting' | 'adding' | 'came back'>('resting');
  const [said, setSaid] = useState('');
  const root = useRef<HTMLDivElement>(null);

  const switchTo = ({ id, name }: Annotator) => {
    workspace.switchAnnotator(id);
    setSaid(`${name || 'Me'} annotates now.`);
    // The button that had the focus is gone.
    root.current?.focus();
  };
  const edit = async (annotator: Annotator): Promise<string | null> => {
    const edited = await workspace.editAnnotator(annotator);
    if (edited.ok) setSaid(`Changed to ${annotator.name}.`);
    return edited.ok ? null : sentenceOf(edited.reason);
  };
  const add = async (person: Person): Promise<string | null> => {
    const added = await workspace.addAnnotator(person);
    if (!added.ok) return sentenceOf(added.reason);
    setStep('resting');
    setSaid(`${person.name} annotates now.`);
    root.current?.focus();
    return null;
  };
  return (
    <div ref={root} tabIndex={-1} className={classes['annotators']}>
      <p className={classes['note']}>
        What somebody has done stays under their name: switching changes only who does what comes next.
      </p>
      <ul className={classes['list']}>
        {annotators.map((annotator) => (
          <AnnotatorRow
            key={annotator.id}
            annotator={annotator}
            isCurrent={annotator.id === actorId}
            onSwitch={() => switchTo(annotator)}
            onEdit={edit}
          />
        ))}
      </ul>
      <p role="status" className={classes['said']}>
        {said}
      </p>
      {step === 'adding' ? (
        <section aria-label="Somebody else" className={classes['adding']}>
          <AnnotatorForm
            annotator={null}
            submitLabel="Add and switch"
            onSubmit={add}
            onCancel={() => setStep('came back')}
          />
        </section>
      ) : (
        <div>
          <Button look="outlined" autoFocus={step === 'came back'} onClick={() => setStep('adding')}>
            Somebody else works here now
          </Button>
        </div>
      )}
    </div>
  );
}
