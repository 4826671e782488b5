import { useDeferredValue } from 'react';
import type { Annotation } from '../../domain/records/annotation.ts';
import { codersOf } from '../../state/coders.ts';
import { Button } from '../shared/button.tsx';
import { useSession, useView, useWorkspace } from '../shared/workspace-context.tsx';
import { goTo } from '../annotations/go-to.ts';
import { ActorMark } from '../annotators/actor-mark.tsx';
import classes from './layers.module.css';
import { comparedAnnotations } from './shown-annotations.ts';
import { standingInWords } from './standing-in-words.ts';

/** Whose layer an annotation is of, where it is not one's own; while two are compared also how it stands. */
export function LayerNote({ annotation }: { readonly annotation: Annotation }) {
  const workspace = useWorkspace();
  const me = useSession(({ actorId }) => actorId);
  const state = useDeferredValue(useSession((session) => session.state));
  const layers = useView((view) => view.layers);
  if (!state) return null;
  const coders = codersOf(state);
  const coder = coders.find(({ id }) => id === annotation.layerOf);
  const compared = comparedAnnotations(state, annotation.target.articleId, layers).get(annotation.id);
  if (!coder || (coder.id === me && !compared)) return null;
  const mark = compared && standingInWords(annotation, compared, state, coder.initials);
  const counterpart = compared?.counterpart;
  const other = counterpart && coders.find(({ id }) => id === counterpart.layerOf);
  return (
    <div className={classes['note']}>
      <ActorMark actor={coder} name={coder.name} />
      <span className={classes['told']}>
        <span dir="auto">{coder.id === me ? 'Your layer' : `${coder.name}’s layer`}</span>
        {mark ? (
          <span className={classes['standing']} title={mark.words}>
            <span aria-hidden="true">{mark.sign}</span> {mark.words}
          </span>
        ) : null}
      </span>
      {other ? (
        <Button onClick={() => void goTo(workspace, counterpart)}>Go to {other.initials}’s</Button>
      ) : null}
    </div>
  );
}
