import { useDeferredValue, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { asksAnything, NO_QUERY, sameQuery, type FindQuery } from '../../analysis/finding/query.ts';
import { currentArticles } from '../../state/versions.ts';
import { leaveRoom } from '../frame/visit-room.ts';
import { useActionContext } from '../keys/use-actions.ts';
import { sentenceOfFind } from '../sentences/find.ts';
import { useSession } from '../shared/workspace-context.tsx';
import { FacetPanel } from './facet-panel.tsx';
import { facetsOf, narrowed } from './facets.ts';
import classes from './find-room.module.css';
import { MOST_LISTED } from './find-in-session.ts';
import { findStore } from './find-store.ts';
import { itemsOf, rowsOf } from './found-items.ts';
import { foundInWords } from './found-in-words.ts';
import { KnownQueries } from './known-queries.tsx';
import { QuerySwitches } from './query-switches.tsx';
import { rememberQuery } from './remember-query.ts';
import { Results } from './results.tsx';
import { RoomActions } from './room-actions.tsx';
import { roomStore } from './room-store.ts';
import { TagAll } from './tag-all.tsx';
import { wayBackStore } from './way-back.ts';
import { useSessionFind } from './use-session-find.ts';

/** Finds words anywhere in the session, and shows each hit on a line with what stands around it. */
export function FindRoom() {
  const { workspace } = useActionContext();
  const state = useDeferredValue(useSession((session) => session.state));
  const query = useStore(findStore, (find) => find.query) ?? NO_QUERY;
  const alsoEarlier = useStore(findStore, (find) => find.alsoEarlier);
  const room = useStore(roomStore);
  const input = useRef<HTMLInputElement>(null);
  const section = useRef<HTMLElement>(null);
  const saysId = useId();
  const setQuery = (next: FindQuery): void => findStore.setState({ query: next });
  const [isBack] = useState(() => roomStore.getState().comesBack);
  useSessionFind(workspace, query, alsoEarlier, isBack);

  const { found, records, facets } = room;
  const shown = useDeferredValue(found);
  const items = useMemo(() => (state ? itemsOf(state, shown, records) : []), [state, shown, records]);
  const chosen = useMemo(() => (state ? narrowed(items, facets, state) : []), [items, facets, state]);
  const panel = useMemo(() => (state ? facetsOf(items, facets, state) : []), [items, facets, state]);
  const rows = useMemo(() => rowsOf(chosen), [chosen]);
  useEffect(() => wayBackStore.setState({ from: null }), []);
  useEffect(() => {
    if (isBack) return;
    input.current?.focus();
    input.current?.select();
  }, [isBack]);

  const toResults = (): void =>
    section.current?.querySelector<HTMLElement>('[data-results] [data-row][tabindex="0"]')?.focus();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') leaveRoom(workspace);
    else if (event.target === input.current && (event.key === 'ArrowDown' || event.key === 'Enter')) {
      rememberQuery(workspace, query);
      toResults();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (!state) return null;
  const asks = asksAnything(query);
  const isOfBefore = room.query === null || !sameQuery(room.query, query) || room.alsoEarlier !== alsoEarlier;
  const isPending = room.isPending || shown !== found || isOfBefore;
  const earlier = state.articles.size - currentArticles(state).length;
  return (
    <section ref={section} aria-label="Find" className={classes['room']} onKeyDown={onKeyDown}>
      <h1 className={classes['heading']}>Find</h1>
      <div className={classes['head']} role="search" aria-label="Find in all articles">
        <input
          ref={input}
          className={classes['input']}
          aria-label="Find in all articles"
          aria-invalid={room.problem !== null || undefined}
          aria-describedby={room.problem === null ? undefined : saysId}
          placeholder="Find in all articles"
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          value={query.words}
          onChange={({ currentTarget }) => setQuery({ ...query, words: currentTarget.value })}
        />
        <QuerySwitches query={query} onChange={setQuery} />
        <p
          id={saysId}
          className={classes['says']}
          role="status"
          data-problem={room.problem !== null || undefined}
        >
          {room.problem
            ? sentenceOfFind(room.problem)
            : asks
              ? foundInWords(room, chosen.length, items.length, room.alsoEarlier ? 0 : earlier)
              : ''}
        </p>
        {asks && (
          <RoomActions query={query} items={chosen} isPending={isPending} isCut={room.count > MOST_LISTED} />
        )}
      </div>
      {!asks && <KnownQueries onPick={setQuery} />}
      {asks && (
        <div className={classes['body']}>
          <FacetPanel
            facets={panel}
            chosen={facets}
            earlier={earlier}
            alsoEarlier={alsoEarlier}
            onAlsoEarlier={(next) => findStore.setState({ alsoEarlier: next })}
            onChange={(next) => roomStore.setState({ facets: next, row: -1 })}
          />
          {rows.length > 0 ? (
            <Results state={state} rows={rows} onLeave={() => input.current?.focus()} />
          ) : (
            <p className={classes['nothing']}>
              {isPending || room.problem
                ? ''
                : items.length > 0
                  ? 'None of the hits is in all that is ticked.'
                  : 'Nothing found. Fewer letters or fewer switches find more.'}
            </p>
          )}
        </div>
      )}
      <TagAll />
    </section>
  );
}
