import {
  CODEBOOK_FORMAT,
  CODEBOOK_FORMAT_VERSION,
  codebookFileSchema,
  type CodebookFile,
} from '../../domain/codebook/codebook-file.ts';
import { codebookProblems } from '../../domain/codebook/problems.ts';
import { codebookFromFile, tagsFromFile } from '../../domain/codebook/records-from-file.ts';
import type { ActorId, Instant } from '../../domain/ids.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { UNCOMMITTED } from '../../domain/revision.ts';
import { LIMITS } from '../importer.ts';
import { decodeText } from '../importers/decode-text.ts';
import { problemInOutsideData } from '../importers/outside-data.ts';
import { lineAndColumn, scanJson } from '../importers/scan-json.ts';
import { schemaProblem } from '../importers/schema-problem.ts';
import { SESSION_FORMAT } from '../session-file/format-name.ts';
import type { CodebookFileProblem } from './codebook-file-problem.ts';

/** Hundreds of tags with all their examples are a few megabytes. */
export const LARGEST_CODEBOOK_BYTES = 20_000_000;

/** Reads a codebook file whole or not at all. A file without `format` is one when it has the fields of one. */
export function readCodebook(bytes: Uint8Array<ArrayBuffer>): Result<CodebookFile, CodebookFileProblem> {
  if (bytes.length > LARGEST_CODEBOOK_BYTES) {
    return fail({ kind: 'fileTooLarge', bytes: bytes.length, limit: LARGEST_CODEBOOK_BYTES });
  }
  const decoded = decodeText(bytes, Infinity);
  if (!decoded.ok) return fail(decoded.reason as CodebookFileProblem);
  // JSON is Unicode: what was read by guess would hold other words than were written.
  if (decoded.value.notices.length > 0) return fail({ kind: 'notJson', line: null, column: null });
  return codebookFrom(decoded.value.text);
}

function codebookFrom(text: string): Result<CodebookFile, CodebookFileProblem> {
  const scan = scanJson(text, LIMITS.jsonDepth);
  if (scan.kind === 'tooDeep') return fail({ kind: 'tooDeep', limit: LIMITS.jsonDepth });
  if (scan.kind === 'notJson') return fail({ kind: 'notJson', ...lineAndColumn(text, scan.offset) });
  const data: unknown = JSON.parse(text);
  const wrong = kindProblem(data);
  if (wrong) return fail(wrong);
  const outside = problemInOutsideData(data);
  if (outside) return fail(outside as CodebookFileProblem);
  const parsed = codebookFileSchema.safeParse(data);
  if (!parsed.success) return fail(schemaProblem(parsed.error.issues, data) as CodebookFileProblem);
  const file = parsed.data as CodebookFile;
  const [problem] = codebookProblems({
    codebook: codebookFromFile(file, NOBODY),
    tags: tagsFromFile(file, NOBODY),
  });
  return problem ? fail({ kind: 'wrongCodebook', problem }) : ok(file);
}

/** What it is instead, or a newer one. */
function kindProblem(data: unknown): CodebookFileProblem | null {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return { kind: 'noCodebook' };
  const { format, formatVersion, tags } = data as Readonly<Record<string, unknown>>;
  if (format === SESSION_FORMAT) return { kind: 'isSession' };
  if (format === undefined ? tags === undefined : format !== CODEBOOK_FORMAT) return { kind: 'noCodebook' };
  if (Number.isSafeInteger(formatVersion) && Number(formatVersion) > CODEBOOK_FORMAT_VERSION) {
    return { kind: 'newerFormat', found: Number(formatVersion), known: CODEBOOK_FORMAT_VERSION };
  }
  return null;
}

/** Only to look at the file as records. */
const NOBODY = {
  rev: UNCOMMITTED,
  createdBy: 'nobody' as ActorId,
  createdAt: '' as Instant,
  deletedRev: null,
};
