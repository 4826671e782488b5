import { fail, ok } from '../../../domain/result.ts';
import type { ImportResult, NamedResult } from '../../importer.ts';
import type { OutsideFile, Reading } from '../reading.ts';
import { zipEntries, type ZipEntry } from './directory.ts';
import { isSystemFile } from './entry-name.ts';
import { unpackEntry, type Unpacked } from './unpack-entry.ts';

const WORD_PART = /^word\/document\d*\.xml$/iu;
const OTHER_OFFICE =
  /^(?:xl\/workbook\.|ppt\/presentation\.|META-INF\/container\.xml$|content\.xml$|Index\/Document\.iwa$)/iu;

/** A Word document or an archive of files. Nothing is unpacked before its table of contents was looked at. */
export async function readZip(file: OutsideFile, reading: Reading): Promise<ImportResult> {
  const entries = zipEntries(file.bytes, reading.limits);
  const isNamedWord = /\.docx$/iu.test(file.name);
  if (!entries.ok) {
    return isNamedWord && entries.reason.kind === 'brokenArchive'
      ? fail({ kind: 'brokenDocument' })
      : entries;
  }
  if (entries.value.some(({ name }) => WORD_PART.test(name))) {
    return (await import('../docx/docx.ts')).readDocx(file, entries.value, reading);
  }
  if (isNamedWord) return fail({ kind: 'brokenDocument' });
  const isOffice = !/\.zip$/iu.test(file.name) && entries.value.some(({ name }) => OTHER_OFFICE.test(name));
  return isOffice
    ? fail({ kind: 'unsupported', fileName: file.name })
    : readArchive(file, entries.value, reading);
}

/** Every file by itself, in the archive's order. A bad one has its own result and stops nothing. */
async function readArchive(
  archive: OutsideFile,
  entries: readonly ZipEntry[],
  reading: Reading,
): Promise<ImportResult> {
  const { limits, readEntry, onProgress, startAt = 0 } = reading;
  if (readEntry === null) return fail({ kind: 'notInArchive', what: 'archive' });
  const files = entries.filter(({ name }) => !isSystemFile(name));
  if (files.length === 0) return fail({ kind: 'empty' });
  const fflate = await import('fflate');
  const soFar: Unpacked = { bytes: 0, isFull: false };
  const items: NamedResult[] = [];
  const add = reading.onItem ?? ((item: NamedResult) => void items.push(item));
  const inside: Reading = { sha256: reading.sha256, texts: [], limits, options: {}, readEntry: null };
  for (const [at, entry] of files.entries()) {
    if (at < startAt) continue;
    const name = `${archive.name}/${entry.name}`;
    onProgress?.(at, files.length, name);
    const content = unpackEntry(archive.bytes, entry, limits, soFar, fflate);
    if (!content.ok) {
      add({ name, result: content });
      if (!soFar.isFull) continue;
      if (at + 1 < files.length) add({ name: archive.name, result: content });
      break;
    }
    add({ name, result: withTable(await readEntry({ name, bytes: content.value }, inside), content.value) });
  }
  return ok({ kind: 'several', items });
}

/** The person has no file of their own for a table in an archive, so it goes along to be read with its columns. */
function withTable(result: ImportResult, original: Uint8Array<ArrayBuffer>): ImportResult {
  return result.ok && result.value.kind === 'table'
    ? ok({ kind: 'table', table: { ...result.value.table, original } })
    : result;
}
