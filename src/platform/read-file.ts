import { fail, ok, type Result } from '../domain/result.ts';

export type ReadProblem =
  | { readonly kind: 'fileTooLarge'; readonly bytes: number; readonly limit: number }
  /** Moved, deleted or forbidden since it was chosen. */
  | { readonly kind: 'unreadable'; readonly detail: string };

/** All bytes of a file. One above the limit is refused by its size, before a byte is read. */
export async function readFileBytes(
  file: Pick<Blob, 'size' | 'arrayBuffer'>,
  limit: number,
): Promise<Result<Uint8Array<ArrayBuffer>, ReadProblem>> {
  if (file.size > limit) return fail({ kind: 'fileTooLarge', bytes: file.size, limit });
  try {
    return ok(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    return fail({ kind: 'unreadable', detail: String(error) });
  }
}
