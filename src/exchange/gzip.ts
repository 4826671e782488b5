import { fail, ok, type Result } from '../domain/result.ts';
import type { ImportProblem, Limits } from './importer.ts';

const MEGABYTE = 1_000_000;

/** Whether bytes begin as gzip does (RFC 1952). */
export const isGzip = ([first, second]: Uint8Array): boolean => first === 0x1f && second === 0x8b;

const MEDIA_TYPE = 'application/gzip';

/** A text in UTF-8, compressed. The browser writes no time into it, so the same text gives the same bytes. */
export async function gzipped(text: string | Blob): Promise<Blob> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Blob([await new Response(packed).arrayBuffer()], { type: MEDIA_TYPE });
}

/** A file that was compressed, and how many bytes of UTF-8 it unpacks to. */
export interface Packed {
  readonly content: Blob;
  readonly unpackedBytes: number;
}

/** Compresses a text while it comes, piece by piece; no piece ends within a surrogate pair. */
export function packing(): { add(piece: string): void; finish(): Promise<Packed> } {
  const { readable, writable } = new CompressionStream('gzip');
  const packed = new Response(readable).arrayBuffer();
  // What went wrong is said at the end, by all of them.
  packed.catch(() => undefined);
  const writer = writable.getWriter();
  const encoder = new TextEncoder();
  let unpackedBytes = 0;
  return {
    add(piece) {
      const bytes = encoder.encode(piece);
      unpackedBytes += bytes.length;
      writer.write(bytes).catch(() => undefined);
    },
    async finish() {
      const [bytes] = await Promise.all([packed, writer.close()]);
      return { content: new Blob([bytes], { type: MEDIA_TYPE }), unpackedBytes };
    },
  };
}

/**
 * Unpacks while counting, so that a few bytes that stand for gigabytes cost no more than the limits allow. The ratio
 * counts from the first unpacked megabyte on: a short text of one character repeated is no attack.
 */
export async function unpacked(
  bytes: Uint8Array<ArrayBuffer>,
  { unpackedBytes, unpackedRatio }: Pick<Limits, 'unpackedBytes' | 'unpackedRatio'>,
): Promise<Result<Uint8Array<ArrayBuffer>, ImportProblem>> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const refuse = (problem: ImportProblem): Result<never, ImportProblem> => {
    // What is left is not read; that the stream is closed badly is of no interest.
    reader.cancel().catch(() => undefined);
    return fail(problem);
  };
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      chunks.push(part.value);
      size += part.value.length;
      if (size > unpackedBytes) return refuse({ kind: 'unpackedTooLarge', limit: unpackedBytes });
      if (size > MEGABYTE && size > bytes.length * unpackedRatio) {
        return refuse({ kind: 'packedTooTight', limit: unpackedRatio });
      }
    }
  } catch {
    return fail({ kind: 'notUnpackable' });
  }
  return ok(joined(chunks, size));
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
