import type { Coder } from '../../state/coders.ts';
import { Button } from '../shared/button.tsx';
import { useSession, useView, useWorkspace } from '../shared/workspace-context.tsx';
import { ActorMark } from '../annotators/actor-mark.tsx';
import { showOnly, toggleLayer } from './change-layers.ts';
import classes from './layers.module.css';
import { numberInWords } from '../shared/in-locale.ts';

/** One coder: whether shown, who, how many annotations, and a way to see nobody else's. */
export function CoderRow({ coder }: { readonly coder: Coder }) {
  const workspace = useWorkspace();
  const isMe = useSession(({ actorId }) => actorId === coder.id);
  const { hidden, compared } = useView((view) => view.layers);
  const isShown = compared ? compared.includes(coder.id) : !hidden.has(coder.id);
  return (
    <li className={classes['coder']}>
      <label className={classes['check']}>
        <input
          type="checkbox"
          checked={isShown}
          disabled={compared !== null}
          onChange={() => toggleLayer(workspace, coder)}
        />
        <ActorMark actor={coder} />
        <span className={classes['name']} dir="auto">
          {coder.name}
          {isMe ? ' (you)' : ''}
        </span>
        <span className={classes['number']}>{numberInWords(coder.annotations)}</span>
      </label>
      {compared ? null : (
        <Button aria-label={`Only ${coder.name}`} onClick={() => showOnly(workspace, coder)}>
          Only
        </Button>
      )}
    </li>
  );
}
