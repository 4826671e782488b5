import { useEffect, useState } from 'react';
import { findAnnotation } from '../../domain/session-state.ts';
import type { ActionContext } from '../keys/action.ts';
import { keyText } from '../keys/key-combo.ts';
import { platform } from '../keys/platform.ts';
import { useActionContext, useActions, useKeysOf } from '../keys/use-actions.ts';
import { Button } from '../shared/button.tsx';
import { Kbd } from '../shared/kbd.tsx';
import { useSettings, useWorkspace } from '../shared/workspace-context.tsx';
import { requestFocus } from './focus.ts';
import classes from './guide-strip.module.css';
import { guideSteps, isDone, stepAfter, type GuideFacts, type GuideStep } from './guide-steps.ts';

/** The guided start under the title. Doing a step shows the next; the last one done, or ×, ends it for good. */
export function GuideStrip({ text }: { readonly text: string }) {
  const finished = useSettings(({ guideDone }) => guideDone);
  return finished ? null : <Guide hasSpeech={text.includes('said:')} />;
}

function Guide({ hasSpeech }: { readonly hasSpeech: boolean }) {
  const { settings } = useWorkspace();
  const step = useGuideStep(() => settings.setState({ guideDone: true }));
  return (
    <aside className={classes['strip']} aria-label="Guided start">
      <span className={classes['count']}>
        {guideSteps.indexOf(step) + 1}/{guideSteps.length}
      </span>
      <p className={classes['words']} aria-live="polite">
        <StepWords step={step} hasSpeech={hasSpeech} />
      </p>
      <Button
        className={classes['end']}
        aria-label="End the guide"
        onClick={() => {
          settings.setState({ guideDone: true });
          // The strip goes with its button.
          requestFocus('text');
        }}
      >
        ×
      </Button>
    </aside>
  );
}

function StepWords({ step, hasSpeech }: { readonly step: GuideStep; readonly hasSpeech: boolean }) {
  switch (step) {
    case 'select':
      return hasSpeech ? (
        <>
          Click in the speech after <span className={classes['cited']}>said:</span> and press{' '}
          <Key of="select.quoted" />
        </>
      ) : (
        <>
          Click in a sentence and press <Key of="select.sentence" />
        </>
      );
    case 'tag':
      return (
        <>
          <Key of="tag.quote" /> makes it a Quote
        </>
      );
    case 'fill':
      return (
        <>
          <Key of="go.inspector" /> goes to its fields: type the speaker
        </>
      );
    case 'undo':
      return (
        <>
          <Key of="app.undo" /> undoes, as often as you like
        </>
      );
  }
}

/** The key of an action as this person has it, else its name in the menu that the keyboard's menu key opens. */
function Key({ of }: { readonly of: string }) {
  const action = useActions().find(({ id }) => id === of);
  const keysOf = useKeysOf();
  const [key] = action ? keysOf(action) : [];
  if (key) return <Kbd spoken>{keyText(key, platform)}</Kbd>;
  return (
    <>
      <Kbd spoken>{keyText('ContextMenu', platform)}</Kbd> <b>{action?.label}</b>
    </>
  );
}

function useGuideStep(onFinished: () => void): GuideStep {
  const context = useActionContext();
  const [step, setStep] = useState<GuideStep>('select');
  useEffect(() => {
    let before = factsOf(context);
    const look = () => {
      const now = factsOf(context);
      const done = isDone(step, before, now);
      before = now;
      if (!done) return;
      const next = stepAfter(step);
      if (next) setStep(next);
      else onFinished();
    };
    const { workspace, reading } = context;
    const stops = [
      workspace.view.subscribe(look),
      workspace.session.subscribe(look),
      reading.subscribe(look),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [context, step, onFinished]);
  return step;
}

function factsOf({ workspace, reading }: ActionContext): GuideFacts {
  const { state, redo } = workspace.session.getState();
  const { lastTagged } = reading.getState();
  const last = state && lastTagged ? findAnnotation(state, lastTagged) : null;
  return {
    selected: workspace.view.getState().selection !== null,
    annotations: [...(state?.annotations.values() ?? [])].reduce((sum, { size }) => sum + size, 0),
    values: Object.keys(last?.attributes ?? {}).length,
    redo: redo !== null,
  };
}
