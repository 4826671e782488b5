import { IDBFactory } from 'fake-indexeddb';
import type { SessionId } from '../../../src/domain/ids.ts';
import { newPageFacts, type PageFacts } from '../../../src/domain/page-facts.ts';
import type { SessionDump } from '../../../src/domain/session-dump.ts';
import { createJournaledCatalog } from '../../../src/storage/journal/journaled-catalog.ts';
import { openJournal } from '../../../src/storage/journal/open-journal.ts';
import { createPageSession, type JournalOutcome } from '../../../src/storage/journal/page-session.ts';
import { createMemoryCatalog } from '../../../src/storage/memory-catalog.ts';
import { annotation, CLIENT, creating, dump, SESSION, START, value } from '../storage-world.ts';

/** Of a copy that is new, or a later one of a page. */
export const facts = (of?: PageFacts): PageFacts =>
  newPageFacts((bytes) => crypto.getRandomValues(bytes), { savedAt: START, savedSeq: 0, title: 'Talks' }, of);

/** A disk with pages on it, in a browser that gives all of them the same storage. */
export function disk() {
  const indexedDB: IDBFactory = new IDBFactory();
  const openPages = new Set<string>();

  /** Opens a copy of a page: `held` is the session that stands in it. */
  async function visit(
    known: PageFacts | null,
    held: SessionDump | null,
    factory: IDBFactory | null = indexedDB,
  ) {
    const memory = createMemoryCatalog();
    const outcomes: JournalOutcome[] = [];
    const claimed: string[] = [];
    const page = createPageSession({
      memory,
      claim: async (id) => {
        if (openPages.has(id)) return false;
        openPages.add(id);
        claimed.push(id);
        return true;
      },
      open: (entered) => (factory ? openJournal(entered, factory) : Promise.resolve(null)),
      onOutcome: (outcome) => void outcomes.push(outcome),
      now: () => START,
    });
    const catalog = createJournaledCatalog(memory, page.keeper, {
      changed: () => undefined,
      saved: () => undefined,
      removed: () => undefined,
    });
    if (held) memory.restore(SESSION, { dump: held, history: [], originals: [] });
    const { found, settings } = await page.begin(known);
    return {
      page,
      memory,
      catalog,
      outcomes,
      found,
      settings,
      status: () => outcomes.at(-1),
      tag: async (id: string, session = SESSION, clientId = CLIENT) =>
        value(await value(await catalog.open(session)).commit({ ...creating(annotation(id)), clientId })),
      /** A copy of the page is written with all there is of this session now, or up to a row. */
      copied: (of: PageFacts | undefined, certain: boolean, session = SESSION, savedSeq?: number) => {
        const seq = savedSeq ?? memory.whole(session)?.dump.changes.length ?? 0;
        return page.copied(session, { ...facts(of), savedSeq: seq }, certain);
      },
      held: (session = SESSION) => memory.whole(session)?.dump,
      annotations: (session = SESSION) =>
        memory
          .whole(session)
          ?.dump.records.filter(({ type }) => type === 'annotation')
          .map(({ id }) => id),
      /** The browser dies, or the tab is closed: what was written is written. */
      async goAway() {
        await page.keeper.settled();
        for (const id of claimed) openPages.delete(id);
      },
    };
  }

  return { indexedDB, visit };
}

type Visit = ReturnType<typeof disk>['visit'];

/** What a page holds that was downloaded with one annotation in it, and then left. */
export async function copyWithOne(visit: Visit, known: PageFacts): Promise<SessionDump> {
  const first = await visit(known, dump());
  await first.tag('annotation-1');
  const copy = first.held()!;
  await first.copied(known, false);
  await first.goAway();
  return copy;
}

export const freshId = (): SessionId => 'session-fresh' as SessionId;

/** Every byte that any page on this disk finds. */
export async function everythingIn(factory: IDBFactory): Promise<string> {
  const answer = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
  const words: string[] = [];
  const tell = (found: unknown): void => {
    if (found instanceof ArrayBuffer || found instanceof Uint8Array) {
      words.push(new TextDecoder('latin1').decode(found));
    } else if (typeof found === 'object' && found !== null) {
      for (const [name, one] of Object.entries(found)) {
        words.push(name);
        tell(one);
      }
    } else words.push(String(found));
  };
  for (const { name = '' } of await factory.databases()) {
    words.push(name);
    const db = await answer(factory.open(name));
    for (const store of db.objectStoreNames) {
      tell(await answer(db.transaction(store).objectStore(store).getAll()));
    }
    db.close();
  }
  return words.join('\n');
}

/** Changes one bit of what stands in a row, as counted from one. */
export const damageRow = (factory: IDBFactory, pageId: string, key: number): Promise<void> =>
  new Promise((resolve) => {
    const opening = factory.open(`parallax-page-${pageId}`);
    opening.onsuccess = () => {
      const store = opening.result.transaction('rows', 'readwrite').objectStore('rows');
      store.get(key).onsuccess = ({ target }) => {
        const row = (target as IDBRequest<{ bytes: ArrayBuffer; iv: Uint8Array }[]>).result;
        const bytes = new Uint8Array(row[0]!.bytes);
        bytes[5] = (bytes[5] ?? 0) ^ 1;
        store.put([{ ...row[0], bytes: bytes.buffer }], key).onsuccess = () => {
          opening.result.close();
          resolve();
        };
      };
    };
  });
