import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { NO_QUERY, type FindQuery } from '../../analysis/finding/query.ts';
import type { ArticleId } from '../../domain/ids.ts';
import type { InkMark } from '../../viewer/surface-props.ts';
import { useActionContext } from '../keys/use-actions.ts';
import { rangeOf } from '../reading/live-selection.ts';
import { hitMarksStore } from '../reading/text-marks.ts';
import { findInArticle, hitFrom, NOTHING, type FoundHere } from './find-in-article.ts';
import { findStore, type OpenBar } from './find-store.ts';

interface BarState {
  readonly found: FoundHere;
  /** The hit one is at; -1 where there is none. */
  readonly at: number;
  /** The hits are still those of the query before. */
  readonly isPending: boolean;
  /** The last step went over the end of the text, or back over its beginning. */
  readonly wrapped: 'forth' | 'back' | null;
  /** One has gone to a hit by a key, so that it stays selected. */
  readonly hasStepped: boolean;
  setQuery(query: FindQuery): void;
  /** @param confirms the first time, only the hit that typing has led to is taken */
  step(by: 1 | -1, confirms?: boolean): void;
}

/** What the find bar of an article shows: looks while one types, marks all hits in the text, goes from one to the next. */
export function useBar(articleId: ArticleId, from: OpenBar['from']): BarState {
  const { workspace, reading } = useActionContext();
  const query = useStore(findStore, (find) => find.query) ?? NO_QUERY;
  const [found, setFound] = useState<FoundHere>(NOTHING);
  const [at, setAt] = useState(-1);
  const [isPending, setPending] = useState(true);
  const [wrapped, setWrapped] = useState<BarState['wrapped']>(null);
  const [hasStepped, setStepped] = useState(false);
  /** Steps that were asked for before anything was found: quick keys are not lost. */
  const asked = useRef<readonly Step[]>([]);

  const show = (hits: FoundHere['hits'], index: number): void => {
    hitMarksStore.setState(
      new Map([
        [articleId, hits.map((range, n): InkMark => ({ range, look: n === index ? 'hitNow' : 'hit' }))],
      ]),
      true,
    );
    const hit = hits[index];
    if (hit) reading.getState().viewer?.reveal(hit);
  };
  const goTo = (place: Place, hits: FoundHere['hits']): void => {
    setAt(place.at);
    setWrapped(place.wrapped);
    setStepped(place.hasStepped);
    show(hits, place.at);
  };
  const take = useEffectEvent((next: FoundHere): void => {
    const { start } = from ? rangeOf(from) : { start: 0 };
    const first = hitFrom(next.hits, found.hits[at]?.start ?? start);
    const place = asked.current.reduce((now, one) => stepped(now, one, next.hits.length), {
      at: first,
      wrapped: null,
      hasStepped,
    } as Place);
    asked.current = [];
    setFound(next);
    setPending(false);
    goTo(place, next.hits);
  });
  useEffect(() => {
    const stop = new AbortController();
    const look = async (): Promise<void> => {
      const next = await findInArticle(workspace, articleId, query, stop.signal);
      if (next) take(next);
    };
    void look();
    return () => stop.abort();
  }, [workspace, articleId, query]);
  useEffect(() => () => hitMarksStore.setState(new Map(), true), []);

  return {
    found,
    at,
    isPending,
    wrapped,
    hasStepped,
    setQuery: (next) => {
      asked.current = [];
      setPending(true);
      setStepped(false);
      findStore.setState({ query: next });
    },
    step: (by, confirms = false) => {
      const { hits } = found;
      if (isPending) asked.current = [...asked.current, { by, confirms }];
      else if (hits.length > 0) {
        goTo(stepped({ at, wrapped, hasStepped }, { by, confirms }, hits.length), hits);
      }
    },
  };
}

interface Step {
  readonly by: 1 | -1;
  readonly confirms: boolean;
}

type Place = Pick<BarState, 'at' | 'wrapped' | 'hasStepped'>;

/** Where a step leads among so many hits: round the ends, and the first that only confirms stays. */
function stepped({ at, wrapped, hasStepped }: Place, { by, confirms }: Step, count: number): Place {
  if (count === 0) return { at, wrapped, hasStepped };
  const index = confirms && !hasStepped ? at : (at + by + count) % count;
  const over = by === 1 ? (index < at ? 'forth' : null) : index > at && at >= 0 ? 'back' : null;
  return { at: index, wrapped: over, hasStepped: true };
}
