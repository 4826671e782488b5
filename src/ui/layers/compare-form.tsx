import { useState } from 'react';
import type { ActorId } from '../../domain/ids.ts';
import type { Coder } from '../../state/coders.ts';
import { Button } from '../shared/button.tsx';
import { CheckField } from '../shared/check-field.tsx';
import { useSession, useView, useWorkspace } from '../shared/workspace-context.tsx';
import { compareCoders, setDifferencesOnly, stopComparing } from './change-layers.ts';
import classes from './layers.module.css';

interface CompareFormProps {
  /** Two at least. */
  readonly coders: readonly Coder[];
  onDone(): void;
}

/** Two coders to be compared; at first the person at this browser and the next. */
export function CompareForm({ coders, onDone }: CompareFormProps) {
  const workspace = useWorkspace();
  const me = useSession(({ actorId }) => actorId);
  const { compared, differencesOnly } = useView((view) => view.layers);
  const [chosen, setChosen] = useState<readonly [ActorId, ActorId] | null>(null);
  const pair = chosen ?? compared ?? firstPair(coders, me);
  const [first, second] = pair.map((id) => coders.find((coder) => coder.id === id));
  if (!first || !second) return null;
  const isRunning = compared?.[0] === first.id && compared[1] === second.id;
  return (
    <fieldset className={classes['compare']}>
      <legend>Compare two coders</legend>
      <CoderPick
        label="First"
        coders={coders}
        value={first.id}
        onPick={(id) => setChosen([id, id === second.id ? first.id : second.id])}
      />
      <CoderPick
        label="Second"
        coders={coders}
        value={second.id}
        onPick={(id) => setChosen([id === first.id ? second.id : first.id, id])}
      />
      {compared ? (
        <CheckField
          label="Differences only"
          checked={differencesOnly}
          onChange={(next) => setDifferencesOnly(workspace, next)}
        />
      ) : null}
      <div className={classes['buttons']}>
        {isRunning ? null : (
          <Button
            look="outlined"
            onClick={() => {
              compareCoders(workspace, first, second);
              onDone();
            }}
          >
            Compare
          </Button>
        )}
        {compared ? <Button onClick={() => stopComparing(workspace)}>Stop comparing</Button> : null}
      </div>
    </fieldset>
  );
}

function firstPair(coders: readonly Coder[], me: ActorId): readonly ActorId[] {
  const ids = coders.map(({ id }) => id);
  return ids.includes(me) ? [me, ...ids.filter((id) => id !== me)].slice(0, 2) : ids.slice(0, 2);
}

interface CoderPickProps {
  readonly label: string;
  readonly coders: readonly Coder[];
  readonly value: ActorId;
  onPick(id: ActorId): void;
}

function CoderPick({ label, coders, value, onPick }: CoderPickProps) {
  return (
    <label className={classes['pick']}>
      {label}
      <select value={value} onChange={(event) => onPick(event.currentTarget.value as ActorId)}>
        {coders.map(({ id, name, initials }) => (
          <option key={id} value={id}>
            {initials} {name}
          </option>
        ))}
      </select>
    </label>
  );
}
