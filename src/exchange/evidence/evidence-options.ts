import type { ActorId, AnnotationId, ArticleId, TagId } from '../../domain/ids.ts';

/** What goes onto an evidence page. */
export interface EvidenceOptions {
  /** In the order in which they are to stand. */
  readonly articleIds: readonly ArticleId[];
  /** Whose work and which units; null: all. */
  readonly coders: ReadonlySet<ActorId> | null;
  readonly tagIds: ReadonlySet<TagId> | null;
  /** Of those only these; null: all of them. */
  readonly annotationIds: ReadonlySet<AnnotationId> | null;
  readonly withNotes: boolean;
  readonly withComments: boolean;
  readonly withLinks: boolean;
  readonly withComparison: boolean;
  /** Where each text comes from, and who coded what when, to the character. */
  readonly withProvenance: boolean;
}
