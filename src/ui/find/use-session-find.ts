import { useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { sameQuery, type FindQuery } from '../../analysis/finding/query.ts';
import type { SessionState } from '../../domain/session-state.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { useSession } from '../shared/workspace-context.tsx';
import { findInSession, findRecordsAgain } from './find-in-session.ts';
import { roomStore } from './room-store.ts';

/** How long the last letter rests before anything is looked for, in milliseconds. */
const REST_MS = 40;
/** How long what is written rests before it is looked through again: Undo may be held down. */
const WRITTEN_REST_MS = 150;

/**
 * Looks while one types, and again in notes, values and names as they change.
 * @param isBack one comes back from a hit: what was found stays
 */
export function useSessionFind(
  workspace: Workspace,
  query: FindQuery,
  alsoEarlier: boolean,
  isBack: boolean,
): void {
  const sessionId = useSession((session) => session.sessionId);
  const state = useSession((session) => session.state);
  const articles = state?.articles;
  const texts = useMemo(() => textsSearched(articles), [articles]);
  const isPending = useStore(roomStore, (room) => room.isPending);
  const comesBack = useRef(isBack);
  useEffect(() => {
    const known = roomStore.getState();
    const isSame = known.query && sameQuery(known.query, query) && known.alsoEarlier === alsoEarlier;
    const isKnown = isSame && known.sessionId === sessionId;
    const keeps = comesBack.current;
    comesBack.current = false;
    if (keeps && isKnown && !known.isPending && textsSearched(known.lookedIn?.articles) === texts)
      return undefined;
    const stop = new AbortController();
    const timer = setTimeout(() => void findInSession(workspace, query, alsoEarlier, stop.signal), REST_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [workspace, query, alsoEarlier, sessionId, texts]);
  useEffect(() => {
    const known = roomStore.getState();
    if (!state || !known.query || isPending || known.sessionId !== sessionId) return undefined;
    if (known.lookedIn === state) return undefined;
    const { query: looked } = known;
    const stop = new AbortController();
    const timer = setTimeout(
      () => void findRecordsAgain(workspace, state, looked, stop.signal),
      WRITTEN_REST_MS,
    );
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [workspace, state, sessionId, isPending]);
}

/**
 * What a search goes by: which texts there are (ids are derived from them), in what order, and which are earlier versions.
 * Nothing else that is known of an article makes it begin again.
 */
const textsSearched = (articles: SessionState['articles'] | undefined): string =>
  [...(articles?.values() ?? [])]
    .map(({ id, letter, versionOf }) => [letter, id, versionOf].join(' '))
    .toSorted()
    .join('\n');
