import type { Instant, SessionId } from '../domain/ids.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { fileNameOf } from './file-name.ts';
import type { Core } from './core.ts';
import type { DiskCopy } from './ports.ts';

/** A whole copy of a session, wherever it stands. */
export interface FoundCopy {
  readonly key: string;
  readonly at: Instant;
  readonly name: string;
  readonly bytes: number;
  readonly from:
    | { readonly kind: 'snapshot'; readonly snapshot: Snapshot }
    | { readonly kind: 'disk'; readonly copy: DiskCopy };
}

/** Everything that can be found without asking, newest first. */
export async function copiesOf(core: Core, id: SessionId): Promise<readonly FoundCopy[]> {
  const { snapshots, disk } = core.ports;
  const [kept, onDisk] = await Promise.all([snapshots.list(id), disk.available ? disk.copies(id) : []]);
  return [...kept.map(ofSnapshot), ...onDisk.map(ofDisk)].toSorted((a, b) =>
    a.at === b.at ? 0 : a.at < b.at ? 1 : -1,
  );
}

const ofSnapshot = (snapshot: Snapshot): FoundCopy => ({
  key: snapshot.id,
  at: snapshot.at,
  name: nameOf(snapshot),
  bytes: snapshot.bytes,
  from: { kind: 'snapshot', snapshot },
});

const ofDisk = (copy: DiskCopy): FoundCopy => ({
  key: `${copy.use} ${copy.name}`,
  at: copy.at,
  name: copy.name,
  bytes: copy.file.size,
  from: { kind: 'disk', copy },
});

/** `Talks 2025-03-22 10.40.parallax.json.gz`: no character that a file system minds. */
function nameOf({ title, at, form }: Snapshot): string {
  const moment = at.slice(0, 16).replace('T', ' ').replace(':', '.');
  const ending = form === 'raw' ? ' as stored.json.gz' : '.parallax.json.gz';
  return `${fileNameOf(`${title} ${moment}`)}${ending}`;
}

/** The file itself; null when it is no longer what was written. */
export async function fileOfCopy(core: Core, { from, name }: FoundCopy): Promise<File | null> {
  if (from.kind === 'disk') return from.copy.file;
  const content = await core.ports.snapshots.read(from.snapshot);
  return content && new File([content], name, { type: 'application/gzip' });
}

/** Hands a copy to the person; answers with its name, or null when it can no longer be read. */
export async function saveCopyOf(core: Core, copy: FoundCopy): Promise<string | null> {
  const content = await fileOfCopy(core, copy);
  if (!content) return null;
  core.ports.files.save({ name: copy.name, mediaType: content.type, content });
  return copy.name;
}
