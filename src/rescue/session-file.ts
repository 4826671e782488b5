import { stateFrom } from '../domain/apply-change.ts';
import type { Change } from '../domain/change.ts';
import type { AnyRecord, UnknownRecord } from '../domain/records.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { sessionFile } from '../exchange/exporters/session-file.ts';
import type { ExportInput } from '../exchange/exporter.ts';
import { LIMITS, type Sha256 } from '../exchange/importer.ts';
import { readSessionFile } from '../exchange/importers/session-file.ts';
import { decodeChange, decodeRecord, decodeText } from '../storage/decode.ts';
import { RECORD_TABLES } from '../storage/session-database.ts';
import { rowsIn, unreadableIn, type Everything } from './everything.ts';

/** A session file, and the records that it was made of in the order of the tables and their keys. */
export interface RescuedFile<File> {
  readonly content: File;
  /** True where there is a log which could not be read, or would have made the file too large to open. */
  readonly withoutLog: boolean;
  readonly records: readonly AnyRecord[];
  readonly unknown: readonly UnknownRecord[];
}

/** Makes a file of a text's pieces, which may be asked for twice; null where it would not open again. */
export type MakeFile<File> = (pieces: () => Iterable<string>) => Promise<File | null>;

/**
 * The session file of a database, by the workbench's own writer. Fails with the first thing that can't be read: what is
 * left out of a file without a word would be missed too late.
 */
export async function sessionFileFrom<File>(
  stores: Everything,
  make: MakeFile<File>,
): Promise<Result<RescuedFile<File>, string>> {
  const records: AnyRecord[] = [];
  const unknown: UnknownRecord[] = [];
  for (const row of RECORD_TABLES.flatMap((table) => rowsIn(stores, table))) {
    const decoded = decodeRecord(row);
    if (decoded.kind === 'damaged') return fail(decoded.row.key || 'a row that is no record');
    if (decoded.kind === 'known') records.push(decoded.record);
    else unknown.push(decoded.record);
  }
  const damaged = unreadableIn(stores).find(
    (key) => !/^(?:all of )?(?:changes|history|originals)\b/u.test(key),
  );
  if (damaged !== undefined) return fail(damaged);
  const texts = rowsIn(stores, 'texts').map(decodeText);
  const wrongText = texts.find((text) => !text.ok);
  if (wrongText && !wrongText.ok) return fail(wrongText.reason.key);
  if (!records.some(({ type }) => type === 'session')) return fail('the session’s own record');

  const state = stateFrom(
    0,
    records,
    unknown,
    texts.flatMap((text) => (text.ok ? [text.value] : [])),
  );
  const changes = logIn(stores);
  for (const log of changes.length > 0 ? [changes, []] : [[]]) {
    const input = { state, scope: { kind: 'session' } as const, changes: log };
    // Rows that fit one by one may still contradict each other in a way that the writer never meets; memory may run out.
    const content = await make(() => piecesOf(input)).catch(() => null);
    const hasLog = rowsIn(stores, 'changes').length > 0;
    if (content) return ok({ content, withoutLog: hasLog && log.length === 0, records, unknown });
  }
  return fail('something that other rows speak of');
}

/** A file that has been read back, so that nobody finds out later that it doesn't open. */
export const readBackWith =
  (sha256: Sha256): MakeFile<Blob> =>
  async (pieces) => {
    const content = new Blob([...pieces()]);
    if (content.size > LIMITS.fileBytes) return null;
    const readBack = await readSessionFile(await content.text(), sha256);
    return readBack.ok ? content : null;
  };

const piecesOf = (input: ExportInput): Iterable<string> =>
  sessionFile.pieces?.(input) ?? [sessionFile.write(input)];

/** The whole log, as the workbench writes it; nothing where one row of it is damaged. */
function logIn(stores: Everything): readonly Change[] {
  if (unreadableIn(stores).some((key) => /\b(?:changes|history)\b/u.test(key))) return [];
  const [own, brought] = ['changes', 'history'].map((name) => rowsIn(stores, name).map(decodeChange));
  const decoded = [...(own ?? []), ...(brought ?? [])];
  const log = decoded.flatMap((change) => (change.ok ? [change.value] : []));
  if (log.length < decoded.length) return [];
  return brought?.length === 0 ? log : log.sort((a, b) => (a.rev < b.rev ? -1 : 1));
}
