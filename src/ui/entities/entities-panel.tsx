import { useMemo, useState } from 'react';
import type { EntityId } from '../../domain/ids.ts';
import { ALL_ANNOTATIONS } from '../../state/view-store.ts';
import { TextField } from '../shared/text-field.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import classes from './entities.module.css';
import { entityPlaces } from './entity-places.ts';
import { EntityRow } from './entity-row.tsx';
import { entitiesLike } from './entity-suggestions.ts';

const NO_USES: ReadonlyMap<EntityId, number> = new Map();

/** Speakers, claimants, targets and outlets: names and other names. A rename is followed everywhere and can be undone. */
export function EntitiesPanel({ onShow }: { onShow?: () => void }) {
  const { view } = useWorkspace();
  const state = useSession((session) => session.state);
  const [words, setWords] = useState('');
  const placesOf = useMemo(() => state && entityPlaces(state), [state]);
  if (!state || !placesOf) return null;
  const found = entitiesLike(state.entities.values(), words, NO_USES);

  const showUses = (entity: EntityId) => {
    view.setState({ filter: { ...ALL_ANNOTATIONS, scope: 'session', entity } });
    onShow?.();
  };
  if (state.entities.size === 0) {
    return (
      <p className={classes.empty}>
        No names yet. Type a speaker or target in the inspector, or an outlet beside an article.
      </p>
    );
  }
  return (
    <div className={classes.panel}>
      <TextField
        label="Find a name"
        type="search"
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {found.length === 0 ? <p className={classes.empty}>No name holds “{words}”.</p> : null}
      <ul className={classes.list} aria-label="Names">
        {found.map(({ entity }) => (
          <EntityRow
            key={entity.id}
            entity={entity}
            places={placesOf(entity.id)}
            onShow={() => showUses(entity.id)}
          />
        ))}
      </ul>
      {words.trim() === '' && found.length < state.entities.size ? (
        <p className={classes.empty}>
          The first {found.length} of {state.entities.size.toLocaleString('en')} names. Type to find the
          others.
        </p>
      ) : null}
    </div>
  );
}
