import type { ActorId, AnnotationId, Instant, Rev, TagId } from '../../../src/domain/ids.ts';
import type { MergedRecord, MergeOutcome, MergeReport } from '../../../src/domain/merge/report.ts';
import type { AnyRecord } from '../../../src/domain/records.ts';
import type { Actor } from '../../../src/domain/records/actor.ts';
import type { Annotation } from '../../../src/domain/records/annotation.ts';
import { nextRevision, UNCOMMITTED } from '../../../src/domain/revision.ts';
import { annotation, article, sessionState, CODER } from '../../support/article-builder.ts';
import { namesOf } from '../../../src/ui/history/names.ts';

export const BO = 'actor-bo' as ActorId;
export const CARA = 'actor-cara' as ActorId;

export const talks = article('He said “[won:we won]” and [left:left the talks] in [place:Geneva].', {
  title: 'Talks resume',
});

const actor = (id: ActorId, name: string, initials: string): Actor => ({
  type: 'actor',
  id,
  rev: revAt('09:00'),
  createdBy: id,
  createdAt: '2025-03-22T09:00:00.000Z' as Instant,
  deletedRev: null,
  name,
  initials,
  kind: 'person',
});

/** A revision made at a time of 22 March 2025, UTC. */
export function revAt(time: string): Rev {
  return nextRevision(UNCOMMITTED, Date.parse(`2025-03-22T${time}Z`), 'client' as never);
}

export const people = [actor(BO, 'Bo Li', 'BL'), actor(CARA, 'Cara Díaz', 'CD')];
export const here = sessionState([talks], people);
export const names = namesOf(here, CODER);

/** A quote on “we won” as somebody left it. */
export const quote = (fields: Partial<Annotation> = {}): Annotation =>
  annotation(talks, talks.marks.won, 'quote', {}, { id: 'annotation-1' as AnnotationId, ...fields });

export const deleted = <R extends AnyRecord>(record: R): R => ({ ...record, deletedRev: record.rev });

export const merged = (
  outcome: MergeOutcome,
  mine: AnyRecord | null,
  theirs: AnyRecord,
  by: ActorId = BO,
): MergedRecord => ({ outcome, mine, theirs, by });

/** That many annotations, each a record of its own. */
export const several = (count: number, outcome: MergeOutcome, by: ActorId = BO): readonly MergedRecord[] =>
  Array.from({ length: count }, (_, index) => {
    const theirs = quote({
      id: `annotation-${outcome}-${by}-${index}` as AnnotationId,
      tagId: 'quote' as TagId,
    });
    return merged(
      outcome,
      outcome === 'added' ? null : theirs,
      outcome === 'deleted' ? deleted(theirs) : theirs,
      by,
    );
  });

export const report = (fields: Partial<MergeReport> = {}): MergeReport => ({
  records: [],
  mends: [],
  textDifferences: [],
  fromTheFuture: 0,
  sameSession: true,
  ...fields,
});
