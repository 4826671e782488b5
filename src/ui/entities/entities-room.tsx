import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import type { EntityId } from '../../domain/ids.ts';
import type { Entity } from '../../domain/records/entity.ts';
import { leaveRoom } from '../frame/visit-room.ts';
import { CheckField } from '../shared/check-field.tsx';
import { ChoiceField } from '../shared/choice-field.tsx';
import { numberInWords } from '../shared/in-locale.ts';
import { TextField } from '../shared/text-field.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { namesStore, type NameOrder } from './entities-store.ts';
import classes from './entities-room.module.css';
import { MergeNames } from './merge-names.tsx';
import { NameDetail } from './name-detail.tsx';
import { NameList } from './name-list.tsx';
import { SplitName } from './split-name.tsx';
import { useNames } from './use-names.ts';

type Asking =
  | { readonly kind: 'merge'; readonly entities: readonly Entity[] }
  | { readonly kind: 'split'; readonly entity: Entity };

const ORDERS: readonly { readonly value: NameOrder; readonly label: string }[] = [
  { value: 'count', label: 'By use' },
  { value: 'name', label: 'By name' },
];

/** All names of the session: speakers, claimants, targets, outlets. */
export function EntitiesRoom() {
  const workspace = useWorkspace();
  const entities = useSession((session) => session.state?.entities);
  const names = useNames();
  const { words, order, alikeOnly, activeId, selected } = useStore(namesStore);
  const [asking, setAsking] = useState<Asking | null>(null);
  const room = useRef<HTMLElement>(null);
  const focusIn = (selector: string): void => room.current?.querySelector<HTMLElement>(selector)?.focus();
  useEffect(() => {
    // Where names are listed, the list takes the focus itself.
    if (!room.current?.contains(document.activeElement)) focusIn('[role="option"], input[type="search"]');
  }, []);

  const active = names.rows.find(({ entity }) => entity.id === activeId) ?? names.rows[0];
  const chosen = [...selected].flatMap((id) => entities?.get(id) ?? []);
  const merging =
    active && !chosen.includes(active.entity) && chosen.length < 2 ? [active.entity, ...chosen] : chosen;

  const merge = (): void => {
    if (merging.length > 1) setAsking({ kind: 'merge', entities: merging });
    else workspace.say('Select the names to merge: Space selects, then M merges.');
  };
  const remove = async (): Promise<void> => {
    const ids = chosen.length > 0 ? chosen.map(({ id }) => id) : active ? [active.entity.id] : [];
    const result = await workspace.run('deleteEntities', { ids });
    if (result.ok) namesStore.setState({ selected: new Set(), activeId: null });
  };
  const done = (id: EntityId): void => {
    setAsking(null);
    namesStore.setState({ selected: new Set(), activeId: id });
    requestAnimationFrame(() => focusIn('[role="option"][tabindex="0"]'));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || asking) return;
    event.preventDefault();
    leaveRoom(workspace);
  };

  return (
    <section ref={room} aria-label="Names" className={classes['room']} onKeyDown={onKeyDown}>
      <header className={classes['bar']}>
        <h1 className={classes['title']}>Names</h1>
        <TextField
          label="Find a name"
          type="search"
          value={words}
          onChange={(event) => namesStore.setState({ words: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' || event.key === 'Enter') {
              event.preventDefault();
              focusIn('[role="option"][tabindex="0"]');
            }
          }}
        />
        <ChoiceField
          label="Order"
          value={order}
          choices={ORDERS}
          onChange={(next) => namesStore.setState({ order: next })}
        />
        {names.alikeCount > 0 || alikeOnly ? (
          <CheckField
            label={`May be the same (${names.alikeCount})`}
            checked={alikeOnly}
            onChange={(on) => namesStore.setState({ alikeOnly: on })}
          />
        ) : null}
        <p role="status" className={classes['count']}>
          {numberInWords(names.rows.length)} of {numberInWords(names.count)}
          {chosen.length > 0 ? ` · ${numberInWords(chosen.length)} selected` : ''}
        </p>
      </header>
      {active ? (
        <div className={classes['panes']}>
          <NameList
            rows={names.rows}
            activeId={active.entity.id}
            onEnter={() => focusIn('[data-name-field] input, [data-name-field] textarea')}
            onRemove={() => void remove()}
            onMerge={merge}
            onType={() => focusIn('input[type="search"]')}
          />
          <NameDetail
            key={active.entity.id}
            {...active}
            alike={names.alike.get(active.entity.id) ?? []}
            mergeCount={merging.length}
            onMerge={merge}
            onMergeWith={(other) => setAsking({ kind: 'merge', entities: [active.entity, other] })}
            onSplit={() => setAsking({ kind: 'split', entity: active.entity })}
            onRemove={() => void remove()}
          />
        </div>
      ) : (
        <p className={classes['empty']}>
          {names.count === 0
            ? 'No names yet. Type a speaker or target in the inspector, or an outlet beside an article.'
            : 'No name fits. Take a letter away.'}
        </p>
      )}
      {asking?.kind === 'merge' ? (
        <MergeNames entities={asking.entities} onClose={() => setAsking(null)} onDone={done} />
      ) : null}
      {asking?.kind === 'split' ? (
        <SplitName
          entity={asking.entity}
          onClose={() => setAsking(null)}
          onDone={() => done(asking.entity.id)}
        />
      ) : null}
    </section>
  );
}
