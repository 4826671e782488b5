import { SESSION_FORMAT } from '../session-file/format-name.ts';
import type { Change } from '../../domain/change.ts';
import { CODEBOOK_FORMAT } from '../../domain/codebook/codebook-file.ts';
import type { SessionDump } from '../../domain/session-dump.ts';
import type { AnyRecord, UnknownRecord } from '../../domain/records.ts';
import type { CanonicalText } from '../../domain/records/article.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import {
  LIMITS,
  type ImportProblem,
  type ImportResult,
  type KnownText,
  type Limits,
  type Sha256,
} from '../importer.ts';
import { changeFromFile } from '../session-file/change-from-file.ts';
import { offsetsIn } from '../session-file/offsets.ts';
import { recordFromFile, textFromFile } from '../session-file/record-from-file.ts';
import {
  sections,
  SESSION_VERSION,
  sessionFileSchema,
  TOP_LEVEL_FIELD,
  type Section,
  type SessionFile,
} from '../session-file/schema.ts';
import { settleTargets } from '../session-file/settle-targets.ts';
import { problemInOutsideData } from './outside-data.ts';
import { knownTextsFor } from './known-texts.ts';
import { referenceProblem } from './session-references.ts';
import { textProblem } from './session-texts.ts';
import { lineAndColumn, scanJson } from './scan-json.ts';
import { schemaProblem } from './schema-problem.ts';

/**
 * Reads a session file whole or not at all. Only a place whose words don't stand where it says is taken in as
 * detached: it can be repaired, while a file with a broken structure can't be trusted.
 *
 * @param known texts that are here already, for a file that was shared without its own
 */
export async function readSessionFile(
  text: string,
  sha256: Sha256,
  known: readonly KnownText[] = [],
  limits: Limits = LIMITS,
): Promise<ImportResult> {
  const parsed = parseSessionFile(text, limits.jsonDepth);
  if (!parsed.ok) return parsed;
  const { file, other } = parsed.value;
  const dangling = referenceProblem(file);
  if (dangling) return fail(dangling);
  const found = knownTextsFor(file, known);
  if (!found.ok) return found;
  const decoded = dumpOf(file, other, found.value);
  if (!decoded.ok) return decoded;
  const mismatch = await textProblem(decoded.value, sha256, limits.articleCharacters);
  if (mismatch) return fail(mismatch);
  const { dump, detached } = settleTargets(decoded.value);
  return ok({
    kind: 'session',
    dump,
    title: file.session.title,
    notices: detached > 0 ? [{ kind: 'detached', count: detached }] : [],
  });
}

/**
 * The same for what this very program has written and nobody has changed since, as its hash proves: nothing of it is
 * outside data, and looking at all of it again takes three times as long as reading it.
 */
export function readOwnSessionFile(text: string): Result<SessionDump, ImportProblem> {
  const data = JSON.parse(text) as Readonly<Record<string, unknown>>;
  if (data['format'] !== SESSION_FORMAT) return fail({ kind: 'notOurs' });
  const version = Number(data['version']);
  if (version > SESSION_VERSION) return fail({ kind: 'newerFormat', found: version, known: SESSION_VERSION });
  const decoded = dumpOf(data as unknown as SessionFile, otherFields(data), []);
  return decoded.ok ? ok(settleTargets(decoded.value).dump) : decoded;
}

interface ParsedFile {
  readonly file: SessionFile;
  /** Top-level fields that this version does not name. */
  readonly other: Readonly<Record<string, unknown>>;
}

function parseSessionFile(text: string, depth: number): Result<ParsedFile, ImportProblem> {
  const scan = scanJson(text, depth);
  if (scan.kind === 'tooDeep') return fail({ kind: 'tooDeep', limit: depth });
  if (scan.kind === 'notJson') return fail({ kind: 'notJson', ...lineAndColumn(text, scan.offset) });
  const data: unknown = JSON.parse(text);
  if (isObject(data) && data['format'] === CODEBOOK_FORMAT) return fail({ kind: 'isCodebook' });
  if (!isObject(data) || data['format'] !== SESSION_FORMAT) return fail({ kind: 'notOurs' });
  const version = data['version'];
  if (Number.isSafeInteger(version) && Number(version) > SESSION_VERSION) {
    return fail({ kind: 'newerFormat', found: Number(version), known: SESSION_VERSION });
  }
  const problem = problemInOutsideData(data);
  if (problem) return fail(problem);
  const parsed = sessionFileSchema.safeParse(data);
  if (!parsed.success) return fail(schemaProblem(parsed.error.issues, data));
  return ok({ file: parsed.data, other: otherFields(data) });
}

function otherFields(data: Readonly<Record<string, unknown>>): ParsedFile['other'] {
  const known = new Set(Object.keys(sessionFileSchema.shape));
  return Object.fromEntries(Object.entries(data).filter(([key]) => !known.has(key)));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param found texts that are not in the file; their offsets are in UTF-16 already */
function dumpOf(
  file: SessionFile,
  other: ParsedFile['other'],
  found: readonly CanonicalText[],
): Result<SessionDump, ImportProblem> {
  const offsetsOf = offsetsIn([...file.texts, ...found]);
  const records: AnyRecord[] = [recordFromFile(file.session, offsetsOf)];
  for (const section of Object.keys(sections) as Section[]) {
    for (const record of file[section] ?? []) records.push(recordFromFile(record, offsetsOf));
  }
  const { rev, createdBy, createdAt } = file.session;
  const topLevel = Object.entries(other).map(([id, value]): UnknownRecord & { readonly value: unknown } => ({
    type: TOP_LEVEL_FIELD,
    id,
    rev,
    createdBy,
    createdAt,
    deletedRev: null,
    value,
  }));
  const texts = [...file.texts.map((content) => textFromFile(content, offsetsOf)), ...found];
  const changes: Change[] = [];
  for (const [index, change] of (file.changes ?? []).entries()) {
    const decoded = changeFromFile(change, index, offsetsOf);
    if (!decoded.ok)
      return fail(schemaProblem(decoded.reason.issues, decoded.reason.data, decoded.reason.path));
    changes.push(decoded.value);
  }
  return ok({ records, unknown: [...file.others, ...topLevel], texts, changes });
}
