import type { AnnotationId, TagId } from '../../src/domain/ids.ts';
import type { AttributeValue } from '../../src/domain/records/annotation.ts';
import type { AttributeSpec } from '../../src/domain/records/codebook.ts';
import { findAnnotation, type SessionState } from '../../src/domain/session-state.ts';
import type { CommandRunner } from './command-runner.ts';
import { sessionWith } from './plain-session.ts';

export const QUOTE = 'quote' as TagId;
export const CLAIM = 'claim' as TagId;
export const FRAMING = 'framing' as TagId;

const TEXT = 'Talks will resume in Oslo next week, officials said. '.repeat(20);

/** A session with one article in which there is room to tag. */
export function readyToCode(): {
  readonly runner: CommandRunner;
  /** Tags the next words and codes them. */
  readonly code: (tagId: TagId, values?: Readonly<Record<string, AttributeValue>>) => AnnotationId;
} {
  const { runner, articleIds } = sessionWith(TEXT);
  let at = 0;
  return {
    runner,
    code(tagId, values = {}) {
      const ranges = [{ start: at, end: at + 5 }];
      at += 6;
      const attributes = Object.fromEntries(
        Object.entries(values).map(([id, value]) => [id, { value, by: 'person' as const }]),
      );
      const made = runner.do('createAnnotation', { articleId: articleIds[0]!, ranges, tagId, attributes });
      return made.entries[0]?.after.id as AnnotationId;
    },
  };
}

/** The values of an annotation by attribute. */
export const valuesOf = (state: SessionState, id: AnnotationId): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(findAnnotation(state, id)?.attributes ?? {}).map(([key, { value }]) => [key, value]),
  );

export const specsOfTag = (state: SessionState, id: TagId): readonly AttributeSpec[] =>
  state.tags.get(id)?.attributes ?? [];

/** The attributes of a tag with one of them changed. */
export const withSpec = (
  state: SessionState,
  id: TagId,
  attributeId: string,
  change: (spec: AttributeSpec) => AttributeSpec | null,
): readonly AttributeSpec[] =>
  specsOfTag(state, id).flatMap((spec) => {
    const changed = spec.id === attributeId ? change(spec) : spec;
    return changed ? [changed] : [];
  });
