import { useId, useState, type ReactNode } from 'react';
import type { Entity } from '../../domain/records/entity.ts';
import type { Result } from '../../domain/result.ts';
import type { Failure } from '../../workspace/workspace.ts';
import { DraftText } from '../inspector/draft-text.tsx';
import { draftKey } from '../inspector/drafts.ts';
import { Tokens } from '../inspector/tokens.tsx';
import { sentenceOf } from '../sentences/failure.ts';
import { Problem } from '../shared/problem.tsx';
import { useWorkspace } from '../shared/workspace-context.tsx';
import classes from './entities.module.css';

type Settle = (running: Promise<Result<unknown, Failure>>) => Promise<boolean>;

/** A refusal stands beside the fields, too; returns whether what was asked is stored. */
export function useSettle(): { readonly settle: Settle; readonly problem: ReactNode } {
  const [sentence, setSentence] = useState<string | null>(null);
  return {
    settle: async (running) => {
      const result = await running;
      setSentence(result.ok ? null : sentenceOf(result.reason));
      return result.ok;
    },
    problem: sentence === null ? null : <Problem>{sentence}</Problem>,
  };
}

/** The name itself and what else it is called. */
export function NameFields({ entity, settle }: { readonly entity: Entity; readonly settle: Settle }) {
  const { run } = useWorkspace();
  const labelId = useId();
  const [alias, setAlias] = useState('');
  const { id, name, aliases } = entity;
  const setAliases = (next: readonly string[]) => settle(run('setAliases', { id, aliases: next }));
  const addAlias = async () => {
    if (alias.trim() !== '' && (await setAliases([...aliases, alias.trim()]))) setAlias('');
  };
  return (
    <div className={classes.row}>
      <div className={classes.name} data-name-field>
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
    </div>
  );
}
