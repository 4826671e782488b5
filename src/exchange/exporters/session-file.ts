import { SESSION_FORMAT } from '../session-file/format-name.ts';
import type { AnyRecord } from '../../domain/records.ts';
import type { Article, CanonicalText } from '../../domain/records/article.ts';
import type { SessionState } from '../../domain/session-state.ts';
import type { Exporter, ExportInput } from '../exporter.ts';
import { isWhole } from '../scope.ts';
import { offsetsIn } from '../session-file/offsets.ts';
import { changeToFile, recordToFile, textToFile } from '../session-file/record-to-file.ts';
import { recordsInScope } from '../session-file/records-in-scope.ts';
import { SESSION_VERSION, sessionFileSchema, TOP_LEVEL_FIELD, type Section } from '../session-file/schema.ts';
import { jsonPieces, leadingKeys, streamed } from '../write-json.ts';

/** What one looks for first in a record; all other keys follow by code unit. */
const FIRST_IN_RECORD =
  'type id kind letter name label title articleId textHash tagId start end exact prefix suffix value by target ranges text before after';
/** Other records may have fields of these names, and a file's bytes stay what they were before sessions had such. */
const ADDED = new Set(['links', 'comments', 'examples']);
const FIRST_IN_FILE = Object.keys(sessionFileSchema.shape).filter((field) => !ADDED.has(field));
const KEYS = leadingKeys([...FIRST_IN_FILE, ...FIRST_IN_RECORD.split(' ')]);

/**
 * Everything, so that an export opened again is an equal session and two of them can be merged: texts, tombstones,
 * records and fields of a newer version, and the log when it was asked for. The log speaks of the whole session, so it
 * does not go with a part of one.
 */
export const sessionFile: Exporter = {
  id: 'session',
  label: 'Session',
  about: 'Everything, texts included: the file to keep, to hand on, and to open again',
  extension: '.parallax.json',
  mediaType: 'application/json',
  offsetUnit: 'codePoint',
  losses: [],
  write: (input) => [...piecesOf(input)].join(''),
  pieces: piecesOf,
};

function piecesOf(input: ExportInput): Iterable<string> {
  const { state, scope, changes, withTexts = true } = input;
  const { known, unknown } = recordsInScope(input);
  // As the reader will have them: what is deleted has no text in a file without texts.
  const texts = textsOf(known.article, state.texts, withTexts);
  const offsetsOf = offsetsIn(texts);
  const records = (list: readonly Parameters<typeof recordToFile>[0][]) =>
    streamed(each(list, (record) => recordToFile(record, offsetsOf)));
  const carried = topLevelFields(unknown);
  const added = (section: Section, list: readonly AnyRecord[]): object => {
    if (list.length === 0) return {};
    const others = leftBehind(carried[section], list);
    return {
      [section]: streamed(
        (function* () {
          yield* each(list, (record) => recordToFile(record, offsetsOf));
          yield* others;
        })(),
      ),
    };
  };
  return jsonPieces(
    {
      format: SESSION_FORMAT,
      version: SESSION_VERSION,
      offsetUnit: 'codePoint',
      session: state.session,
      actors: records(known.actor),
      codebooks: records(known.codebook),
      tags: records(known.tag),
      entities: records(known.entity),
      articles: records(known.article),
      articleCodings: records(known.articleCoding),
      annotations: records(known.annotation),
      others: unknown.filter(({ type }) => type !== TOP_LEVEL_FIELD),
      texts: withTexts ? streamed(each(texts, (content) => textToFile(content, offsetsOf))) : [],
      changes:
        changes.length > 0 && isWhole(scope)
          ? streamed(each(changes, (change) => changeToFile(change, offsetsOf)))
          : undefined,
      ...carried,
      ...added('handOuts', known.handOut),
      ...added('links', known.link),
      ...added('comments', known.threadComment),
      ...added('examples', known.example),
    },
    KEYS,
  );
}

function* each<Item>(items: readonly Item[], work: (item: Item) => unknown): Generator<unknown> {
  for (const item of items) yield work(item);
}

const textsOf = (
  articles: readonly Article[],
  texts: SessionState['texts'],
  alsoDeleted: boolean,
): readonly CanonicalText[] =>
  articles.flatMap(({ id, deletedRev }) => {
    const content = deletedRev === null || alsoDeleted ? texts.get(id) : undefined;
    return content ? [content] : [];
  });

/**
 * Records of a section that an older Parallax did not know, and carried along as a field of the file: they were never
 * unpacked, and go out as they came beside the newer ones.
 */
function leftBehind(carried: unknown, list: readonly AnyRecord[]): readonly unknown[] {
  if (!Array.isArray(carried)) return [];
  const there = new Set<unknown>(list.map(({ id }) => id));
  return carried.filter((record: { readonly id?: unknown } | null) => record && !there.has(record.id));
}

const topLevelFields = (unknown: readonly object[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    unknown.flatMap((record) =>
      'type' in record && record.type === TOP_LEVEL_FIELD && 'id' in record && 'value' in record
        ? [[record.id, record.value]]
        : [],
    ),
  );
