import { fail, ok, type Result } from '../../../domain/result.ts';
import type { ImportProblem, Limits } from '../../importer.ts';
import { crc32 } from './crc32.ts';
import type { ZipEntry } from './directory.ts';

const HEADER = 0x04034b50;
const HEADER_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
/** Input is handed over in parts so small that the largest one unpacks to 16 MB before it is counted. */
const PART = 16_384;
const MEGABYTE = 1_000_000;

/** How much an archive has unpacked to so far; one for all its entries. When it is full nothing more comes out. */
export interface Unpacked {
  bytes: number;
  isFull: boolean;
}

/** What is used of fflate, which only the importers load. */
interface Inflating {
  ondata: (part: Uint8Array<ArrayBuffer>, isLast: boolean) => void;
  push(part: Uint8Array, isLast: boolean): unknown;
}
interface Unpacker {
  readonly Inflate: new () => Inflating;
}

/**
 * The bytes of one entry, counted while they unpack: whatever the archive says about sizes, no more than the limits
 * comes out. What is not as long as it said, or has another check sum, is broken.
 */
export function unpackEntry(
  archive: Uint8Array<ArrayBuffer>,
  entry: ZipEntry,
  limits: Pick<Limits, 'entryBytes' | 'unpackedBytes' | 'unpackedRatio'>,
  soFar: Unpacked,
  { Inflate }: Unpacker,
): Result<Uint8Array<ArrayBuffer>, ImportProblem> {
  if (entry.isEncrypted) return fail({ kind: 'entryLocked' });
  if (entry.method !== STORED && entry.method !== DEFLATED) return fail({ kind: 'brokenEntry' });
  const packed = packedBytesOf(archive, entry);
  if (!packed) return fail({ kind: 'brokenEntry' });
  const tooLarge = (bytes: number): ImportProblem | null => {
    if (bytes > limits.entryBytes) return { kind: 'unpackedTooLarge', limit: limits.entryBytes };
    if (soFar.bytes + bytes > limits.unpackedBytes) {
      soFar.isFull = true;
      return { kind: 'unpackedTooLarge', limit: limits.unpackedBytes };
    }
    return bytes > MEGABYTE && bytes > packed.length * limits.unpackedRatio
      ? { kind: 'packedTooTight', limit: limits.unpackedRatio }
      : null;
  };
  const promised = tooLarge(entry.unpackedBytes);
  if (promised) return fail(promised);
  const content = entry.method === STORED ? ok(packed.slice()) : inflated(packed, new Inflate(), tooLarge);
  if (!content.ok) return content;
  soFar.bytes += content.value.length;
  return content.value.length === entry.unpackedBytes && crc32(content.value) === entry.crc
    ? content
    : fail({ kind: 'brokenEntry' });
}

function packedBytesOf(
  archive: Uint8Array<ArrayBuffer>,
  { headerAt, packedBytes }: ZipEntry,
): Uint8Array<ArrayBuffer> | null {
  if (headerAt + HEADER_BYTES > archive.length) return null;
  const view = new DataView(archive.buffer, archive.byteOffset + headerAt, HEADER_BYTES);
  if (view.getUint32(0, true) !== HEADER) return null;
  const start = headerAt + HEADER_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
  return start + packedBytes <= archive.length ? archive.subarray(start, start + packedBytes) : null;
}

function inflated(
  packed: Uint8Array<ArrayBuffer>,
  inflate: Inflating,
  tooLarge: (bytes: number) => ImportProblem | null,
): Result<Uint8Array<ArrayBuffer>, ImportProblem> {
  const parts: Uint8Array[] = [];
  let size = 0;
  let isWhole = false;
  inflate.ondata = (part, isLast) => {
    parts.push(part);
    size += part.length;
    isWhole = isLast;
  };
  try {
    for (let at = 0; at < packed.length || at === 0; at += PART) {
      inflate.push(packed.subarray(at, at + PART), at + PART >= packed.length);
      const problem = tooLarge(size);
      if (problem) return fail(problem);
    }
  } catch {
    return fail({ kind: 'brokenEntry' });
  }
  if (!isWhole) return fail({ kind: 'brokenEntry' });
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return ok(whole);
}
