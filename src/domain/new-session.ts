import type { CodebookRecords } from './codebook/records-from-file.ts';
import { defaultCodebookRecords } from './default-codebook.ts';
import type { ActorId, Instant, Rev, SessionId } from './ids.ts';
import type { AnyRecord } from './records.ts';
import type { BaseFields } from './records/base.ts';
import type { Actor } from './records/actor.ts';
import type { Session } from './records/session.ts';

/**
 * The records of an empty session: the session itself, the default codebook, and an annotator called "Me" until a
 * name is given.
 *
 * @param codebookOf another codebook than the default one
 */
export function newSessionRecords(
  id: SessionId,
  title: string,
  actorId: ActorId,
  now: Instant,
  rev: Rev,
  codebookOf: (base: BaseFields) => CodebookRecords = defaultCodebookRecords,
): readonly AnyRecord[] {
  const base: BaseFields = { rev, createdBy: actorId, createdAt: now, deletedRev: null };
  const { codebook, tags, examples } = codebookOf(base);
  const actor = annotatorCalledMe(actorId, base);
  const session: Session = {
    ...base,
    type: 'session',
    id,
    title,
    codebookId: codebook.id,
    basedOn: null,
  };
  return [session, actor, codebook, ...tags, ...examples];
}

/** The annotator until a name is given. */
export const annotatorCalledMe = (id: ActorId, base: BaseFields): Actor => ({
  ...base,
  type: 'actor',
  id,
  name: 'Me',
  initials: 'ME',
  kind: 'person',
});
