import type { KnownAttributes } from '../domain/derive/attributes-of.ts';
import { computedAttribute, type Computed } from '../domain/derive/computed-attributes.ts';
import { deriveArticle } from '../domain/derive/derive-article.ts';
import type { ArticleId } from '../domain/ids.ts';
import type { Annotation, AttributeValue } from '../domain/records/annotation.ts';
import type { Article } from '../domain/records/article.ts';
import type { AttributeSpec } from '../domain/records/codebook.ts';
import { annotationsOf, type AnnotationsOfArticle, type SessionState } from '../domain/session-state.ts';

/** What is known of an article's annotations beyond their records: computed attributes included. */
export interface ArticleFacts {
  valuesOf(annotation: Annotation): KnownAttributes;
  /** One value, without working out the others. */
  valueOf(annotation: Annotation, attribute: AttributeSpec): AttributeValue | undefined;
  computedOf(annotation: Annotation): Readonly<Record<string, Computed>>;
  missingCoreOf(annotation: Annotation): readonly string[];
}

const NOTHING: ArticleFacts = {
  valuesOf: ({ attributes }) => attributes,
  valueOf: ({ attributes }, { id }) => attributes[id]?.value,
  computedOf: () => ({}),
  missingCoreOf: () => [],
};

interface Known {
  readonly tags: SessionState['tags'];
  readonly article: Article;
  readonly text: string;
  readonly facts: ArticleFacts;
}

const cache = new WeakMap<AnnotationsOfArticle, Known>();

/**
 * The facts of one article; the same object as long as nothing they follow from has changed. Without its text (not
 * loaded yet) what follows from quotation marks is not known, all else is.
 */
export function articleFacts(state: SessionState, articleId: ArticleId): ArticleFacts {
  const article = state.articles.get(articleId);
  if (!article) return NOTHING;
  const annotations = annotationsOf(state, articleId);
  const text = state.texts.get(articleId)?.text ?? '';
  const { tags } = state;
  const known = cache.get(annotations);
  if (known && known.tags === tags && known.article === article && known.text === text) return known.facts;
  const derived = deriveArticle(state, articleId, text);
  const facts: ArticleFacts = {
    valuesOf: derived.attributes,
    valueOf: (annotation, attribute) =>
      annotation.attributes[attribute.id]?.value ??
      (attribute.compute && computedAttribute(attribute, annotation, derived)?.value),
    computedOf: derived.computed,
    missingCoreOf: rememberedByRecord(derived.missingCore),
  };
  cache.set(annotations, { tags, article, text, facts });
  return facts;
}

/** Badges, rows, map and counts ask the same of every annotation after each edit. */
function rememberedByRecord<Answer>(
  ask: (annotation: Annotation) => Answer,
): (annotation: Annotation) => Answer {
  const known = new WeakMap<Annotation, Answer>();
  return (annotation) => {
    const found = known.get(annotation);
    if (found !== undefined) return found;
    const answer = ask(annotation);
    known.set(annotation, answer);
    return answer;
  };
}
