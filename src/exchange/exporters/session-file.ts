import type { Article, CanonicalText } from '../../domain/records/article.ts';
import type { SessionState } from '../../domain/session-state.ts';
import type { Exporter, ExportInput } from '../exporter.ts';
import { isWhole } from '../scope.ts';
import { offsetsIn } from '../session-file/offsets.ts';
import { changeToFile, recordToFile, textToFile } from '../session-file/record-to-file.ts';
import { recordsInScope } from '../session-file/records-in-scope.ts';
import {
  SESSION_FORMAT,
  SESSION_VERSION,
  sessionFileSchema,
  TOP_LEVEL_FIELD,
} from '../session-file/schema.ts';
import { jsonPieces, leadingKeys, streamed } from '../write-json.ts';

/** What one looks for first in a record; all other keys follow by code unit. */
const FIRST_IN_RECORD =
  'type id kind letter name label title articleId textHash tagId start end exact prefix suffix value by target ranges text before after';
/** A codebook has a field of that name too, and a file's bytes stay what they were before sessions had links. */
const FIRST_IN_FILE = Object.keys(sessionFileSchema.shape).filter((field) => field !== 'links');
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
      ...topLevelFields(unknown),
      ...(known.handOut.length > 0 ? { handOuts: records(known.handOut) } : {}),
      ...(known.link.length > 0 ? { links: records(known.link) } : {}),
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

const topLevelFields = (unknown: readonly object[]): object =>
  Object.fromEntries(
    unknown.flatMap((record) =>
      'type' in record && record.type === TOP_LEVEL_FIELD && 'id' in record && 'value' in record
        ? [[record.id, record.value]]
        : [],
    ),
  );
