import { useState, type ReactNode } from 'react';
import { sentenceOf } from '../sentences/failure.ts';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { AnnotatorForm, type Person } from './annotator-form.tsx';
import classes from './annotator-form.module.css';
import { useAnnotator } from './use-annotator.ts';

/** What a record calls an annotator who has never been asked. */
const UNNAMED = 'Me';

/** Asks who annotates here before anything leaves the browser; once that is known, shows what is inside. */
export function NameFirst({ children }: { readonly children: ReactNode }) {
  const annotator = useAnnotator();
  const [justNamed, setJustNamed] = useState(false);
  if (annotator && annotator.name === '') return <WhoAreYou onNamed={() => setJustNamed(true)} />;
  // The field that had the focus is gone: a reader goes on where the answer led.
  return (
    <div tabIndex={-1} ref={justNamed ? takeFocus : undefined} className={classes['named']}>
      {children}
    </div>
  );
}

const takeFocus = (element: HTMLElement | null): void => element?.focus();

interface WhoAreYouProps {
  readonly proposedName?: string;
  readonly submitLabel?: string;
  readonly onNamed: () => void;
}

/** The question itself, for whoever annotates now. */
export function WhoAreYou({ proposedName = '', submitLabel = 'Continue', onNamed }: WhoAreYouProps) {
  const workspace = useWorkspace();
  const annotator = useAnnotator();
  const inSession = useSession(({ state, actorId }) => state?.actors.get(actorId)?.name ?? UNNAMED);
  if (!annotator) return null;
  const name = async (person: Person): Promise<string | null> => {
    const edited = await workspace.editAnnotator({ ...person, id: annotator.id });
    if (edited.ok) onNamed();
    return edited.ok ? null : sentenceOf(edited.reason);
  };
  return (
    <>
      <p className={classes['why']}>
        <strong>Who are you?</strong> Your name goes into the file, nowhere else.
      </p>
      <AnnotatorForm
        annotator={annotator}
        proposedName={inSession === UNNAMED ? proposedName : inSession}
        submitLabel={submitLabel}
        onSubmit={name}
      />
    </>
  );
}
