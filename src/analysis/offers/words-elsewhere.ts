import type { ActorId, ArticleId } from '../../domain/ids.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import { annotationsOf, articlesInOrder, type SessionState } from '../../domain/session-state.ts';
import { withEdgeMarks } from '../alignment/edge-marks.ts';
import { FUNCTION_WORDS } from '../alignment/function-words.ts';
import { recurrencesOf, type Recurrence } from '../alignment/recurrences.ts';
import { keyOf } from '../alignment/word-keys.ts';
import { wordRangesIn } from '../alignment/word-ranges.ts';
import { wordsOf } from '../alignment/word-units.ts';
import { bareSpanOf, isSaid, sameAs, spanElsewhere } from './said-already.ts';
import { spanIndex, type SpanIndex } from '../span-index.ts';

/** One word alone must have so many letters to be looked for. */
const LETTERS = 4;

/** Whether words say enough to be looked for elsewhere: not "of the", and of single words only the longer ones. */
export function areTelling(words: string): boolean {
  const all = Array.from(wordRangesIn(words, { start: 0, end: words.length }), ({ start, end }) =>
    keyOf(words.slice(start, end)),
  );
  const telling = all.filter((word) => !FUNCTION_WORDS.has(word));
  const [only] = telling;
  return only !== undefined && (all.length > 1 || Array.from(only).length >= LETTERS);
}

/**
 * Every other place in the loaded texts where the words of an annotation of one piece stand once more, an article at a
 * time, in the order of articles and text. The signs around them go along as they do to the other side of a passage.
 * UTF-16 units. A step takes time with the length of one text: many are better taken with pauses.
 */
export function* wordsElsewhere(
  state: SessionState,
  { target }: Annotation,
): Generator<readonly Recurrence[], void> {
  const [range] = target.ranges;
  const own = state.texts.get(target.articleId)?.text;
  if (!range || target.ranges.length > 1 || target.detached || own === undefined) return;
  const exact = own.slice(range.start, range.end);
  const words = wordsOf(own, range);
  if (!words || !areTelling(exact)) return;
  const isHere = ({ articleId, range: { start, end } }: Recurrence): boolean =>
    articleId === target.articleId && start < range.end && range.start < end;
  for (const { id, textHash, bodyStart } of articlesInOrder(state)) {
    const content = state.texts.get(id);
    if (!content) continue;
    const { text, blocks } = content;
    yield recurrencesOf(exact, [{ articleId: id, textHash, text, blocks, bodyStart }])
      .filter((hit) => !isHere(hit))
      .map((hit) => ({ ...hit, range: withEdgeMarks(own, range, words, text, hit.range) }))
      .filter((place) => !isHere(place));
  }
}

/** Of these places the ones that this coder has not marked yet, with the same tag or as the same by a link. */
export function placesLeft(
  state: SessionState,
  source: Annotation,
  places: readonly Recurrence[],
  actorId: ActorId,
): readonly Recurrence[] {
  const tied = sameAs(state, source.id);
  const indexIn = (id: ArticleId, text: string): SpanIndex | null => {
    const counts = ({ id: other, tagId, layerOf, target }: Annotation): boolean =>
      layerOf === actorId && !target.detached && (tagId === source.tagId || tied.has(other));
    const marked = [...annotationsOf(state, id).values()].filter(counts);
    return marked.length > 0 ? spanIndex(marked.map((one) => bareSpanOf(one, text))) : null;
  };
  const indexes = new Map<ArticleId, SpanIndex | null>();
  return places.filter(({ articleId, range }) => {
    const text = state.texts.get(articleId)?.text;
    if (text === undefined) return false;
    const known = indexes.get(articleId);
    const index = known === undefined ? indexIn(articleId, text) : known;
    indexes.set(articleId, index);
    if (!index) return true;
    const span = spanElsewhere(source, { articleId, text }, [range]);
    let isTied = false;
    index.overlapping(span, ({ annotation }) => void (isTied ||= tied.has(annotation.id)));
    return !isTied && !isSaid(span, index);
  });
}
