import { presentVersion } from '../codebook/version.ts';
import type { Command } from '../command.ts';
import { creation, newBase } from '../entries.ts';
import type { ArticleId, TagId } from '../ids.ts';
import type { Annotation, AttributeValues, Origin } from '../records/annotation.ts';
import type { TextRange } from '../records/range.ts';
import { fail, ok } from '../result.ts';
import { targetIn } from './target-in.ts';

export interface CreateAnnotationInput {
  readonly articleId: ArticleId;
  /** UTF-16 units of the canonical text; sorted and made disjoint here. */
  readonly ranges: readonly TextRange[];
  readonly tagId: TagId;
  readonly attributes?: AttributeValues;
  readonly note?: string;
  /** Default: made by hand. */
  readonly origin?: Origin;
}

const BY_HAND: Origin = { kind: 'hand' };

/** Tags words: `create quote`. One key press makes a valid annotation; nothing is filled in by default. */
export const createAnnotation: Command<CreateAnnotationInput> = {
  name: 'createAnnotation',
  run(state, { articleId, ranges, tagId, attributes = {}, note = '', origin = BY_HAND }, context) {
    const tag = state.tags.get(tagId);
    if (!tag) return fail({ kind: 'missing', what: 'tag' });
    const target = targetIn(state, articleId, ranges);
    if (!target.ok) return target;
    const annotation: Annotation = {
      ...newBase('annotation', context.newId('annotation'), context),
      target: target.value,
      tagId,
      codebookVersion: presentVersion(state, tag.codebookId),
      attributes,
      note,
      confidence: null,
      flagged: false,
      origin,
      layerOf: context.actorId,
    };
    return ok({ title: `create ${tag.name.toLowerCase()}`, entries: [creation(annotation)] });
  },
};
