import { useId, useState } from 'react';
import type { Entity } from '../../domain/records/entity.ts';
import type { Result } from '../../domain/result.ts';
import type { Failure } from '../../workspace/workspace.ts';
import { DraftText } from '../inspector/draft-text.tsx';
import { draftKey } from '../inspector/drafts.ts';
import { Tokens } from '../inspector/tokens.tsx';
import { counted } from '../inspector/words.ts';
import { sentenceOf } from '../sentences/failure.ts';
import { Button } from '../shared/button.tsx';
import { Problem } from '../shared/problem.tsx';
import { useWorkspace } from '../shared/workspace-context.tsx';
import classes from './entities.module.css';
import type { EntityPlaces } from './entity-places.ts';

interface EntityRowProps {
  readonly entity: Entity;
  readonly places: EntityPlaces;
  /** Shows the annotations that name it. */
  onShow(): void;
}

/** One entity: its name, its other names, where it is used. */
export function EntityRow({ entity, places, onShow }: EntityRowProps) {
  const { run } = useWorkspace();
  const labelId = useId();
  const [alias, setAlias] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const { id, name, aliases } = entity;

  /** A refusal stands here too, because a dialog hides the bar where results are said. */
  const settle = async (running: Promise<Result<unknown, Failure>>): Promise<boolean> => {
    const result = await running;
    setProblem(result.ok ? null : sentenceOf(result.reason));
    return result.ok;
  };
  const setAliases = (next: readonly string[]) => settle(run('setAliases', { id, aliases: next }));
  const addAlias = async () => {
    if (alias.trim() !== '' && (await setAliases([...aliases, alias.trim()]))) setAlias('');
  };

  return (
    <li className={classes.row} aria-label={name}>
      <div className={classes.name}>
        <label id={`${labelId}-label`} htmlFor={`${labelId}-name`} className={classes.label}>
          Name
        </label>
        <DraftText
          draft={draftKey(id, 'name')}
          stored={name}
          lines={1}
          ids={{ control: `${labelId}-name`, label: `${labelId}-label`, describedBy: undefined }}
          commit={(text) => settle(run('renameEntity', { id, name: text }))}
        />
      </div>
      <div className={classes.aliases}>
        <label className={classes.label} htmlFor={`${labelId}-alias`}>
          Other names
        </label>
        <Tokens
          tokens={aliases.map((one) => ({ id: one, label: one }))}
          onRemove={(removed) => void setAliases(aliases.filter((one) => one !== removed))}
        />
        <input
          id={`${labelId}-alias`}
          className={classes.input}
          type="text"
          dir="auto"
          placeholder="Add another name"
          value={alias}
          onChange={(event) => setAlias(event.currentTarget.value)}
          onBlur={() => void addAlias()}
          onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && void addAlias()}
        />
      </div>
      <p className={classes.places}>
        {places.annotations > 0 ? (
          <Button onClick={onShow}>
            {counted(places.annotations, 'annotation')} in {places.letters.join(', ')}
          </Button>
        ) : (
          'In no annotation'
        )}
        {places.outletOf.length > 0 ? <span> · Outlet of {places.outletOf.join(', ')}</span> : null}
      </p>
      {problem ? (
        <div className={classes.problem}>
          <Problem>{problem}</Problem>
        </div>
      ) : null}
    </li>
  );
}
