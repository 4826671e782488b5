import { stateFrom } from '../../src/domain/apply-change.ts';
import type { ActorId, AnnotationId, ClientId, Instant, Rev, SessionId } from '../../src/domain/ids.ts';
import { canonicalJson } from '../../src/domain/merge/canonical-json.ts';
import { unionOf } from '../../src/domain/merge/union.ts';
import { newSessionRecords } from '../../src/domain/new-session.ts';
import { isKnownType, type AnyRecord, type UnknownRecord } from '../../src/domain/records.ts';
import type { Annotation } from '../../src/domain/records/annotation.ts';
import type { ArticleCoding } from '../../src/domain/records/article-coding.ts';
import type { Article } from '../../src/domain/records/article.ts';
import type { Tag } from '../../src/domain/records/codebook.ts';
import type { Comment } from '../../src/domain/records/comment.ts';
import type { Example } from '../../src/domain/records/example.ts';
import { linkIdOf, type Link } from '../../src/domain/records/link.ts';
import type { Entity } from '../../src/domain/records/entity.ts';
import { nextRevision, UNCOMMITTED, WITHDRAWN } from '../../src/domain/revision.ts';
import type { SessionDump } from '../../src/domain/session-dump.ts';
import { recordsOf, type SessionState } from '../../src/domain/session-state.ts';
import { tags } from './article-builder.ts';

export type Value = AnyRecord | UnknownRecord;

export const NOON = '2025-03-22T12:00:00.000Z' as Instant;
export const ANA = 'actor-ana' as ActorId;

/** A revision: `rev(5, 'b')` is what client b did in the fifth millisecond after noon. */
export const rev = (time: number, client = 'a'): Rev =>
  nextRevision(UNCOMMITTED, Date.parse(NOON) + time, client as ClientId);

type Fields = Readonly<Record<string, unknown>>;
const base = { rev: rev(1), createdBy: ANA, createdAt: NOON, deletedRev: null };

export const article = (id: string, fields: Fields = {}): Article =>
  ({
    ...base,
    type: 'article',
    id,
    letter: 'A',
    title: `Title of ${id}`,
    outletId: null,
    url: null,
    publishedAt: null,
    language: null,
    bodyStart: 0,
    source: { fileName: null, mediaType: 'text/plain', byteHash: null, encoding: null },
    textHash: `hash of ${id}`,
    length: 9,
    wordCount: 2,
    versionOf: null,
    ...fields,
  }) as unknown as Article;

/** The words `hello` of `hello you`, the text of every article here. */
export const annotation = (id: string, articleId: string, fields: Fields = {}): Annotation =>
  ({
    ...base,
    type: 'annotation',
    id,
    target: {
      articleId,
      textHash: `hash of ${articleId}`,
      ranges: [{ start: 0, end: 5 }],
      quotes: [{ exact: 'hello', prefix: '', suffix: ' you' }],
      detached: false,
    },
    tagId: 'quote',
    codebookVersion: 1,
    attributes: {},
    note: '',
    confidence: null,
    flagged: false,
    origin: { kind: 'hand' },
    layerOf: ANA,
    ...fields,
  }) as unknown as Annotation;

export const coding = (id: string, articleId: string, fields: Fields = {}): ArticleCoding =>
  ({
    ...base,
    type: 'articleCoding',
    id,
    articleId,
    layerOf: ANA,
    attributes: {},
    done: true,
    ...fields,
  }) as unknown as ArticleCoding;

export const entity = (id: string, fields: Fields = {}): Entity =>
  ({ ...base, type: 'entity', id, name: id, aliases: [], attributes: {}, ...fields }) as unknown as Entity;

export const tag = (id: string, parentId: string | null, fields: Fields = {}): Tag =>
  ({ ...tags[0], ...base, id, parentId, name: id, ...fields }) as unknown as Tag;

/** Two annotations that are the same; the id follows from them. */
export const link = (from: string, to: string, fields: Fields = {}): Link =>
  ({
    ...base,
    type: 'link',
    id: linkIdOf({ kind: 'same-as', from: from as AnnotationId, to: to as AnnotationId }),
    kind: 'same-as',
    from,
    to,
    attributes: { variant: { value: 'exact', by: 'person' } },
    ...fields,
  }) as unknown as Link;

/** What somebody says of the quote `n`, or in answer to another comment. */
export const comment = (id: string, fields: Fields = {}): Comment =>
  ({
    ...base,
    type: 'threadComment',
    id,
    about: { type: 'annotation', id: 'n' },
    text: `text of ${id}`,
    replyTo: null,
    resolved: false,
    ...fields,
  }) as unknown as Comment;

export const example = (id: string, fields: Fields = {}): Example =>
  ({
    ...base,
    type: 'example',
    id,
    tagId: 'quote',
    kind: 'example',
    quote: { exact: 'hello', prefix: '', suffix: ' you' },
    article: { id: null, letter: 'A', title: 'Talks' },
    annotationId: null,
    attributes: {},
    note: '',
    ...fields,
  }) as unknown as Example;

export const unknown = (id: string, fields: Fields = {}): UnknownRecord =>
  ({ ...base, type: 'group', id, ...fields }) as unknown as UnknownRecord;

/** A copy of one and the same session, with these records and the text of each article. */
export function copyWith(...records: readonly Value[]): SessionState {
  const shared = newSessionRecords('session-1' as SessionId, 'Talks', ANA, NOON, rev(0));
  const known = records.filter(({ type }) => isKnownType(type)) as AnyRecord[];
  const texts = known.flatMap((record) =>
    record.type === 'article'
      ? [
          {
            articleId: record.id,
            text: 'hello you',
            blocks: [{ kind: 'paragraph' as const, range: { start: 0, end: 9 } }],
            marks: [],
          },
        ]
      : [],
  );
  return stateFrom(
    0,
    [...shared, ...known],
    records.filter(({ type }) => !isKnownType(type)) as UnknownRecord[],
    texts,
  );
}

/** What a session file of this copy holds: of what came by a merge that was taken back only where links end. */
export function dumpOf(state: SessionState, changes: SessionDump['changes'] = []): SessionDump {
  const isThere = ({ deletedRev }: Value): boolean => deletedRev !== WITHDRAWN;
  const ends = new Set<string>();
  for (const record of recordsOf(state)) {
    if (record.type === 'link' && isThere(record)) {
      const { from, to } = record as Link;
      ends.add(from).add(to);
    }
  }
  const all = [...recordsOf(state)].filter(
    (record) => isThere(record) || (record.type === 'annotation' && ends.has(record.id)),
  );
  return {
    records: all.filter(({ type }) => isKnownType(type)) as AnyRecord[],
    unknown: all.filter(({ type }) => !isKnownType(type)) as UnknownRecord[],
    texts: [...state.texts.values()],
    changes,
  };
}

/** Records as a file of the first build has them: nobody noted what a version was built on. */
export function asOldFile<Record extends Value>(record: Record): Record {
  const { seen: _seen, ...fields } = record;
  if (fields.type !== 'article') return fields as unknown as Record;
  const { deletedWith: _with, ...rest } = fields as Article;
  return rest as unknown as Record;
}

export const merged = (mine: Iterable<Value>, theirs: Iterable<Value>): readonly Value[] =>
  unionOf(mine, theirs).map(({ result }) => result);

/** One text for one set of records, whatever their order. What was withdrawn is as good as not there. */
export const canonicalFormOf = (records: Iterable<Value>): string =>
  [...records]
    .filter(({ deletedRev }) => deletedRev !== WITHDRAWN)
    .map(canonicalJson)
    .toSorted()
    .join('\n');
