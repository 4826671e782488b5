import type { Change, Entry } from './change.ts';
import type { AnnotationId, ArticleId } from './ids.ts';
import { isKnownType, keyOf, type AnyRecord, type UnknownRecord } from './records.ts';
import type { Annotation } from './records/annotation.ts';
import type { CanonicalText } from './records/article.ts';
import type { Session } from './records/session.ts';
import type { SessionState } from './session-state.ts';

/** The state after a committed change. Only the maps that it touches are copied. */
export function applyChange(state: SessionState, change: Change): SessionState {
  return { ...applyEntries(state, change.entries), seq: change.seq };
}

export function applyEntries(state: SessionState, entries: readonly Entry[]): SessionState {
  const draft = draftOf(state);
  for (const { before, after } of entries) {
    // Only a file that was made by hand has one annotation on two articles.
    if (before && articleIdOf(before) !== articleIdOf(after)) draft.remove(before as AnyRecord);
    draft.put(after);
  }
  return draft.finish();
}

const articleIdOf = (record: AnyRecord | UnknownRecord): ArticleId | null =>
  record.type === 'annotation' ? (record as Annotation).target.articleId : null;

/** Adds a text that was read from disk. Texts are no part of the log: they are written once and never change. */
export const withText = (state: SessionState, text: CanonicalText): SessionState => ({
  ...state,
  texts: new Map(state.texts).set(text.articleId, text),
});

/** The same for many at once: the map is copied once. */
export const withTexts = (state: SessionState, texts: readonly CanonicalText[]): SessionState =>
  texts.length === 0
    ? state
    : { ...state, texts: new Map([...state.texts, ...texts.map((text) => [text.articleId, text] as const)]) };

/** The state that a set of records describes. Exactly one of them is the session. */
export function stateFrom(
  seq: number,
  records: readonly AnyRecord[],
  unknown: readonly UnknownRecord[] = [],
  texts: readonly CanonicalText[] = [],
): SessionState {
  const session = records.find((record): record is Session => record.type === 'session');
  if (!session) throw new Error('A session without a session record');
  const empty: SessionState = {
    seq,
    session,
    actors: new Map(),
    codebooks: new Map(),
    tags: new Map(),
    entities: new Map(),
    articles: new Map(),
    articleCodings: new Map(),
    handOuts: new Map(),
    links: new Map(),
    comments: new Map(),
    examples: new Map(),
    annotations: new Map(),
    texts: new Map(texts.map((text) => [text.articleId, text])),
    deleted: new Map(),
    unknown: new Map(),
  };
  const draft = draftOf(empty);
  for (const record of records) draft.put(record);
  for (const record of unknown) draft.put(record);
  return draft.finish();
}

const TABLES = {
  actor: 'actors',
  codebook: 'codebooks',
  tag: 'tags',
  entity: 'entities',
  article: 'articles',
  articleCoding: 'articleCodings',
  handOut: 'handOuts',
  link: 'links',
  threadComment: 'comments',
  example: 'examples',
} as const;
type Table = (typeof TABLES)[keyof typeof TABLES] | 'deleted' | 'unknown';

interface StateDraft {
  put(record: AnyRecord | UnknownRecord): void;
  remove(record: AnyRecord): void;
  finish(): SessionState;
}

/** Copies each map at most once, however many entries touch it. */
function draftOf(base: SessionState): StateDraft {
  const copies = new Map<Table, Map<string, unknown>>();
  const annotationMaps = new Map<ArticleId, Map<AnnotationId, Annotation>>();
  let session = base.session;

  const copyOf = (table: Table): Map<string, unknown> => {
    const known = copies.get(table);
    if (known) return known;
    const copy = new Map<string, unknown>(base[table]);
    copies.set(table, copy);
    return copy;
  };

  const annotationsOf = (articleId: ArticleId): Map<AnnotationId, Annotation> => {
    const known = annotationMaps.get(articleId);
    if (known) return known;
    const copy = new Map(base.annotations.get(articleId));
    annotationMaps.set(articleId, copy);
    return copy;
  };

  const putAlive = (record: AnyRecord): void => {
    if (record.type === 'session') session = record;
    else if (record.type === 'annotation') annotationsOf(record.target.articleId).set(record.id, record);
    else copyOf(TABLES[record.type]).set(record.id, record);
  };

  const remove = (record: AnyRecord): void => {
    if (record.type === 'session') session = record;
    else if (record.type === 'annotation') annotationsOf(record.target.articleId).delete(record.id);
    else copyOf(TABLES[record.type]).delete(record.id);
  };

  return {
    remove,
    put(record) {
      if (!isKnownType(record.type)) {
        copyOf('unknown').set(keyOf(record), record);
        return;
      }
      if (record.deletedRev === null) {
        if (base.deleted.size > 0 && base.deleted.has(keyOf(record))) copyOf('deleted').delete(keyOf(record));
        putAlive(record as AnyRecord);
      } else {
        copyOf('deleted').set(keyOf(record), record);
        remove(record as AnyRecord);
      }
    },
    finish: () => ({
      ...base,
      ...(Object.fromEntries(copies) as Partial<SessionState>),
      session,
      annotations: annotationMaps.size ? new Map([...base.annotations, ...annotationMaps]) : base.annotations,
    }),
  };
}
