import type { ArticleId } from '../domain/ids.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { MetadataProblem, MetadataTable } from '../exchange/metadata-csv/metadata-table.ts';
import { planMetadata, type MetadataPlan, type PlanOptions } from '../exchange/metadata-csv/plan-metadata.ts';
import { LARGEST_METADATA_BYTES, readMetadata } from '../exchange/metadata-csv/read-metadata.ts';
import {
  METADATA_EXTENSION,
  METADATA_MEDIA_TYPE,
  writeMetadata,
} from '../exchange/metadata-csv/write-metadata.ts';
import { say, type Core } from './core.ts';
import { fileNameOf } from './file-name.ts';
import type { Failure } from './workspace.ts';

/** Hands the person a table of what is known about articles; answers with its name. */
export function saveMetadata(core: Core, ids: readonly ArticleId[] | null): Result<string, Failure> {
  const { state } = core.session.getState();
  if (!state) return fail({ kind: 'notFound' });
  const name = `${fileNameOf(state.session.title)} articles${METADATA_EXTENSION}`;
  const content = new Blob([writeMetadata(state, ids && new Set(ids))], { type: METADATA_MEDIA_TYPE });
  core.ports.files.save({ name, mediaType: METADATA_MEDIA_TYPE, content });
  say(core, `Saved ${name}.`);
  return ok(name);
}

/** Looks at a table without changing anything. It is small, so it is read on the page. */
export async function readMetadataFile(file: File): Promise<Result<MetadataTable, MetadataProblem>> {
  const { size, name } = file;
  if (size > LARGEST_METADATA_BYTES) {
    return fail({ kind: 'fileTooLarge', bytes: size, limit: LARGEST_METADATA_BYTES });
  }
  try {
    return await readMetadata(new Uint8Array(await file.arrayBuffer()), name);
  } catch {
    return fail({ kind: 'unreadable', fileName: name });
  }
}

/** What the table would change in the open session as it is now; null while none is open. */
export function planFor(core: Core, table: MetadataTable, options: PlanOptions): MetadataPlan | null {
  const { state } = core.session.getState();
  return state && planMetadata(state, table, options);
}
