import { nameLookup } from '../codebook/name-lookup.ts';
import type { Command } from '../command.ts';
import { creation, newBase } from '../entries.ts';
import type { AnnotationId } from '../ids.ts';
import type { Example, ExampleKind } from '../records/example.ts';
import { fail, ok } from '../result.ts';
import { findAnnotation } from '../session-state.ts';
import { exampleOf } from './example-of.ts';

export interface AddExampleInput {
  readonly annotationId: AnnotationId;
  readonly kind: ExampleKind;
  readonly note?: string;
}

/** Takes an annotation over into the codebook, as an example of its tag or as a borderline case. */
export const addExample: Command<AddExampleInput> = {
  name: 'addExample',
  run(state, { annotationId, kind, note = '' }, context) {
    const annotation = findAnnotation(state, annotationId);
    if (!annotation) return fail({ kind: 'missing', what: 'annotation' });
    const tag = state.tags.get(annotation.tagId);
    if (!tag) return fail({ kind: 'missing', what: 'tag' });
    for (const one of state.examples.values()) {
      const isSame = one.annotationId === annotationId && one.tagId === tag.id && one.kind === kind;
      if (isSame) return fail({ kind: 'nothingToDo' });
    }
    const article = state.articles.get(annotation.target.articleId);
    const example: Example = {
      ...newBase('example', context.newId('example'), context),
      ...exampleOf(annotation, tag, article, nameLookup(state)),
      kind,
      note,
    };
    return ok({ title: `add ${nounOf(kind)} to ${tag.name}`, entries: [creation(example)] });
  },
};

export const nounOf = (kind: ExampleKind): string => (kind === 'example' ? 'example' : 'borderline case');
