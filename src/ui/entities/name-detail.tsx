import { useId, useMemo } from 'react';
import { articlesInOrder, type SessionState } from '../../domain/session-state.ts';
import type { Entity } from '../../domain/records/entity.ts';
import type { LikelySame } from '../../analysis/likely-same-names.ts';
import type { EntityTally } from '../../state/entity-tally.ts';
import { Button } from '../shared/button.tsx';
import { useSession } from '../shared/workspace-context.tsx';
import { AlikeNames } from './alike-names.tsx';
import { EntityAttributes, useEntitySpecs } from './entity-attributes.tsx';
import classes from './entities-room.module.css';
import { NameFields, useSettle } from './name-fields.tsx';
import { OutletCounts } from './outlet-counts.tsx';
import { PlaceList } from './place-list.tsx';

interface NameDetailProps {
  readonly entity: Entity;
  readonly tally: EntityTally;
  readonly alike: readonly LikelySame[];
  /** How many names are to be merged, this one among them. */
  readonly mergeCount: number;
  readonly onMerge: () => void;
  readonly onMergeWith: (other: Entity) => void;
  readonly onSplit: () => void;
  readonly onRemove: () => void;
}

/** Everything of one name: what it is called, what is said of it, who names it how often, and where. */
export function NameDetail({
  entity,
  tally,
  alike,
  mergeCount,
  onMerge,
  onMergeWith,
  onSplit,
  onRemove,
}: NameDetailProps) {
  const state = useSession((session) => session.state);
  const specs = useEntitySpecs();
  const headingId = useId();
  const settling = useSettle();
  const outletOf = useMemo(() => (state ? lettersOf(state, tally) : ''), [state, tally]);
  const uses = tally.total + tally.outletOf.length;
  return (
    <section aria-labelledby={headingId} className={classes['detail']}>
      <header className={classes['detailHead']}>
        <h2 id={headingId} className={classes['heading']}>
          <bdi>{entity.name}</bdi>
        </h2>
        <div className={classes['deeds']}>
          <Button onClick={onMerge}>{mergeCount > 1 ? `Merge ${mergeCount} names…` : 'Merge…'}</Button>
          <Button aria-disabled={uses === 0 || undefined} onClick={uses === 0 ? undefined : onSplit}>
            Split…
          </Button>
          <Button onClick={onRemove}>Remove</Button>
        </div>
      </header>
      {settling.problem}
      <AlikeNames entity={entity} alike={alike} onMergeWith={onMergeWith} />
      <NameFields entity={entity} settle={settling.settle} />
      {specs.length > 0 ? <EntityAttributes entity={entity} settle={settling.settle} /> : null}
      {outletOf === '' ? null : <p className={classes['fact']}>Outlet of {outletOf}</p>}
      {tally.total > 0 ? (
        <>
          <OutletCounts tally={tally} />
          <h3 className={classes['part']}>Where it is named</h3>
          <PlaceList entity={entity} />
        </>
      ) : (
        <p className={classes['fact']}>No annotation names it.</p>
      )}
    </section>
  );
}

function lettersOf(state: SessionState, { outletOf }: EntityTally): string {
  const own = new Set(outletOf);
  const letters = articlesInOrder(state).flatMap(({ id, letter }) => (own.has(id) ? [letter] : []));
  const shown = letters.slice(0, 40).join(', ');
  return letters.length > 40 ? `${shown} and ${letters.length - 40} more` : shown;
}
