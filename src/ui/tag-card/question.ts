import type { TagId } from '../../domain/ids.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import {
  annotationsOf,
  articlesInOrder,
  tagsInOrder,
  type SessionState,
} from '../../domain/session-state.ts';
import { earlierCodings, sameWords, type EarlierCoding } from '../../analysis/earlier-codings.ts';
import type { LayerView, ViewState } from '../../state/view-store.ts';
import { wordsOf } from '../annotations/excerpt.ts';
import { shownAnnotations } from '../layers/shown-annotations.ts';
import type { ReadingView } from '../reading/reading-store.ts';
import { numberInWords } from '../shared/in-locale.ts';

/** What the card is asked about: the active annotation, or the words that are selected, or nothing in particular. */
export interface Question {
  readonly annotation: Annotation | null;
  /** Empty while nothing is in question. */
  readonly words: string;
  /** The tag that is about to be given, or was given; null leaves it to what was done before. */
  readonly tagId: TagId | null;
  /** The same as long as one asks about the same thing. */
  readonly subject: string;
}

export function questionOf(
  state: SessionState,
  { articleId, activeId, selection }: Pick<ViewState, 'articleId' | 'activeId' | 'selection'>,
  { pointedTag, armedTag }: Pick<ReadingView, 'pointedTag' | 'armedTag'>,
): Question {
  const active = (articleId && activeId && annotationsOf(state, articleId).get(activeId)) || null;
  const text = selection && state.texts.get(selection.articleId)?.text;
  const selected = text ? selection.ranges.map(({ start, end }) => text.slice(start, end)).join(' ') : '';
  const tagId = selected === '' ? null : (armedTag ?? pointedTag);
  // Other words than those of the active annotation are about to become one of their own.
  const annotation = active && (selected === '' || sameWords(selected, wordsOf(active))) ? active : null;
  return {
    annotation,
    words: selected !== '' ? selected : annotation ? wordsOf(annotation) : '',
    tagId: tagId ?? annotation?.tagId ?? null,
    subject: [annotation?.id, selected, pointedTag, armedTag].join('|'),
  };
}

/** Earlier codings that one may see: of shown layers, article by article. */
export function earlierOf(
  state: SessionState,
  { words, annotation }: Question,
  layers: LayerView,
): readonly EarlierCoding[] {
  if (words === '') return [];
  const all = articlesInOrder(state).flatMap(({ id }) => [...shownAnnotations(state, id, layers).values()]);
  return earlierCodings(all, words, annotation?.id ?? null);
}

/** The tag the card shows: the one paged to, the one in question, the one such words mostly had, the codebook's first. */
export function tagOf(
  state: SessionState,
  question: Question,
  earlier: readonly EarlierCoding[],
  chosen: { readonly tagId: TagId; readonly under: string | null } | null,
): TagId | null {
  const paged = chosen && (chosen.under === null || chosen.under === question.subject) ? chosen.tagId : null;
  const known = (id: TagId | null | undefined): id is TagId => id != null && state.tags.has(id);
  const candidates = [paged, question.tagId, mostOften(earlier), tagsInOrder(state)[0]?.id];
  return candidates.find(known) ?? null;
}

function mostOften(earlier: readonly EarlierCoding[]): TagId | null {
  const counts = new Map<TagId, number>();
  for (const { annotation } of earlier) {
    counts.set(annotation.tagId, (counts.get(annotation.tagId) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** "Coded 3 times before: Claim 2, Framing 1". Empty where it never was. */
export function earlierInWords(state: SessionState, earlier: readonly EarlierCoding[]): string {
  if (earlier.length === 0) return '';
  const times = earlier.length === 1 ? 'once' : `${numberInWords(earlier.length)} times`;
  const counts = new Map<string, number>();
  for (const { annotation } of earlier) {
    const name = state.tags.get(annotation.tagId)?.name ?? 'Deleted tag';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const parts = [...counts].toSorted(([, a], [, b]) => b - a);
  const [only] = parts;
  return parts.length === 1 && only
    ? `Coded ${times} before as ${only[0]}`
    : `Coded ${times} before: ${parts.map(([name, count]) => `${name} ${numberInWords(count)}`).join(', ')}`;
}
