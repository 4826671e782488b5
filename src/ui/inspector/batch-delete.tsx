import { useState } from 'react';
import type { AnnotationId } from '../../domain/ids.ts';
import { requestFocus } from '../reading/focus.ts';
import { Button } from '../shared/button.tsx';
import { useWorkspace } from '../shared/workspace-context.tsx';
import classes from './inspector.module.css';
import { counted } from './words.ts';

/** Asks once, in place, because here so many may go at once. */
export function BatchDelete({ ids }: { readonly ids: readonly AnnotationId[] }) {
  const workspace = useWorkspace();
  const [asks, setAsks] = useState(false);
  const noun = counted(ids.length, 'annotation');
  const remove = async () => {
    if ((await workspace.run('deleteAnnotations', { ids })).ok) requestFocus('list');
  };
  return (
    <div className={classes.foot} role="group" aria-label="Delete">
      {asks ? (
        <>
          <Button look="danger" autoFocus onClick={() => void remove()}>
            Delete {noun}
          </Button>
          <Button onClick={() => setAsks(false)}>Keep them</Button>
        </>
      ) : (
        <Button onClick={() => setAsks(true)}>Delete {noun} …</Button>
      )}
    </div>
  );
}
