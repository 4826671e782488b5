import { useDeferredValue, useEffect, useEffectEvent, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Recurrence } from '../../analysis/alignment/recurrences.ts';
import { placesLeft } from '../../analysis/offers/words-elsewhere.ts';
import type { ActorId, AnnotationId } from '../../domain/ids.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import { annotationsOf, findAnnotation, type SessionState } from '../../domain/session-state.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { readingStore } from '../reading/reading-store.ts';
import { useSession, useView } from '../shared/workspace-context.tsx';
import { findPlaces, findPlacesSlowly, knownPlaces, wordsKey } from './find-recurrences.ts';
import { offersStore } from './offers-store.ts';

/** An annotation, and where else its words stand and are not marked yet. */
export interface Recurring {
  readonly source: Annotation;
  readonly places: readonly Recurrence[];
}

const recurringIn = (
  state: SessionState,
  source: Annotation,
  places: readonly Recurrence[],
  actorId: ActorId,
): Recurring => ({
  source,
  places: state.tags.has(source.tagId) ? placesLeft(state, source, places, actorId) : [],
});

/** Outside of React: for keys and the dialog. Null once the annotation is gone. */
export function recurringNow({ session }: Workspace, id: AnnotationId): Recurring | null {
  const { state, actorId } = session.getState();
  const source = state && findAnnotation(state, id);
  return source ? recurringIn(state, source, findPlaces(state, source), actorId) : null;
}

/**
 * What was tagged last by hand, if its words stand elsewhere: until something else becomes active, or somebody does not
 * want to hear of it. Worked out after the new annotation is on screen.
 */
export function useRecurring(): Recurring | null {
  const articleId = useView((view) => view.articleId);
  const activeId = useView((view) => view.activeId);
  const state = useDeferredValue(useSession((session) => session.state));
  const actorId = useSession((session) => session.actorId);
  const lastTagged = useStore(readingStore, (reading) => reading.lastTagged);
  const isUnwanted = useStore(
    offersStore,
    ({ dismissed }) => lastTagged !== null && dismissed.has(lastTagged),
  );
  const tagged =
    state && articleId && lastTagged ? annotationsOf(state, articleId).get(lastTagged) : undefined;
  const isMeant = !isUnwanted && (activeId === null || activeId === lastTagged);
  const source = isMeant ? tagged : undefined;
  const places = usePlaces(state, source);
  const recurring = useMemo(
    () => (state && source && places ? recurringIn(state, source, places, actorId) : null),
    [state, source, places, actorId],
  );
  return recurring && recurring.places.length > 0 ? recurring : null;
}

/** Looked for with pauses, once for the same words in the same texts; null until it is known. */
function usePlaces(state: SessionState | null, source: Annotation | undefined): readonly Recurrence[] | null {
  // Where to go on from is known outside; this only says that there is something new.
  const [, setFound] = useState<readonly Recurrence[] | null>(null);
  const words = source && wordsKey(source);
  const find = useEffectEvent((signal: AbortSignal) =>
    state && source ? findPlacesSlowly(state, source, signal) : null,
  );
  useEffect(() => {
    const stop = new AbortController();
    void find(stop.signal)?.then(setFound);
    return () => stop.abort();
  }, [words, state?.texts, state?.articles]);
  return state && source ? knownPlaces(state, source) : null;
}
