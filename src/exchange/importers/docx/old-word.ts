import { fail } from '../../../domain/result.ts';
import type { ImportResult } from '../../importer.ts';
import type { OutsideFile } from '../reading.ts';

/** Names of streams in the container are written in UTF-16, little endian. */
const wide = (name: string): readonly number[] =>
  Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0]);

/** A document that is locked with a password (MS-OFFCRYPTO 2.3.4.4), and one of Word 97 to 2003 (MS-DOC 2.1). */
const LOCKED = wide('EncryptedPackage');
const OLD_WORD = wide('WordDocument');

/** The container of old Office files holds many things, none of which is read; two of them have better advice. */
export async function oldOfficeProblem({ name, bytes }: OutsideFile): Promise<ImportResult> {
  if (contains(bytes, LOCKED)) return fail({ kind: 'lockedDocument' });
  if (contains(bytes, OLD_WORD) || /\.docx?$/iu.test(name)) return fail({ kind: 'oldWord' });
  return fail({ kind: 'unsupported', fileName: name });
}

function contains(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
