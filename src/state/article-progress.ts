import type { ActorId, ArticleId, TagId } from '../domain/ids.ts';
import type { Annotation } from '../domain/records/annotation.ts';
import { annotationsOf, type SessionState } from '../domain/session-state.ts';
import { countSentences, coverOf } from '../domain/text/untagged.ts';
import { countWords } from '../domain/text/words.ts';
import { attentionCounts, type Attention } from './attention.ts';

/** Sentences of longer texts, in UTF-16 units, are not counted on the way: that would take seconds. */
const LONG = 200_000;

/** How far a coder is with an article. */
export interface CodedSoFar {
  readonly annotations: number;
  readonly ofTag: ReadonlyMap<TagId, number>;
  readonly words: { readonly coded: number; readonly total: number };
  /** Null while the text is not here, or is too long, and where nothing is coded: to count them takes a while. */
  readonly sentences: { readonly coded: number; readonly total: number } | null;
  /** How many need attention, for each reason. */
  readonly attention: Readonly<Record<Attention, number>>;
}

/** What a coder has coded of an article, and what is still to do in their own annotations. */
export function codedSoFar(state: SessionState, articleId: ArticleId, coder: ActorId): CodedSoFar | null {
  const article = state.articles.get(articleId);
  if (!article) return null;
  const own = [...annotationsOf(state, articleId).values()].filter(({ layerOf }) => layerOf === coder);
  const content = state.texts.get(articleId);
  const cover = coverOf(own);
  const coded = content
    ? cover.stretches.reduce(
        (sum, { start, end }) => sum + countWords(content.text.slice(start, end), article.language),
        0,
      )
    : 0;
  return {
    annotations: own.length,
    ofTag: countsOf(own),
    words: { coded, total: article.wordCount },
    sentences:
      content && content.text.length <= LONG && own.length > 0
        ? sentencesFrom(countSentences(content, article.language, cover, { start: -1, end: -1 }))
        : null,
    attention: attentionCounts(state, own).each,
  };
}

function countsOf(annotations: readonly Annotation[]): ReadonlyMap<TagId, number> {
  const counts = new Map<TagId, number>();
  for (const { tagId } of annotations) counts.set(tagId, (counts.get(tagId) ?? 0) + 1);
  return counts;
}

function sentencesFrom(counting: ReturnType<typeof countSentences>): CodedSoFar['sentences'] {
  for (let step = counting.next(); ; step = counting.next()) {
    if (step.done) return { coded: step.value.total - step.value.untagged, total: step.value.total };
  }
}
