import { useMemo, useState, type FormEvent } from 'react';
import { dryRun } from '../../domain/dry-run.ts';
import { mergeEntities, valuesInConflict } from '../../domain/commands/merge-entities.ts';
import type { EntityId } from '../../domain/ids.ts';
import type { Entity } from '../../domain/records/entity.ts';
import type { SessionState } from '../../domain/session-state.ts';
import { entityTallies, NAMED_NOWHERE } from '../../state/entity-tally.ts';
import { sentenceOf } from '../sentences/failure.ts';
import { Button } from '../shared/button.tsx';
import { ChoiceField } from '../shared/choice-field.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { counted } from '../shared/in-locale.ts';
import { Problem } from '../shared/problem.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import classes from './entities-room.module.css';
import { useEntitySpecs } from './entity-attributes.tsx';
import { valueInWords } from './value-in-words.ts';

interface MergeNamesProps {
  readonly entities: readonly Entity[];
  readonly onClose: () => void;
  readonly onDone: (stays: EntityId) => void;
}

/** Which of several names stays, what it keeps, and what follows: counted by the command itself, done in one step. */
export function MergeNames({ entities: names, onClose, onDone }: MergeNamesProps) {
  const workspace = useWorkspace();
  const state = useSession((session) => session.state);
  const [entities] = useState(() => (state ? mostUsedFirst(state, names) : names));
  const specs = useEntitySpecs();
  const [into, setInto] = useState<EntityId | null>(entities[0]?.id ?? null);
  const [valuesOf, setValuesOf] = useState<Readonly<Record<string, EntityId>>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const conflicts = useMemo(() => [...valuesInConflict(entities)], [entities]);
  const input = useMemo(
    () => into && { into, from: entities.map(({ id }) => id).filter((id) => id !== into), valuesOf },
    [into, entities, valuesOf],
  );
  const effect = useMemo(
    () => (state && input ? mergeEntities.run(state, input, dryRun()) : null),
    [state, input],
  );
  const stays = entities.find(({ id }) => id === into);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!input) return;
    const result = await workspace.run('mergeEntities', input);
    if (result.ok) onDone(input.into);
    else setProblem(sentenceOf(result.reason));
  };
  return (
    <Dialog title="Merge names" onClose={onClose}>
      <form className={classes['form']} onSubmit={(event) => void submit(event)}>
        <ChoiceField
          label="The name that stays"
          value={into ?? ''}
          choices={entities.map(({ id, name }) => ({ value: id as string, label: name }))}
          onChange={(id) => setInto(id as EntityId)}
        />
        {conflicts.map(([id, values]) => (
          <ChoiceField
            key={id}
            label={specs.find((spec) => spec.id === id)?.label ?? id}
            value={
              valuesOf[id] ??
              values.find(({ entity }) => entity.id === into)?.entity.id ??
              values[0]?.entity.id ??
              ''
            }
            choices={values.map(({ entity, value }) => ({
              value: entity.id as string,
              label: `${valueInWords(specs, id, value)} (${entity.name})`,
            }))}
            onChange={(of) => setValuesOf({ ...valuesOf, [id]: of as EntityId })}
          />
        ))}
        {effect?.ok && stays ? (
          <p role="status" className={classes['fact']}>
            {followsInWords(effect.value.entries)}{' '}
            {entities.length > 2
              ? 'The others are kept as other names of'
              : 'The other is kept as another name of'}{' '}
            <bdi>{stays.name}</bdi>. One step, which Undo takes back.
          </p>
        ) : null}
        {problem === null ? null : <Problem>{problem}</Problem>}
        <div className={classes['buttons']}>
          <Button look="primary" type="submit">
            Merge
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What is used most is most likely the right name. */
function mostUsedFirst(state: SessionState, entities: readonly Entity[]): readonly Entity[] {
  const tallies = entityTallies(state);
  const usesOf = ({ id }: Entity): number => {
    const { total, outletOf } = tallies.get(id) ?? NAMED_NOWHERE;
    return total + outletOf.length;
  };
  return entities.toSorted((one, other) => usesOf(other) - usesOf(one));
}

/** "12 annotations and 2 articles will name it." */
export function followsInWords(entries: readonly { readonly after: { readonly type: string } }[]): string {
  const count = (type: string): number => entries.filter(({ after }) => after.type === type).length;
  const parts = [
    [count('annotation'), 'annotation'],
    [count('article'), 'article'],
    [count('articleCoding'), 'article’s coding'],
    [count('link'), 'link'],
  ] as const;
  const named = parts.flatMap(([number, noun]) => (number > 0 ? [counted(number, noun)] : []));
  return named.length === 0 ? 'Nothing names the others.' : `${named.join(' and ')} will name it.`;
}
