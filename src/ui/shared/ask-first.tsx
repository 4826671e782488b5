import { useState, type ReactNode } from 'react';
import classes from './ask-first.module.css';
import { Button } from './button.tsx';

interface AskFirstProps {
  /** What the button says, and what it is called: with what it is about. */
  readonly label: string;
  readonly name: string;
  readonly question: ReactNode;
  /** What the button says that does it. */
  readonly confirm: string;
  /** Nothing brings back what it does. */
  readonly isFinal?: boolean;
  readonly onConfirm: () => Promise<void>;
  /** Other ways out, such as saving a copy first. */
  readonly children?: ReactNode;
}

/** A button that asks in its own place before it does anything. Keeping is where the focus is. */
export function AskFirst({ label, name, question, confirm, isFinal, onConfirm, children }: AskFirstProps) {
  const [step, setStep] = useState<'resting' | 'asking' | 'kept'>('resting');
  if (step !== 'asking') {
    return (
      <Button look="outlined" aria-label={name} autoFocus={step === 'kept'} onClick={() => setStep('asking')}>
        {label}
      </Button>
    );
  }
  return (
    <div role="group" aria-label={`${name}?`} className={classes['asking']} data-final={isFinal || undefined}>
      <p className={classes['question']}>{question}</p>
      {children}
      <Button look={isFinal ? 'danger' : 'outlined'} onClick={() => void onConfirm()}>
        {confirm}
      </Button>
      <Button autoFocus onClick={() => setStep('kept')}>
        Keep
      </Button>
    </div>
  );
}
