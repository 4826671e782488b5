import type { Recurrence } from '../../analysis/alignment/recurrences.ts';
import { wordsElsewhere } from '../../analysis/offers/words-elsewhere.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import type { SessionState } from '../../domain/session-state.ts';

interface Found {
  readonly words: string;
  readonly texts: SessionState['texts'];
  readonly articles: SessionState['articles'];
  readonly places: readonly Recurrence[];
}

/** What was found last: strip, key and dialog ask for the same. */
let last: Found | null = null;

/** Which words an annotation stands on, whatever else is said of it. */
export const wordsKey = ({ target: { articleId, ranges } }: Annotation): string =>
  `${articleId} ${ranges.map(({ start, end }) => `${start}-${end}`).join()}`;

/** Null unless it is known already. */
export const knownPlaces = (
  { texts, articles }: SessionState,
  source: Annotation,
): readonly Recurrence[] | null =>
  last?.words === wordsKey(source) && last.texts === texts && last.articles === articles ? last.places : null;

function keep({ texts, articles }: SessionState, source: Annotation, places: readonly Recurrence[]) {
  last = { words: wordsKey(source), texts, articles, places };
  return places;
}

/** Everywhere else in the loaded texts where the words of an annotation stand. */
export const findPlaces = (state: SessionState, source: Annotation): readonly Recurrence[] =>
  knownPlaces(state, source) ?? keep(state, source, [...wordsElsewhere(state, source)].flat());

/** So long at a time, in milliseconds: a key that comes meanwhile does not wait noticeably. */
const SLICE_MS = 6;

/** The same with pauses, for when nobody has asked. Null when it was called off. */
export async function findPlacesSlowly(
  state: SessionState,
  source: Annotation,
  signal: AbortSignal,
): Promise<readonly Recurrence[] | null> {
  const known = knownPlaces(state, source);
  if (known) return known;
  const places: Recurrence[] = [];
  let began = 0;
  for (const found of wordsElsewhere(state, source)) {
    for (const place of found) places.push(place);
    if (performance.now() - began < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return null;
    began = performance.now();
  }
  return keep(state, source, places);
}
