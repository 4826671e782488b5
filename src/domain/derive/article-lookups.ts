import type { Article, CanonicalText } from '../records/article.ts';
import { annotationsOf, type AnnotationsOfArticle, type SessionState } from '../session-state.ts';
import { quoteIndex, type QuoteIndex } from './enclosing-quote.ts';
import { isQuoteTag } from './quote-tag.ts';

/** What a value is derived from: the session, and one article with its canonical text. */
export interface DeriveContext {
  readonly state: SessionState;
  readonly text: string;
  readonly article: Article;
}

/** What is looked up again and again while deriving values of one article. */
export interface ArticleLookups {
  readonly content: CanonicalText;
  readonly quotes: QuoteIndex;
}

interface Kept {
  readonly tags: SessionState['tags'];
  readonly text: string;
  readonly lookups: ArticleLookups;
}

const kept = new WeakMap<AnnotationsOfArticle, Kept>();

/** Made once for each version of an article's annotations and kept as long as that version is. */
export function lookupsOf({ state, text, article }: DeriveContext): ArticleLookups {
  const annotations = annotationsOf(state, article.id);
  const known = kept.get(annotations);
  if (known && known.tags === state.tags && known.text === text) return known.lookups;
  const lookups = lookupsFrom(state, annotations, contentOf(state, article, text));
  kept.set(annotations, { tags: state.tags, text, lookups });
  return lookups;
}

function lookupsFrom(
  { tags }: SessionState,
  annotations: AnnotationsOfArticle,
  content: CanonicalText,
): ArticleLookups {
  const isQuote = new Map([...tags].map(([id, tag]) => [id, isQuoteTag(tag)]));
  const quotes = quoteIndex(content.text, annotations, ({ tagId }) => isQuote.get(tagId) ?? false);
  return { content, quotes };
}

/** The loaded text, whose quotation marks are read already; a text handed in by itself has no blocks, and needs none. */
function contentOf(state: SessionState, article: Article, text: string): CanonicalText {
  const loaded = state.texts.get(article.id);
  return loaded?.text === text ? loaded : { articleId: article.id, text, blocks: [], marks: [] };
}
