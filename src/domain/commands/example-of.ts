import { wordsOf, type NameLookup } from '../codebook/convert-value.ts';
import type { Annotation, AttributeValues } from '../records/annotation.ts';
import type { Article } from '../records/article.ts';
import type { Tag } from '../records/codebook.ts';
import type { Example } from '../records/example.ts';

/** The words of an annotation with a little context, and where they stand. */
export const wordsInExample = (
  { target }: Annotation,
  article: Article | undefined,
): Pick<Example, 'quote' | 'article'> => ({
  quote: {
    exact: target.quotes.map(({ exact }) => exact).join(' … '),
    prefix: target.quotes[0]?.prefix ?? '',
    suffix: target.quotes.at(-1)?.suffix ?? '',
  },
  article: { id: target.articleId, letter: article?.letter ?? '', title: article?.title ?? '' },
});

/** What an example says of an annotation: the words with a little context, where they stand, and how they were coded. */
export function exampleOf(
  annotation: Annotation,
  tag: Tag | undefined,
  article: Article | undefined,
  names: Pick<NameLookup, 'nameOf'>,
): Pick<Example, 'tagId' | 'quote' | 'article' | 'annotationId' | 'attributes'> {
  const { id, tagId, attributes } = annotation;
  return {
    tagId,
    ...wordsInExample(annotation, article),
    annotationId: id,
    attributes: lasting(attributes, tag, names),
  };
}

/** Names and passages as words: an id would say nothing where the name or the text is not. */
function lasting(
  attributes: AttributeValues,
  tag: Tag | undefined,
  names: Pick<NameLookup, 'nameOf'>,
): AttributeValues {
  const specs = new Map(tag?.attributes.map((spec) => [spec.id, spec]));
  return Object.fromEntries(
    Object.entries(attributes).map(([id, coded]) => {
      const spec = specs.get(id);
      const isId =
        spec?.kind === 'entity' || (typeof coded.value === 'object' && !Array.isArray(coded.value));
      return [id, isId ? { ...coded, value: wordsOf(coded.value, spec, names).join('; ') } : coded];
    }),
  );
}
