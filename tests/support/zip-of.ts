import { strToU8, zipSync, type ZipOptions } from 'fflate';

/** A moment that does not change, so that the same files give the same bytes. */
const MADE_AT = new Date('2025-03-22T12:00:00');

type Content = string | Uint8Array;

/** An archive of files by their names, in this order. */
export const zipOf = (
  files: Readonly<Record<string, Content>> | readonly (readonly [string, Content])[],
  options: ZipOptions = {},
): Uint8Array<ArrayBuffer> => {
  const pairs = Array.isArray(files)
    ? (files as readonly (readonly [string, Content])[])
    : Object.entries(files);
  const entries = pairs.map(([name, content]) => [
    name,
    [typeof content === 'string' ? strToU8(content) : content, { mtime: MADE_AT, ...options }] as const,
  ]);
  return zipSync(Object.fromEntries(entries) as never);
};

const TABLE_ENTRY = 0x02014b50;
const FILE_HEADER = 0x04034b50;

/** The same archive with numbers changed in the lines of its table of contents, at an offset from each line's start. */
export function withTable(
  archive: Uint8Array<ArrayBuffer>,
  change: (line: DataView, header: DataView) => void,
): Uint8Array<ArrayBuffer> {
  const copy = archive.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 <= copy.length; at += 1) {
    if (view.getUint32(at, true) !== TABLE_ENTRY) continue;
    const header = view.getUint32(at + 42, true);
    if (view.getUint32(header, true) === FILE_HEADER) {
      change(new DataView(copy.buffer, at), new DataView(copy.buffer, header));
    }
  }
  return copy;
}
