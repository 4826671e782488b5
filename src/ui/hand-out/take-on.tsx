import { useState } from 'react';
import type { HandOut } from '../../domain/records/hand-out.ts';
import { WhoAreYou } from '../annotators/name-first.tsx';
import { useAnnotator } from '../annotators/use-annotator.ts';
import { sentenceOf } from '../sentences/failure.ts';
import { Button } from '../shared/button.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { Problem } from '../shared/problem.tsx';
import { useWorkspace } from '../shared/workspace-context.tsx';

/** Takes work on for whoever annotates here; asks who that is where nobody has said. */
export function TakeOn({ handOut }: { readonly handOut: HandOut }) {
  const workspace = useWorkspace();
  const annotator = useAnnotator();
  const [isAsking, setIsAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const takeOn = async () => {
    setIsAsking(false);
    const taken = await workspace.run('acceptHandOut', { id: handOut.id });
    setProblem(taken.ok ? null : sentenceOf(taken.reason));
  };
  return (
    <>
      <Button
        look="primary"
        aria-label={`Take on the work for ${handOut.coderName}`}
        onClick={() => (annotator?.name === '' ? setIsAsking(true) : void takeOn())}
      >
        Take it on
      </Button>
      {problem !== null && <Problem>{problem}</Problem>}
      {isAsking && (
        <Dialog title="Take on the work" onClose={() => setIsAsking(false)}>
          <WhoAreYou
            proposedName={handOut.coderName}
            submitLabel="Take it on"
            onNamed={() => void takeOn()}
          />
        </Dialog>
      )}
    </>
  );
}
