import { fail, ok, type Result } from '../../../domain/result.ts';
import type { ImportProblem, Limits } from '../../importer.ts';
import { entryName } from './entry-name.ts';

/** One line of an archive's table of contents. Sizes are what it says, which need not be true. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** Where the entry's own header stands. */
  readonly headerAt: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
/** An archive may end in a comment of so many bytes. */
const LONGEST_COMMENT = 0xffff;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_BYTES = 20;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const IS_ENCRYPTED = 1;
const IS_UTF8 = 0x800;
const IN_EXTRA = 0xffffffff;
const ZIP64_EXTRA = 1;

/**
 * The table of contents at the end of an archive (PKWARE APPNOTE 6.3.10, 4.3.12 and 4.3.16; with ZIP64), which is what
 * every program shows. The headers between the files may say something else and are used only to find the bytes.
 */
export function zipEntries(
  bytes: Uint8Array<ArrayBuffer>,
  limits: Pick<Limits, 'entries'>,
): Result<readonly ZipEntry[], ImportProblem> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const broken = fail({ kind: 'brokenArchive' } as const);
  const place = placeOf(view);
  if (!place) return broken;
  if (place.count > limits.entries)
    return fail({ kind: 'tooManyEntries', count: place.count, limit: limits.entries });
  const entries: ZipEntry[] = [];
  let at = place.at;
  for (let index = 0; index < place.count; index += 1) {
    const read = at + ENTRY_BYTES <= bytes.length ? entryAt(bytes, view, at) : null;
    if (!read) return broken;
    entries.push(read.entry);
    at = read.end;
  }
  return ok(entries);
}

/** Where the table begins and how many lines it says it has; null without a table. */
function placeOf(view: DataView): { readonly at: number; readonly count: number } | null {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    const isLarge = count === 0xffff || start === IN_EXTRA;
    const large = isLarge ? placeOf64(view, at - LOCATOR_BYTES) : null;
    return large ?? (start <= at ? { at: start, count } : null);
  }
  return null;
}

function placeOf64(
  view: DataView,
  locatorAt: number,
): { readonly at: number; readonly count: number } | null {
  if (locatorAt < 0 || view.getUint32(locatorAt, true) !== LOCATOR_64) return null;
  const endAt = Number(view.getBigUint64(locatorAt + 8, true));
  if (endAt + 56 > view.byteLength || view.getUint32(endAt, true) !== END_64) return null;
  const at = Number(view.getBigUint64(endAt + 48, true));
  return at <= endAt ? { at, count: Number(view.getBigUint64(endAt + 32, true)) } : null;
}

function entryAt(
  bytes: Uint8Array<ArrayBuffer>,
  view: DataView,
  at: number,
): { readonly entry: ZipEntry; readonly end: number } | null {
  if (view.getUint32(at, true) !== ENTRY) return null;
  const flags = view.getUint16(at + 8, true);
  const nameEnd = at + ENTRY_BYTES + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const end = extraEnd + view.getUint16(at + 32, true);
  if (end > bytes.length) return null;
  const [unpackedBytes, packedBytes, headerAt] = withLargeNumbers(
    [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)],
    view,
    { at: nameEnd, end: extraEnd },
  );
  const entry: ZipEntry = {
    name: entryName(bytes.subarray(at + ENTRY_BYTES, nameEnd), (flags & IS_UTF8) !== 0),
    method: view.getUint16(at + 10, true),
    isEncrypted: (flags & IS_ENCRYPTED) !== 0,
    crc: view.getUint32(at + 16, true),
    packedBytes,
    unpackedBytes,
    headerAt,
  };
  return { entry, end };
}

/** Numbers above 4 GB, and those of programs that did not know better, stand in an extra field in the same order. */
function withLargeNumbers(
  numbers: readonly [number, number, number],
  view: DataView,
  extra: { readonly at: number; readonly end: number },
): readonly [number, number, number] {
  if (!numbers.includes(IN_EXTRA)) return numbers;
  let at = extra.at;
  while (at + 4 <= extra.end && view.getUint16(at, true) !== ZIP64_EXTRA)
    at += 4 + view.getUint16(at + 2, true);
  let next = at + 4;
  const large = (number: number): number => {
    if (number !== IN_EXTRA || next + 8 > extra.end) return number;
    next += 8;
    return Number(view.getBigUint64(next - 8, true));
  };
  return [large(numbers[0]), large(numbers[1]), large(numbers[2])];
}
