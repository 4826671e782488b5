import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { ChangeDraft, Entry } from '../../src/domain/change.ts';
import type { ActorId, ClientId, Instant, Rev, SessionId } from '../../src/domain/ids.ts';
import type { Annotation } from '../../src/domain/records/annotation.ts';
import type { Article, CanonicalText } from '../../src/domain/records/article.ts';
import type { Session } from '../../src/domain/records/session.ts';
import { UNCOMMITTED } from '../../src/domain/revision.ts';
import type { Result } from '../../src/domain/result.ts';
import type { SessionDump } from '../../src/domain/session-dump.ts';
import { openCatalog, type CatalogOptions } from '../../src/storage/catalog.ts';
import { createWitnessStore } from '../../src/storage/witness.ts';
import type { SessionCatalog } from '../../src/workspace/ports.ts';

export const SESSION = 'session-test' as SessionId;
export const ME = 'actor-me' as ActorId;
export const CLIENT = 'client0' as ClientId;
export const START = '2025-03-22T10:00:00.000Z' as Instant;
export const REV = '0m8k2w1s0-0000-client0' as Rev;

/** A localStorage that lives in memory. */
export function memoryArea(): Storage {
  const values = new Map<string, string>();
  return {
    get length() {
      return values.size;
    },
    clear: () => values.clear(),
    key: (index) => [...values.keys()][index] ?? null,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
}

/** A browser of its own: databases and localStorage; `catalog()` is a tab in it. */
export function browser(options: CatalogOptions = {}) {
  const indexedDB: IDBFactory = new IDBFactory();
  const area = memoryArea();
  const witnesses = createWitnessStore(() => area);
  const settings = { indexedDB, IDBKeyRange, witnesses, ballastBytes: 0, patience: 20, ...options };
  return { indexedDB, area, witnesses, catalog: (): SessionCatalog => openCatalog(settings) };
}

export function value<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`Expected a value, got ${JSON.stringify(result.reason)}`);
  return result.value;
}

export function reason<Reason>(result: Result<unknown, Reason>): Reason {
  if (result.ok) throw new Error('Expected a failure');
  return result.reason;
}

const base = { rev: UNCOMMITTED, createdBy: ME, createdAt: START, deletedRev: null };

export const session = (fields: Partial<Session> = {}): Session =>
  ({
    ...base,
    rev: REV,
    type: 'session',
    id: SESSION,
    title: 'Talks',
    codebookId: 'codebook-x',
    basedOn: null,
    ...fields,
  }) as Session;

export const article = (id: string, fields: Partial<Article> = {}): Article =>
  ({
    ...base,
    type: 'article',
    id,
    letter: id.slice(-1).toUpperCase(),
    title: 'Iran talks',
    outletId: null,
    url: null,
    publishedAt: null,
    language: null,
    bodyStart: 0,
    source: { fileName: null, mediaType: 'text/plain', byteHash: null, encoding: null },
    textHash: 'hash',
    length: 11,
    wordCount: 2,
    versionOf: null,
    ...fields,
  }) as Article;

export const textOf = (articleId: string, text = 'hello world'): CanonicalText =>
  ({
    articleId,
    text,
    blocks: [{ kind: 'paragraph', range: { start: 0, end: text.length } }],
    marks: [],
  }) as unknown as CanonicalText;

export const annotation = (id: string, fields: Record<string, unknown> = {}): Annotation =>
  ({
    ...base,
    type: 'annotation',
    id,
    target: {
      articleId: 'article-a',
      textHash: 'hash',
      ranges: [{ start: 0, end: 5 }],
      quotes: [{ exact: 'hello', prefix: '', suffix: ' world' }],
      detached: false,
    },
    tagId: 'tag-quote',
    codebookVersion: 1,
    attributes: { speaker: { value: 'entity-1', by: 'person' } },
    note: '',
    confidence: null,
    flagged: false,
    origin: { kind: 'hand' },
    layerOf: ME,
    ...fields,
  }) as unknown as Annotation;

export const dump = (parts: Partial<SessionDump> = {}): SessionDump => ({
  records: [session(), article('article-a', { rev: REV })],
  unknown: [],
  texts: [textOf('article-a')],
  changes: [],
  ...parts,
});

export const draft = (entries: readonly Entry[], fields: Partial<ChangeDraft> = {}): ChangeDraft => ({
  sessionId: SESSION,
  actorId: ME,
  clientId: CLIENT,
  at: START,
  command: 'test',
  title: 'test',
  intent: 'do',
  of: null,
  entries,
  ...fields,
});

export const creating = (after: Entry['after']): ChangeDraft => draft([{ before: null, after }]);

/** A session with one article, open in one tab. */
export async function opened(options: CatalogOptions = {}, content: SessionDump = dump()) {
  const world = browser(options);
  const catalog = world.catalog();
  value(await catalog.create(SESSION, content));
  const storage = value(await catalog.open(SESSION));
  return { ...world, tab: catalog, storage };
}

/** Reads or changes a database behind the program's back, without Dexie. */
export async function behind<Value>(
  indexedDB: IDBFactory,
  store: string,
  action: (store: IDBObjectStore) => IDBRequest<Value>,
  name = `parallax-session-${SESSION}`,
): Promise<Value> {
  const db = await requested(indexedDB.open(name));
  const transaction = db.transaction(store, 'readwrite');
  const done = new Promise((resolve) => (transaction.oncomplete = resolve));
  const result = await requested(action(transaction.objectStore(store)));
  await done;
  db.close();
  return result;
}

export const requested = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('request failed'));
  });
