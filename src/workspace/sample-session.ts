import { stateFrom } from '../domain/apply-change.ts';
import type { ActorId, ClientId, Instant, Rev, SessionId } from '../domain/ids.ts';
import { newSessionRecords } from '../domain/new-session.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { recordsOf } from '../domain/session-state.ts';
import type { AnyRecord } from '../domain/records.ts';
import type { StorageFailure } from '../domain/storage-failure.ts';
import { articlesAsRecords } from './accepted-articles.ts';
import { nextRevision, UNCOMMITTED } from '../domain/revision.ts';
import type { Core } from './core.ts';
import type { AcceptedDraft } from './workspace.ts';

export const SAMPLE_SESSION = 'session-sample' as SessionId;
/** Fixed, so that an edit anybody makes is newer than the sample as shipped. */
const SHIPPED = '2025-03-22T00:00:00.000Z' as Instant;
/** Who made the sample and where: nobody's own, so that two people's samples are the same to the last field. */
const MAKER = 'actor-parallax' as ActorId;
const MADE_IN = 'sample' as ClientId;

/**
 * Writes the sample session with its three articles, through the same door as any file. Ids of session, codebook and
 * articles are the same everywhere, so that two people who work on the sample can merge.
 */
export async function createSampleSession(core: Core): Promise<Result<SessionId, StorageFailure>> {
  const { catalog } = core;
  const { samples, importer, identity } = core.ports;
  let files: readonly File[];
  try {
    files = await samples.load();
  } catch (error) {
    return fail({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) });
  }
  const accepted: AcceptedDraft[] = [];
  for (const file of files) {
    const read = await importer.readFile(file);
    if (!read.ok || read.value.kind !== 'article') {
      return fail({ kind: 'failed', detail: `the sample article ${file.name} could not be read` });
    }
    const { draft } = read.value;
    const { title, outlet, publishedAt } = draft.proposal;
    accepted.push({ draft, title, outlet, publishedAt });
  }
  const rev = nextRevision(UNCOMMITTED, Date.parse(SHIPPED), MADE_IN);
  const records = newSessionRecords(SAMPLE_SESSION, 'Sample: Iran talks', core.actorId(), SHIPPED, rev);
  const context = { now: SHIPPED, actorId: MAKER, newId: identity.newId.bind(identity) };
  const full = articlesAsRecords(accepted, stateFrom(0, records), context);
  if (!full.ok) return fail({ kind: 'failed', detail: full.reason.kind });
  const created = await catalog.create(SAMPLE_SESSION, {
    records: [...recordsOf(full.value.state)].map((record) => asShipped(record as AnyRecord, rev)),
    unknown: [],
    texts: full.value.texts,
    changes: [],
  });
  return created.ok ? ok(SAMPLE_SESSION) : created;
}

/** Only the annotator is somebody's own. */
const asShipped = (record: AnyRecord, rev: Rev): AnyRecord => ({
  ...record,
  rev,
  ...(record.type === 'actor' ? {} : { createdBy: MAKER }),
});
