import type { Entry } from '../change.ts';
import { presentVersion } from '../codebook/version.ts';
import type { Command } from '../command.ts';
import { revision } from '../entries.ts';
import type { AnnotationId, TagId } from '../ids.ts';
import type { Annotation, AttributeValues } from '../records/annotation.ts';
import type { AttributeSpec, Tag } from '../records/codebook.ts';
import { fail, ok } from '../result.ts';
import { findAnnotation, findRecord, type SessionState } from '../session-state.ts';

/** Changes the tag. Values the new tag also asks for, of the same kind and among its choices, stay; the rest go. */
export const retagAnnotation: Command<{ readonly id: AnnotationId; readonly tagId: TagId }> = {
  name: 'retagAnnotation',
  run(state, { id, tagId }) {
    const annotation = findAnnotation(state, id);
    if (!annotation) return fail({ kind: 'missing', what: 'annotation' });
    const tag = state.tags.get(tagId);
    if (!tag) return fail({ kind: 'missing', what: 'tag' });
    if (annotation.tagId === tagId) return fail({ kind: 'nothingToDo' });
    return ok({
      title: `change tag to ${tag.name.toLowerCase()}`,
      entries: retagged(state, [annotation], tag),
    });
  },
};

/** Annotations under another tag, with what the new tag also asks for. */
export function retagged(
  state: SessionState,
  annotations: readonly Annotation[],
  tag: Tag,
): readonly Entry[] {
  const codebookVersion = presentVersion(state, tag.codebookId);
  return annotations.map((annotation) => {
    // Its tag may be deleted, as where somebody else merged it away: what it asked for is still known.
    const from = findRecord(state, { type: 'tag', id: annotation.tagId }) as Tag | undefined;
    const attributes = whatApplies(annotation.attributes, from, tag);
    return revision(annotation, { tagId: tag.id, attributes, codebookVersion });
  });
}

function whatApplies(values: AttributeValues, from: Tag | undefined, to: Tag): AttributeValues {
  const specs = new Map(to.attributes.map((spec) => [spec.id, spec]));
  const old = new Map((from?.attributes ?? []).map((spec) => [spec.id, spec]));
  return Object.fromEntries(
    Object.entries(values).filter(([id, { value }]) => {
      const spec = specs.get(id);
      const before = old.get(id);
      return spec !== undefined && before?.kind === spec.kind && isOffered(spec, value);
    }),
  );
}

function isOffered(spec: AttributeSpec, value: unknown): boolean {
  if (!spec.values) return true;
  const offered = new Set(spec.values.map(({ id }) => id));
  return [value].flat().every((id) => typeof id === 'string' && offered.has(id));
}
