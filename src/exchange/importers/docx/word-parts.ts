import { fail, ok, type Result } from '../../../domain/result.ts';
import type { ImportProblem, Limits } from '../../importer.ts';
import type { ZipEntry } from '../zip/directory.ts';
import { unpackEntry, type Unpacked } from '../zip/unpack-entry.ts';
import { xmlProblem } from './xml-problem.ts';

/** What a text is built from. Pictures, embedded files, fonts, macros, themes and templates are never unpacked. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:_rels\/)?[\w-]+\.xml(?:\.rels)?)$/iu;

export interface WordParts {
  /** Packed once more, without compression, and with nothing in it that was not looked at. */
  readonly archive: Uint8Array<ArrayBuffer>;
  /** `docProps/core.xml`, or nothing. */
  readonly properties: string;
}

/** The parts of a Word document that its text needs, each unpacked under the limits and looked at before any parser. */
export async function wordParts(
  bytes: Uint8Array<ArrayBuffer>,
  entries: readonly ZipEntry[],
  limits: Limits,
): Promise<Result<WordParts, ImportProblem>> {
  const fflate = await import('fflate');
  const soFar: Unpacked = { bytes: 0, isFull: false };
  const parts = new Map<string, Uint8Array<ArrayBuffer>>();
  let properties = '';
  for (const entry of entries) {
    if (!NEEDED.test(entry.name)) continue;
    const content = unpackEntry(bytes, entry, limits, soFar, fflate);
    if (!content.ok)
      return content.reason.kind === 'brokenEntry' ? fail({ kind: 'brokenDocument' }) : content;
    const xml = xmlIn(content.value);
    const problem = xml === null ? ({ kind: 'brokenDocument' } as const) : xmlProblem(xml, limits);
    if (problem) return fail(problem);
    if (/^docProps\/core\.xml$/iu.test(entry.name)) properties = xml ?? '';
    parts.set(entry.name, content.value);
  }
  return ok({ archive: fflate.zipSync(Object.fromEntries(parts), { level: 0 }), properties });
}

/** Word writes UTF-8; the standard also allows UTF-16, which nobody writes and the parser behind would misread. */
function xmlIn(bytes: Uint8Array<ArrayBuffer>): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
