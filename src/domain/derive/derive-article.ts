import type { ArticleId } from '../ids.ts';
import type { Annotation } from '../records/annotation.ts';
import type { SessionState } from '../session-state.ts';
import type { DeriveContext } from './article-lookups.ts';
import { attributesOf, type KnownAttributes } from './attributes-of.ts';
import { computedAttributes, innermostEnclosingQuote, type Computed } from './computed-attributes.ts';
import { missingCore } from './missing-core.ts';

/** Derived values of one article's annotations. Also a context for the single functions. */
export interface ArticleDerivation extends DeriveContext {
  computed(annotation: Annotation): Readonly<Record<string, Computed>>;
  attributes(annotation: Annotation): KnownAttributes;
  /** Empty for an annotation whose tag was deleted: nothing is asked for. */
  missingCore(annotation: Annotation): readonly string[];
  enclosingQuote(annotation: Annotation): Annotation | null;
}

/**
 * Everything derived about an article, worked out when asked for. Cheap to make: the look-ups behind it are shared by
 * all derivations of the same version. Throws for an unknown article.
 */
export function deriveArticle(state: SessionState, articleId: ArticleId, text: string): ArticleDerivation {
  const article = state.articles.get(articleId);
  if (!article) throw new Error(`No article ${articleId}`);
  const context: DeriveContext = { state, text, article };
  return {
    ...context,
    computed: (annotation) => computedAttributes(annotation, context),
    attributes: (annotation) => attributesOf(annotation, context),
    missingCore: (annotation) => {
      const tag = state.tags.get(annotation.tagId);
      return tag ? missingCore(annotation, tag, context) : [];
    },
    enclosingQuote: (annotation) => innermostEnclosingQuote(annotation, context),
  };
}
